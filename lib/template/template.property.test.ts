import { describe, expect, it } from 'vitest';
import { seeded } from '../replies/testing';
import { faultsOf } from './faults';
import { fillBody, fillSegments } from './fill';
import { namesIn } from './names';
import { parseBody } from './parse';
import { flat } from './parts';
import { pieceOf } from './piece';
import { VARIABLES } from './vocabulary';

const random = seeded(20);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const many = <T>(most: number, make: () => T): T[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, make);

const WHOLE = [
  '{买家昵称}',
  '{order.id}',
  '{?尺码}',
  '{?数:数字}',
  '{红|蓝}',
  '{[',
  ']}',
  '\n{---}\n',
  '{---}',
];
const SHREDS = [...'{}[]?|:{}{[]}\n -a好.😊\\', 'order.id', 'shop.', '金额', '{{', '}}', '日期', ...WHOLE];
const body = () => many(14, () => pick(SHREDS)).join('');
const VALUES = ['', ' ', '\u3164', '小*', '小林', '{a.b}', '7', '2026-09-08T01:02', '红'];
const values = () => {
  const keys = [...Object.keys(VARIABLES), '?尺码', '?数:number', '红|蓝'];
  return Object.fromEntries(keys.map((key) => [key, pick(VALUES)]));
};

describe('for any body', () => {
  it('its parts cover it, in order, inside of optional parts too', () => {
    for (let round = 0; round < 4000; round++) {
      const text = body();
      const parts = parseBody(text);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const part of parts) {
        if (part.kind !== 'optional') continue;
        const inside = part.parts.map(({ start, end }) => text.slice(start, end)).join('');
        expect(inside).toBe(text.slice(part.start + 2, part.end - 2));
      }
      for (const part of flat(parts)) if (part.kind === 'unknown') expect(text).toContain(part.source);
    }
  });

  it('filling never fails, and each gap holds its place', () => {
    for (let round = 0; round < 4000; round++) {
      const parts = parseBody(body());
      const known = values();
      for (const filled of [fillBody(parts, known, 'en'), ...fillSegments(parts, known, 'zh-CN')]) {
        for (const { kind, label, start, end } of filled.gaps) {
          expect(filled.text.slice(start, end)).toBe(kind === 'unknown' ? label : `〔${label}〕`);
        }
        expect(filled.asks).toEqual(expect.arrayContaining(filled.gaps));
      }
    }
  });

  it('a fault of the body is a gap that nothing fills, and there is no such gap without one', () => {
    for (let round = 0; round < 4000; round++) {
      const text = body();
      const unknown = fillBody(parseBody(text), values(), 'zh-CN').gaps.filter(
        ({ kind }) => kind === 'unknown',
      );
      expect(faultsOf(text).map(({ source }) => source)).toEqual(unknown.map(({ key }) => key));
    }
  });

  it('wide punctuation means what the narrow means', () => {
    const WIDE: Record<string, string> = {
      '{': '｛',
      '}': '｝',
      '?': '？',
      ':': '：',
      '|': '｜',
      '[': '【',
      ']': '】',
    };
    const outline = (text: string) => flat(parseBody(text)).map(({ kind, start, end }) => [kind, start, end]);
    for (let round = 0; round < 4000; round++) {
      const text = body();
      expect(outline(text.replace(/[{}?:|[\]]/g, (sign) => WIDE[sign] ?? sign))).toEqual(outline(text));
    }
  });
});

it('text without braces stays as it is', () => {
  for (let round = 0; round < 500; round++) {
    const text = body().replace(/[{}]/g, '');
    expect(fillBody(parseBody(text), values(), 'zh-CN')).toEqual({ text, gaps: [], asks: [] });
    expect(namesIn(text)).toEqual([]);
  }
});

it('no text without gaps has a blank left in it', () => {
  let complete = 0;
  for (let round = 0; round < 2000; round++) {
    const used = Array.from({ length: 3 }, () => pick(Object.keys(VARIABLES)));
    const known = values();
    const parts = parseBody(used.map((name) => `【{${name}}】`).join(''));
    const { text, gaps } = fillBody(parts, known, 'zh-CN');
    const shown = text.split(/[【】]+/).filter((piece) => piece !== '');
    expect(shown).toHaveLength(3);
    expect(gaps).toHaveLength(shown.filter((piece) => piece.startsWith('〔')).length);
    if (gaps.length > 0) continue;
    complete += 1;
    const alone = parts
      .filter(({ kind }) => kind === 'variable')
      .map((part) => pieceOf(part as never, known, 'zh-CN'));
    expect(shown).toEqual(alone.map((piece) => 'text' in piece && piece.text));
  }
  expect(complete).toBeGreaterThan(50);
});

/** 100 kB of what makes careless readers look at everything again and again. */
const HOSTILE = [
  '{',
  '｛',
  '{{ a',
  '{[',
  '{[{a}',
  '{?',
  '{a|',
  '{ ',
  ']}',
  '{---}',
  ' \n',
  '{a.',
  '{单}',
  '{[]}',
  '{order.id:',
];

it.each(HOSTILE)('reads 100 kB of %j in one go', (shred) => {
  const text = shred.repeat(Math.ceil(100_000 / shred.length));
  const started = performance.now();
  const parts = parseBody(text);
  fillBody(parts, {}, 'zh-CN');
  faultsOf(text, ['售后群']);
  // A quadratic reader takes minutes; a busy machine may take its time for once through.
  expect(performance.now() - started).toBeLessThan(3000);
  expect(parts.at(-1)?.end).toBe(text.length);
});
