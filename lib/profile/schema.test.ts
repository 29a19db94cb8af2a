import { describe, expect, it } from 'vitest';
import { BUNDLED } from '../consoles';
import { parseProfile } from './schema';
import type { Profile } from './types';

const copy = () => structuredClone(BUNDLED[0]) as Profile & Record<string, unknown>;

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
      const classes = [...JSON.stringify(profile).matchAll(/\.([A-Za-z][\w-]{4,})/g)].map(
        (match) => match[1] ?? '',
      );
      // CSS-in-JS (`O4UWWFoQ`), CSS modules (`row__ULgxX`) and versioned ones (`wrapper_4-103-1`).
      const hashed = /^(?=.*\d)(?=.*[A-Z])[A-Za-z0-9]+$|__[A-Za-z0-9]{5}$|_\d+-\d+-\d+$/;
      expect(classes.length).toBeGreaterThan(5);
      expect(classes.filter((name) => hashed.test(name))).toEqual([]);
      expect(
        ['O4UWWFoQxgMq4AWHMq25', 'row__ULgxX', 'BTN_outerWrapper_4-103-1'].every((name) => hashed.test(name)),
      ).toBe(true);
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
      'a pattern that is a program',
      (p) => ((p.messages as { id: object[] }).id[0] = { take: 'text', pattern: '{value}{value}' }),
      'messages.id[0].pattern',
    ],
    ['a capability without its part', (p) => delete p.input, 'capabilities[3]'],
    ['an address that is not https', (p) => (p.addresses = ['http://x.example/*']), 'addresses[0]'],
  ])('is refused for %s, with the path', (_, spoil, path) => {
    const profile = copy();
    spoil(profile);
    expect(parseProfile(profile)).toMatchObject({ ok: false, error: { code: 'profile-invalid', path } });
  });

  it('of a newer vocabulary is refused as such', () => {
    expect(parseProfile({ ...copy(), vocabulary: 99 })).toEqual({
      ok: false,
      error: { code: 'vocabulary-newer', path: 'vocabulary', detail: { asked: 99, known: 1 } },
    });
  });

  it.each([null, 1, 'x', [], {}])('%j is no profile', (json) => {
    expect(parseProfile(json)).toMatchObject({ ok: false, error: { code: 'profile-invalid' } });
  });
});
