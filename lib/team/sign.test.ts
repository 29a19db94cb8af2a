import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesIn, utf8 } from './bytes';
import { importSigning, newSeeds, publicKeysOf, signerOf, verifier } from './sign';
import { person, subtle } from './testing';

/** As a browser without Ed25519 answers. */
const without = {
  importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
} as unknown as SubtleCrypto;

const WAYS = [
  ['the browser', subtle],
  ['the library', without],
] as const;

const key = async () => bytesIn((await person('x', 1)).key) ?? utf8('');
const bytes = utf8('第 3 版');

describe.each(WAYS)('signed by %s', (_, by) => {
  it.each(WAYS)('and looked at by %s', async (_, at) => {
    const { seeds, fingerprint } = await person('x', 1);
    const signer = signerOf(by, fingerprint, await importSigning(by, seeds.sign));
    const signature = await signer.sign(bytes);
    expect(signature).toHaveLength(64);
    const verify = verifier(at);
    expect(await verify(await key(), signature, bytes)).toBe(true);
    expect(await verify(await key(), signature, utf8('第 4 版'))).toBe(false);
    const other = bytesIn((await person('y', 2)).key) ?? utf8('');
    expect(await verify(other, signature, bytes)).toBe(false);
    const bent = signature.map((byte, at) => (at === 5 ? byte ^ 1 : byte));
    expect(await verify(await key(), bent, bytes)).toBe(false);
  });
});

it.each(WAYS)('%s says no of what are no keys and no signatures, and does not throw', async (_, at) => {
  const verify = verifier(at);
  expect(await verify(utf8(''), utf8('x'), bytes)).toBe(false);
  expect(await verify(new Uint8Array(32), new Uint8Array(64), bytes)).toBe(false);
  expect(await verify(new Uint8Array(32).fill(255), new Uint8Array(64).fill(255), bytes)).toBe(false);
  expect(await verify(await key(), new Uint8Array(63), bytes)).toBe(false);
});

it('a key lies where nobody gets it out again, if the browser can', async () => {
  const { seeds } = await person('x', 1);
  const kept = await importSigning(subtle, seeds.sign);
  expect(kept).toMatchObject({ type: 'private', extractable: false, usages: ['sign'] });
  expect(await importSigning(without, seeds.sign)).toEqual(seeds.sign);
});

// The signing key is RFC 8032's first (7.1).
it('public halves are those that others make of the same seeds', async () => {
  const sign = Uint8Array.from(
    Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  );
  const open = new Uint8Array(32).fill(7);
  const { key, sealTo } = publicKeysOf({ sign, open });
  const form = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), open]);
  const others = createPublicKey(createPrivateKey({ key: form, format: 'der', type: 'pkcs8' }));
  expect(sealTo).toBe(others.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64'));
  const known = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
  expect(key).toBe(Buffer.from(known, 'hex').toString('base64'));
});

it('two keys are made of other bytes each', () => {
  let next = 0;
  const { sign, open } = newSeeds((length) => new Uint8Array(length).fill(++next));
  expect([sign[0], open[0], sign.length, open.length]).toEqual([1, 2, 32, 32]);
});
