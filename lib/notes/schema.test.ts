import { describe, expect, it } from 'vitest';
import { FLAG_COLOURS } from '../orders/types';
import { BUNDLED_FORMATS } from './bundled';
import { parseFormat } from './schema';

const [A] = BUNDLED_FORMATS;
const FLAGS = FLAG_COLOURS.join(', ');
const { situations = [] } = A ?? {};
const withTemplate = (template: string) => ({ ...A, situations: [{ ...situations[0], template }] });

it.each(BUNDLED_FORMATS.map((format) => [format.id, format] as const))('reads %s as it is', (_, format) => {
  expect(parseFormat(JSON.parse(JSON.stringify(format)))).toEqual({ ok: true, value: format });
});

describe('what could be written and not read back names its place', () => {
  it.each([
    [undefined, '', 'type'],
    [null, '', 'type'],
    [{ ...A, situations: [] }, 'situations', 'empty'],
    [{ ...A, revision: 3 }, '', 'unknown', 'revision'],
    [{ ...A, place: '前' }, 'place', 'choice', 'append, prepend'],
    [{ ...A, name: 'x'.repeat(61) }, 'name', 'too-long'],
    [{ ...A, name: '一\n二' }, 'name', 'line-break'],
    [{ ...A, situations: [situations[0], situations[0]] }, 'situations[1].id', 'taken', 'price'],
    [{ ...A, situations: [{ ...situations[0], flag: '黄' }] }, 'situations[0].flag', 'choice', FLAGS],
    [withTemplate('{event}+{event}'), 'situations[0].template', 'twice', '{event}'],
    [withTemplate('{event}{agent}'), 'situations[0].template', 'no-sign-between'],
    [withTemplate('{who}+{agent}'), 'situations[0].template', 'braces'],
    [withTemplate('｛event｝+{agent}'), 'situations[0].template', 'braces'],
    [withTemplate('#{event}'), 'situations[0].template', 'tag'],
    [withTemplate('{event}；{agent}'), 'situations[0].template', 'holds-sign', '；'],
    [
      { ...withTemplate('{event}【单】{agent}'), keep: ['【单】'] },
      'situations[0].template',
      'holds-sign',
      '【单】',
    ],
    [{ ...A, date: '{M}' }, 'date', 'date-parts'],
    [{ ...A, date: '{M}{D}' }, 'date', 'date-solid'],
    [{ ...A, date: '{h}.{M}.{D}' }, 'date', 'date-token', '{h}'],
    [{ ...A, date: '{M}；{D}' }, 'date', 'holds-separator', '；'],
    [{ ...A, separator: 'und' }, 'separator', 'separator'],
    [{ ...A, separator: '\u200b' }, 'separator', 'separator'],
    [{ ...A, separator: '\u2028' }, 'separator', 'separator'],
    [{ ...A, colours: { douyin: { blue: 'gold' } } }, 'colours.douyin.blue', 'choice', FLAGS],
  ])('%#: %o', (json, path, is, what = '') => {
    expect(parseFormat(json)).toEqual({ ok: false, path, problem: { is, what } });
  });
});
