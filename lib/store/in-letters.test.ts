import { expect, it } from 'vitest';
import { letterOf } from '../team/back/testing';
import type { RecallUses } from '../team/back/types';
import { got } from '../team/testing';
import { InLetterRepository } from './in-letters';
import { fakeStore } from './testing';

const name = `${'a'.repeat(32)}-l-1`;

it('a letter to other keys is read anew by a new key, also where the first look with it broke off', async () => {
  const letters = new InLetterRepository(fakeStore(), () => 1000);
  got(await letters.take([{ name, tag: 't', fault: 'not-to-me' }], { reader: 'old key' }));
  expect(got(await letters.known('old key')).files.has(name)).toBe(true);
  expect(got(await letters.known('new key')).files.has(name)).toBe(false);
  // The look begins, and comes no further.
  got(await letters.take([], { left: 1, reader: 'new key' }));
  expect(got(await letters.known('new key')).files.has(name)).toBe(false);
});

it('a torn one is not, while it stays as it is', async () => {
  const letters = new InLetterRepository(fakeStore(), () => 1000);
  got(await letters.take([{ name, tag: 't', fault: 'tampered' }], { reader: 'old key' }));
  got(await letters.take([], { reader: 'new key' }));
  expect(got(await letters.known('new key')).files.get(name)).toBe('t');
});

it('keeps the most that a machine has told of a recall: the days that it tells of go by one after the other', async () => {
  let now = 0;
  const letters = new InLetterRepository(fakeStore(), () => now);
  const told = async (recalled: RecallUses[]) => {
    now += 1000;
    const letter = { ...letterOf('status', { recalled }), at: new Date(now).toISOString() };
    got(await letters.take([{ name, tag: `${now}`, letter, member: 'a'.repeat(32), sealTo: '' }]));
    return got(await letters.all()).members[0]?.recalled;
  };
  const uses = (id: string, at: string, uses: number): RecallUses => {
    return { id, at, title: '假一赔十', uses, conversations: uses };
  };
  await told([uses('r-1', '2026-11-22T08:00:00.000Z', 5)]);
  expect(await told([uses('r-1', '2026-11-22T08:00:00.000Z', 2)])).toMatchObject([{ uses: 5 }]);
  expect(await told([])).toMatchObject([{ id: 'r-1', uses: 5 }]);
  // Allowed again, and recalled again: those are others.
  const again = await told([uses('r-1', '2026-11-29T08:00:00.000Z', 1)]);
  expect(again?.map(({ at, uses }) => [at.slice(8, 10), uses])).toEqual([
    ['29', 1],
    ['22', 5],
  ]);
});
