import { expect, it } from 'vitest';
import { got } from '../team/testing';
import { InLetterRepository } from './in-letters';
import { fakeStore } from './testing';

const name = `${'a'.repeat(32)}-l-1`;

it('a letter to other keys is read anew by a new key, also where the first look with it broke off', async () => {
  const letters = new InLetterRepository(fakeStore(), () => 1000);
  got(await letters.take([{ name, tag: 't', fault: 'not-to-me' }], { reader: 'old key' }));
  expect(got(await letters.known('old key')).has(name)).toBe(true);
  expect(got(await letters.known('new key')).has(name)).toBe(false);
  // The look begins, and comes no further.
  got(await letters.take([], { left: 1, reader: 'new key' }));
  expect(got(await letters.known('new key')).has(name)).toBe(false);
});

it('a torn one is not, while it stays as it is', async () => {
  const letters = new InLetterRepository(fakeStore(), () => 1000);
  got(await letters.take([{ name, tag: 't', fault: 'tampered' }], { reader: 'old key' }));
  got(await letters.take([], { reader: 'new key' }));
  expect(got(await letters.known('new key')).get(name)).toBe('t');
});
