import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { late } from '../../profile/zod';
import type { Bytes } from '../bytes';

/**
 * Sealing to a key: HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. X25519 by a
 * library: Chrome has it since 133, Firefox since 130, and the keys lie in the database as bytes.
 */

export interface Sealed {
  /** What the key of this one message comes from, 32 bytes. */
  enc: Bytes;
  sealed: Bytes;
}

const suite = late(
  () => new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() }),
);

/**
 * @param publicKey X25519, 32 bytes; throws for one to which nothing can be sealed
 * @param info what the message is about: it opens with the same only
 */
export async function sealTo(publicKey: Bytes, info: Bytes, plain: Bytes): Promise<Sealed> {
  const recipientPublicKey = await suite().kem.deserializePublicKey(publicKey);
  const { enc, ct } = await suite().seal({ recipientPublicKey, info }, plain);
  return { enc: new Uint8Array(enc), sealed: new Uint8Array(ct) };
}

/** Null: not sealed to this key, for something else, or not as it was. @param open X25519, 32 bytes */
export async function openSealed(open: Bytes, info: Bytes, { enc, sealed }: Sealed): Promise<Bytes | null> {
  try {
    const recipientKey = await suite().kem.deserializePrivateKey(open);
    return new Uint8Array(await suite().open({ recipientKey, enc, info }, sealed));
  } catch {
    return null;
  }
}
