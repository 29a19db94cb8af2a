import { describe, expect, it } from 'vitest';
import { BUNDLED_FORMATS } from './bundled';
import { parseFormat } from './schema';

const [A] = BUNDLED_FORMATS;
const { situations = [] } = A ?? {};
const withTemplate = (template: string) => ({ ...A, situations: [{ ...situations[0], template }] });

it.each(BUNDLED_FORMATS.map((format) => [format.id, format] as const))('reads %s as it is', (_, format) => {
  expect(parseFormat(JSON.parse(JSON.stringify(format)))).toEqual({ ok: true, value: format });
});

describe('what could be written and not read back names its place', () => {
  it.each([
    [null, '', /object/],
    [{ ...A, situations: [] }, 'situations', /small|>=1/],
    [{ ...A, situations: [situations[0], situations[0]] }, 'situations[1].id', /"price" is taken/],
    [{ ...A, situations: [{ ...situations[0], flag: 'gold' }] }, 'situations[0].flag', /./],
    [withTemplate('{event}+{event}'), 'situations[0].template', /\{event\} stands there twice/],
    [withTemplate('{event}{agent}'), 'situations[0].template', /need a sign between/],
    [withTemplate('{who}+{agent}'), 'situations[0].template', /braces/],
    [withTemplate('#{event}'), 'situations[0].template', /tag/],
    [withTemplate('{event}；{agent}'), 'situations[0].template', /holds "；"/],
    [
      { ...withTemplate('{event}【单】{agent}'), keep: ['【单】'] },
      'situations[0].template',
      /holds "【单】"/,
    ],
    [{ ...A, date: '{M}' }, 'date', /month and day once each/],
    [{ ...A, date: '{M}{D}' }, 'date', /need signs beside/],
    [{ ...A, date: '{h}.{M}.{D}' }, 'date', /\{h\} is none of/],
    [{ ...A, date: '{M}；{D}' }, 'date', /holds the separator/],
    [{ ...A, separator: 'und' }, 'separator', /signs only/],
    [{ ...A, colours: { douyin: { blue: 'gold' } } }, 'colours.douyin.blue', /./],
  ])('%#: %o', (json, path, problem) => {
    expect(parseFormat(json)).toEqual({ ok: false, path, problem: expect.stringMatching(problem) });
  });
});
