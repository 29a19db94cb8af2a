import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeTable, TABLE_FILE } from './make-pinyin-table';

describe('the pinyin table', () => {
  const table = makeTable();
  const readings = (character: string) =>
    table
      .split('\n')
      .filter((line) => line.includes(character))
      .map((line) => /([a-z]+)\p{Script=Han}/u.exec(line)?.[1])
      .sort();

  it('is the one in the source', () => {
    expect(readFileSync(TABLE_FILE, 'utf8')).toBe(table);
  });

  it('stays small', () => {
    expect(Buffer.byteLength(table)).toBeLessThan(40_000);
  });

  it.each([
    ['行', ['hang', 'heng', 'xing']],
    ['重', ['chong', 'zhong']],
    ['还', ['hai', 'huan']],
    ['便', ['bian', 'pian']],
    ['女', ['nv', 'ru']],
    ['略', ['lue', 'lve']],
    ['嗯', ['en', 'ng']],
    ['貨', ['huo']],
    ['囧', ['jiong']],
  ])('has all readings of %s', (character, expected) => {
    expect(readings(character)).toEqual(expected);
  });
});
