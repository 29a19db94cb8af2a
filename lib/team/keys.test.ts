import { beforeAll, describe, expect, it } from 'vitest';
import { addStatement, fingerprintOf, goesOn, keysIn, revokeStatement, shortFingerprint } from './keys';
import { AT, got, type Person, person, teamOf, verify } from './testing';
import type { KeyStatement } from './types';

let first: Person;
let second: Person;
let stranger: Person;
let list: KeyStatement[];
let both: KeyStatement[];

beforeAll(async () => {
  first = await person('老张', 1);
  second = await person('小林', 2);
  stranger = await person('谁', 3);
  list = await teamOf(first);
  both = [...list, await addStatement(list, second, AT, first.signer)];
});

const read = (keys: KeyStatement[], trusted: KeyStatement[] = []) =>
  keysIn(keys, first.fingerprint, verify, trusted);
const faultOf = async (keys: KeyStatement[], trusted?: KeyStatement[]) => {
  const result = await read(keys, trusted);
  return result.ok ? null : `${result.fault} ${result.detail}`;
};

it('a fingerprint is the hash of the key, and people compare 96 bits of it', () => {
  expect(fingerprintOf(first.key)).toBe(first.fingerprint);
  expect(first.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  const short = shortFingerprint(first.fingerprint);
  expect(short).toMatch(/^([0-9a-f]{4}-){5}[0-9a-f]{4}$/);
  expect(first.fingerprint.startsWith(short.replaceAll('-', ''))).toBe(true);
});

it('a list says who may sign, since when, and what may be sealed to them', async () => {
  const keys = got(await read(both));
  expect(keys.map(({ name, revoked }) => ({ name, revoked }))).toEqual([
    { name: '老张', revoked: null },
    { name: '小林', revoked: null },
  ]);
  expect(keys[1]).toMatchObject({ fingerprint: second.fingerprint, sealTo: second.sealTo, since: AT });
});

it('who was added adds others, and a revoked key stays named', async () => {
  const third = [...both, await addStatement(both, stranger, AT, second.signer)];
  const later = '2026-12-01T08:00:00.000Z';
  const less = [...third, await revokeStatement(third, second, later, first.signer)];
  const keys = got(await read(less));
  expect(keys.map(({ revoked }) => revoked)).toEqual([null, later, null]);
});

describe('a list is refused', () => {
  it('whose first key is not the pinned one', async () => {
    expect(await faultOf(await teamOf(stranger))).toBe("foreign keys[0]: not the team's first key");
  });

  it('whose first statement claims to be by another key', async () => {
    const [start] = list as [KeyStatement];
    expect(await faultOf([{ ...start, by: stranger.fingerprint }])).toContain('foreign keys[0]');
  });

  it('to which a stranger has added himself', async () => {
    const own = await addStatement(list, stranger, AT, stranger.signer);
    expect(await faultOf([...list, own])).toBe('foreign keys[1]: by a key that was not added');
    const claimed = { ...own, by: first.fingerprint };
    expect(await faultOf([...list, claimed])).toBe('tampered keys[1]: its signature does not fit');
  });

  it.each(['key', 'sealTo', 'name', 'at'] as const)('in which a %s was changed', async (field) => {
    const [start, added] = both as [KeyStatement, KeyStatement];
    const other = {
      key: stranger.key,
      sealTo: stranger.sealTo,
      name: '别人',
      at: '2026-11-23T08:00:00.000Z',
    };
    expect(await faultOf([start, { ...added, [field]: other[field] }])).toContain('tampered keys[1]');
  });

  it('out of which a statement was taken, or whose order was changed', async () => {
    const more = [...both, await addStatement(both, stranger, AT, first.signer)];
    const [a, b, c] = more as [KeyStatement, KeyStatement, KeyStatement];
    expect(await faultOf([a, c])).toContain('tampered keys[1]');
    expect(await faultOf([a, c, b])).toContain('tampered keys[1]');
  });

  it('in which a revoked key says something, whatever it says', async () => {
    const less = [...both, await revokeStatement(both, second, AT, first.signer)];
    const back = await addStatement(less, { ...stranger, name: 'x' }, AT, second.signer);
    expect(await faultOf([...less, back])).toBe('revoked keys[3]: by a revoked key');
  });

  it('that takes a revoked key back, names one twice, or revokes what is not there', async () => {
    const less = [...both, await revokeStatement(both, second, AT, first.signer)];
    const back = await addStatement(less, second, AT, first.signer);
    expect(await faultOf([...less, back])).toContain('unreadable keys[3]: a key that was added before');
    const twice = await addStatement(both, second, AT, first.signer);
    expect(await faultOf([...both, twice])).toContain('keys[2]: a key that was added before');
    const none = await revokeStatement(list, stranger, AT, first.signer);
    expect(await faultOf([...list, none])).toContain('keys[1]: revokes a key that does not stand');
  });

  it('that leaves nobody', async () => {
    const none = [...list, await revokeStatement(list, first, AT, first.signer)];
    expect(await faultOf(none)).toBe('unreadable keys: nobody is left who may sign');
    expect(await faultOf([])).toContain('unreadable');
  });

  it('that only looks like the trusted one', async () => {
    const [start, added] = both as [KeyStatement, KeyStatement];
    const forged = [start, { ...added, name: '别人' }];
    expect(await faultOf(forged, both)).toContain('tampered keys[1]');
    expect(await faultOf([...both, { ...added, key: stranger.key }], both)).toContain('tampered keys[2]');
  });
});

it('signatures that were checked before are not checked again', async () => {
  let asked = 0;
  const counting: typeof verify = (...args) => {
    asked += 1;
    return verify(...args);
  };
  got(await keysIn(both, first.fingerprint, counting, list));
  expect(asked).toBe(1);
});

it('a list goes on from another where it begins with all of it', () => {
  expect(goesOn([], both)).toBe(true);
  expect(goesOn(list, both)).toBe(true);
  expect(goesOn(both, both)).toBe(true);
  expect(goesOn(both, list)).toBe(false);
  expect(goesOn([both[1] as KeyStatement], both)).toBe(false);
});
