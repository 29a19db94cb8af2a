import { expect, it } from 'vitest';
import type { Capture } from '../evidence/types';
import { eraseCase } from './evidence-erase';
import { CASE, fakeEvidence, got } from './testing';

const capture: Capture = {
  ...{ id: 'c1', caseId: CASE, parts: ['visible'], startedAt: 1, endedAt: null, state: 'running' },
  ...{ frames: 0, reachedTop: null, reachedBottom: null, gaps: [], events: [], browser: 'x', version: '1' },
};
const seal = { caseId: CASE, head: '{}', signature: '', publicKey: '', fingerprint: 'f', signedAt: 1 };

/** A case in which a capture has ended, and no seal has been made since. */
async function ended() {
  const fake = fakeEvidence();
  await fake.opened();
  got(await fake.captures.begin(capture, ''));
  expect(got(await fake.captures.unsealed())).toEqual([]);
  got(await fake.captures.finish({ ...capture, state: 'complete' }, '', null));
  expect(got(await fake.captures.unsealed())).toEqual([CASE]);
  return fake;
}

it('a capture that has ended waits for its seal, until one is there', async () => {
  const { captures, seals } = await ended();
  const { seq } = got(await seals.head(CASE, 'f', ''));
  got(await seals.add({ ...seal, seq }, ''));
  expect(got(await captures.unsealed())).toEqual([]);
});

it('a seal that was begun before the end does not count', async () => {
  const { cases, captures, seals } = await ended();
  const { seq } = got(await seals.head(CASE, 'f', ''));
  got(await cases.note(CASE, 'view', { items: [], detail: {} }, ''));
  got(await seals.add({ ...seal, seq }, ''));
  expect(got(await captures.unsealed())).toEqual([CASE]);
});

it('nothing of an erased case waits', async () => {
  const { captures, context } = await ended();
  got(await eraseCase(context, CASE, '', ''));
  expect(got(await captures.unsealed())).toEqual([]);
});
