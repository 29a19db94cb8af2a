import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../store/store';
import { TeamRepository } from '../../store/team';
import { MemberKeyRepository } from '../../store/team-member';
import { fakeStore, got } from '../../store/testing';
import { openLetter, sealLetter } from '../../team/back/letter';
import { letterName } from '../../team/back/letter-file';
import { letterOf } from '../../team/back/testing';
import { verifier } from '../../team/sign';
import { memberKeys } from './member-key';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const { subtle } = crypto;

let store: Store;
beforeEach(() => {
  store = fakeStore();
});
const keyOf = () => memberKeys(new MemberKeyRepository(store), random)();

it('is the same each time, also of two that ask for it at once', async () => {
  const [one, two] = await Promise.all([keyOf(), keyOf()]);
  const later = await keyOf();
  const told = [one, two, later].map((key) => {
    const { member, sealTo, open } = got(key);
    return { member, sealTo, open: [...open] };
  });
  expect(told[0]?.member).toMatch(/^[0-9a-f]{32}$/);
  expect(told).toEqual([told[0], told[0], told[0]]);
});

it('signs what is read as its member’s, and opens what is sealed to it', async () => {
  const own = got(await keyOf());
  const to = [{ fingerprint: own.signer.fingerprint, sealTo: own.sealTo }];
  const team = 'ab'.repeat(32);
  const letter = letterOf('status');
  const bytes = await sealLetter(subtle, letter, { team, to, from: own }, random);
  const keys = [{ fingerprint: own.signer.fingerprint, open: own.open }];
  const reader = { team, name: letterName(own.member, 'status'), keys, verify: verifier(subtle) };
  expect(await openLetter(subtle, bytes, reader)).toMatchObject({ ok: true, letter, member: own.member });
});

it('goes with the team, and with it all that is on its way', async () => {
  const before = got(await keyOf());
  await store.write(['outLetters', 'members'], async ({ outLetters, members }) => {
    await outLetters.put({ id: 'a' } as never);
    await members.put({ member: 'a' } as never);
  });
  const names = async () => ({ language: 'zh-CN' as const, set: '', category: '' });
  got(await new TeamRepository(store, { now: () => 1, names }).leave(true));
  const left = await store.read(['outLetters', 'members'], async ({ outLetters, members }) => [
    await outLetters.count(),
    await members.count(),
  ]);
  expect(got(left)).toEqual([0, 0]);
  expect(got(await keyOf()).member).not.toBe(before.member);
});
