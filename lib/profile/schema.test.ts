import { describe, expect, it } from 'vitest';
import { BUNDLED } from '../consoles';
import { parseProfile } from './schema';
import type { Profile } from './types';

const copy = () => structuredClone(BUNDLED[0]) as Profile & Record<string, unknown>;

/** Names of classes in selectors, and the parts of names that they look for. */
const classesOf = (profile: Profile) =>
  [...JSON.stringify(profile).matchAll(/\.([A-Za-z][\w-]{4,})|\[class[*^$~]?=\\?['"]([^'"\\]+)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
/** CSS-in-JS (`O4UWWFoQ`), CSS modules (`row__ULgxX`) and versioned ones (`wrapper_4-103-1`). */
const isHashed = (name: string) =>
  /^(?=.*\d)(?=.*[A-Z])[A-Za-z0-9]+$|__+(?=.*\d|.*[A-Z]{2})[A-Za-z0-9]{5,6}$|_\d+-\d+-\d+$/.test(name);

describe('a profile', () => {
  it.each(BUNDLED.map((profile) => [profile.id, profile] as const))(
    '%s survives a JSON round trip',
    (_, profile) => {
      expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, value: profile });
    },
  );

  it.each(BUNDLED.map((profile) => [profile.id, profile] as const))(
    '%s uses no hashed class',
    (_, profile) => {
      expect(classesOf(profile).filter(isHashed)).toEqual([]);
    },
  );

  it.each<[string, (profile: Record<string, unknown>) => void, string]>([
    ['a missing selector', (p) => Object.assign(p.input as object, { find: { css: [] } }), 'input.find.css'],
    [
      'a wrong type deep inside',
      (p) => ((p.messages as { row: { css: unknown[] } }).row.css[1] = 5),
      'messages.row.css[1]',
    ],
    ['an unknown word', (p) => Object.assign(p.messages as object, { regexp: '.*' }), 'messages.regexp'],
    [
      'a label in a chat',
      (p) => ((p.messages as { text: object[] }).text[0] = { label: ['姓名'], take: 'text' }),
      'messages.text[0].label',
    ],
    [
      'a pattern that is a program',
      (p) => ((p.messages as { id: object[] }).id[0] = { take: 'text', pattern: '{value}{value}' }),
      'messages.id[0].pattern',
    ],
    ['a capability without its part', (p) => delete p.input, 'capabilities[3]'],
    [
      'too many ids to skip',
      (p) => Object.assign(p.messages as object, { skipIds: Array.from({ length: 51 }, String) }),
      'messages.skipIds',
    ],
    ['a name of two lines', (p) => Object.assign(p.name as object, { en: 'Shop\nchat' }), 'name.en'],
    [
      'a name that turns round',
      (p) => Object.assign(p.name as object, { 'zh-CN': '客服\u202e' }),
      'name.zh-CN',
    ],
    ['an address that is not https', (p) => (p.addresses = ['http://x.example/*']), 'addresses[0]'],
  ])('is refused for %s, with the path', (_, spoil, path) => {
    const profile = copy();
    spoil(profile);
    expect(parseProfile(profile)).toMatchObject({ ok: false, error: { code: 'profile-invalid', path } });
  });

  it('has its hashed classes noticed', () => {
    expect(
      [
        'O4UWWFoQxgMq4AWHMq25',
        'row__ULgxX',
        'item-mod__trade-order___2LnGB',
        'BTN_outerWrapper_4-103-1',
      ].filter((name) => !isHashed(name)),
    ).toEqual([]);
    expect(BUNDLED.flatMap(classesOf).length).toBeGreaterThan(100);
  });

  it('of a newer vocabulary is refused as such', () => {
    expect(parseProfile({ ...copy(), vocabulary: 99 })).toEqual({
      ok: false,
      error: { code: 'vocabulary-newer', path: 'vocabulary', detail: { asked: 99, known: 2 } },
    });
  });

  it.each([null, 1, 'x', [], {}])('%j is no profile', (json) => {
    expect(parseProfile(json)).toMatchObject({ ok: false, error: { code: 'profile-invalid' } });
  });
});
