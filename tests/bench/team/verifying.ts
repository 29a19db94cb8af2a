import { openHead, sealHead } from '../../../lib/team/head';
import { addStatement } from '../../../lib/team/keys';
import { openChanges, packChanges } from '../../../lib/team/object';
import { importSigning, newSeeds, publicKeysOf, signerOf, verifier } from '../../../lib/team/sign';
import type { Change } from '../../../lib/team/types';

const ROUNDS = 50;

/** Milliseconds that it takes to check one file of a version: head and delta in turn, the median of a file. */
export async function verifying(now: number): Promise<number> {
  const { subtle } = crypto;
  const seeds = newSeeds((length) => crypto.getRandomValues(new Uint8Array(length)));
  const own = publicKeysOf(seeds);
  const signer = signerOf(subtle, own.fingerprint, await importSigning(subtle, seeds.sign));
  const at = new Date(now).toISOString();
  const first = await addStatement([], { ...own, name: '老张' }, at, signer);
  const delta = await packChanges(Array.from({ length: 10 }, (_, n) => changeOf(n)));
  if (!delta.ok) throw new Error(delta.detail);
  const { bytes } = await sealHead(
    {
      ...{ team: own.fingerprint, name: '木几', seq: 1, at, previous: null, reason: '', keys: [first] },
      ...{ validFrom: null, validUntil: null, snapshot: { seq: 1, files: [delta.value.ref] }, deltas: [] },
    },
    signer,
  );
  const verify = verifier(subtle);
  const known = { team: own.fingerprint, keys: [], seq: 0, hash: null };
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const since = performance.now();
    const head = await openHead(bytes, known, now, verify);
    const object = await openChanges(delta.value.ref, delta.value.bytes);
    if (!head.ok || !object.ok) throw new Error('not whole');
    took.push((performance.now() - since) / 2);
  }
  return took.sort((a, b) => a - b)[ROUNDS / 2] as number;
}

function changeOf(n: number): Change {
  const body = `第 ${n} 句：今天为您安排，请放心`;
  return {
    put: {
      kind: 'reply',
      id: `r-${n}`,
      value: {
        ...{ id: `r-${n}`, setId: 'team-1', categoryId: 'c-1', title: body.slice(0, 8), body },
        ...{ shortcut: '', stage: null, tags: [], order: n },
      },
    },
  };
}
