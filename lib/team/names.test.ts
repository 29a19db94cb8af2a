import { expect, it } from 'vitest';
import { keyOf } from './entry';
import { namedIn } from './names';
import { EVERY_KIND } from './testing';
import { entryWords } from './words';

it('has every entry that the words of any kind ask the name of', () => {
  for (const entry of EVERY_KIND) {
    const asked: string[] = [];
    const nameOf = (...[kind, id]: Parameters<Parameters<typeof entryWords>[1]['nameOf']>) => {
      asked.push(keyOf({ kind, id }));
      return id;
    };
    entryWords(entry, { language: 'zh-CN', nameOf });
    expect(namedIn(entry), keyOf(entry)).toEqual(asked);
  }
  expect(EVERY_KIND.flatMap(namedIn)).toContain('reply a');
});
