import { createCipheriv } from 'node:crypto';
import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../bytes';
import { openSealed, sealTo } from './letter-seal';
import { random } from './testing';

const [info, plain] = [utf8('about'), utf8('一句话')];
const open = random(32);
const publicKey = x25519.getPublicKey(open) as Bytes;

const joined = (...parts: (string | Uint8Array | number[])[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])));

/** RFC 9180, 4 and 5.1, written down once more: base mode with DHKEM(X25519), HKDF-SHA256 and AES-256-GCM. */
function sealedByTheBook(to: Bytes, message: Bytes, about: Bytes): { enc: Bytes; sealed: Bytes } {
  const [kem, suite] = [joined('KEM', [0, 0x20]), joined('HPKE', [0, 0x20, 0, 1, 0, 2])];
  const extracted = (id: Bytes, salt: Uint8Array, label: string, ikm: Uint8Array) =>
    extract(sha256, joined('HPKE-v1', id, label, ikm), salt);
  const expanded = (id: Bytes, prk: Uint8Array, label: string, of: Uint8Array, length: number) =>
    expand(sha256, prk, joined([0, length], 'HPKE-v1', id, label, of), length);
  const none = new Uint8Array();
  const once = random(32);
  const enc = x25519.getPublicKey(once) as Bytes;
  const prk = extracted(kem, none, 'eae_prk', x25519.getSharedSecret(once, to));
  const shared = expanded(kem, prk, 'shared_secret', joined(enc, to), 32);
  const [ids, abouts] = [
    extracted(suite, none, 'psk_id_hash', none),
    extracted(suite, none, 'info_hash', about),
  ];
  const context = joined([0], ids, abouts);
  const secret = extracted(suite, shared, 'secret', none);
  const key = expanded(suite, secret, 'key', context, 32);
  const cipher = createCipheriv('aes-256-gcm', key, expanded(suite, secret, 'base_nonce', context, 12));
  return { enc, sealed: joined(cipher.update(message), cipher.final(), cipher.getAuthTag()) };
}

describe('what is sealed', () => {
  it('opens with its key, and for what it is about', async () => {
    const sealed = await sealTo(publicKey, info, plain);
    expect([sealed.enc.length, sealed.sealed.length]).toEqual([32, plain.length + 16]);
    expect(await openSealed(open, info, sealed)).toEqual(plain);
    expect(await openSealed(open, utf8('else'), sealed)).toBeNull();
    expect(await openSealed(random(32), info, sealed)).toBeNull();
  });

  it('is HPKE as the standard has it, and so opens elsewhere and years from now', async () => {
    expect(await openSealed(open, info, sealedByTheBook(publicKey, plain, info))).toEqual(plain);
  });

  it('does not open when any of it is another', async () => {
    const { enc, sealed } = await sealTo(publicKey, info, plain);
    const bent = (bytes: Bytes) => bytes.with(3, (bytes[3] ?? 0) ^ 1) as Bytes;
    const tries = [
      { enc: bent(enc), sealed },
      { enc, sealed: bent(sealed) },
      { enc, sealed: sealed.slice(0, 15) },
      { enc: enc.slice(1), sealed },
      { enc: new Uint8Array(32), sealed },
      { enc: new Uint8Array(), sealed: new Uint8Array() },
    ];
    for (const each of tries) expect(await openSealed(open, info, each)).toBeNull();
  });
});

it('nothing is sealed to what is no key', async () => {
  for (const key of [new Uint8Array(), new Uint8Array(31), new Uint8Array(32)]) {
    await expect(sealTo(key, info, plain)).rejects.toThrow();
  }
});
