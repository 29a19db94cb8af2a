import { expect, it } from 'vitest';
import { addStatement, keysIn, revokeStatement } from '../keys';
import { AT, person, teamOf, verify } from '../testing';
import { openAnswer, sealAnswer } from './answer';

const about = { team: 'a'.repeat(64), letter: `${'b'.repeat(32)}-1` };

async function standing() {
  const [boss, agent, stranger] = await Promise.all([person('老张', 1), person('小木', 2), person('谁', 3)]);
  const list = await teamOf(boss);
  const keysOf = async (statements: typeof list) => {
    const keys = await keysIn(statements, boss.fingerprint, verify);
    if (!keys.ok) throw new Error(keys.detail);
    return keys.value;
  };
  const open = agent.seeds.open;
  return { boss, agent, stranger, list, keysOf, keys: await keysOf(list), open };
}

it('is read by whom it is sealed to, and says whose key it is', async () => {
  const { boss, agent, keys, open } = await standing();
  const bytes = await sealAnswer('{"by":"老张"}', about, agent.sealTo, boss.signer);
  expect(new TextDecoder().decode(bytes)).not.toContain('老张');
  expect(await openAnswer(bytes, about, { keys, open, verify })).toMatchObject({
    ok: true,
    text: '{"by":"老张"}',
    by: { name: '老张' },
  });
});

it('is nobody else’s, and to no other letter', async () => {
  const { boss, agent, stranger, keys, open } = await standing();
  const bytes = await sealAnswer('yes', about, agent.sealTo, boss.signer);
  const other = { ...about, letter: `${about.letter}2` };
  expect(await openAnswer(bytes, other, { keys, open, verify })).toEqual({ ok: false, fault: 'foreign' });
  expect(await openAnswer(bytes, about, { keys, open: stranger.seeds.open, verify })).toEqual({
    ok: false,
    fault: 'unreadable',
  });
});

it('counts for nothing from who has no key of the team, or had one', async () => {
  const { boss, agent, stranger, list, keysOf, keys, open } = await standing();
  const forged = await sealAnswer('yes', about, agent.sealTo, stranger.signer);
  expect(await openAnswer(forged, about, { keys, open, verify })).toEqual({ ok: false, fault: 'foreign' });
  const joined = [...list, await addStatement(list, stranger, AT, boss.signer)];
  expect(await openAnswer(forged, about, { keys: await keysOf(joined), open, verify })).toMatchObject({
    ok: true,
  });
  const left = [...joined, await revokeStatement(joined, stranger, AT, boss.signer)];
  expect(await openAnswer(forged, about, { keys: await keysOf(left), open, verify })).toMatchObject({
    ok: false,
  });
});

it('that was changed, cut or is none is not taken', async () => {
  const { boss, agent, keys, open } = await standing();
  const bytes = await sealAnswer('yes', about, agent.sealTo, boss.signer);
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = bytes.slice();
    changed[at] = (changed[at] as number) ^ 1;
    expect((await openAnswer(changed, about, { keys, open, verify })).ok, `byte ${at}`).toBe(false);
  }
  for (const none of [bytes.slice(0, 40), new Uint8Array(), new Uint8Array(500)])
    expect(await openAnswer(none, about, { keys, open, verify })).toEqual({ ok: false, fault: 'unreadable' });
});
