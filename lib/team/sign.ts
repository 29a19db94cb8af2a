import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { toBase64 } from '../bytes/base64';
import { hashOf } from '../evidence/sha256';
import type { Bytes } from './bytes';

/**
 * Ed25519 by WebCrypto where the browser has it (Chrome 137, Firefox 129), else by a library, whose keys are bytes that
 * anybody can read who reads the database.
 */

/** Of this many bytes. */
export type Random = (length: number) => Bytes;

/** Private halves, 32 bytes each. */
export interface Seeds {
  /** Ed25519 */
  sign: Bytes;
  /** X25519 */
  open: Bytes;
}

export interface PublicKeys {
  fingerprint: string;
  /** Ed25519, base64. */
  key: string;
  /** X25519, base64. */
  sealTo: string;
}

/** As it is kept: not extractable where the browser has Ed25519, else the seed. */
export type SigningKey = CryptoKey | Bytes;

export interface Signer {
  fingerprint: string;
  /** 64 bytes. */
  sign(bytes: Bytes): Promise<Bytes>;
}

/** Whether it is the signature of these bytes by this public key (32 bytes). Never throws. */
export type Verify = (key: Bytes, signature: Bytes, bytes: Bytes) => Promise<boolean>;

export const newSeeds = (random: Random): Seeds => ({ sign: random(32), open: random(32) });

export function publicKeysOf({ sign, open }: Seeds): PublicKeys {
  const key = ed25519.getPublicKey(sign);
  return { fingerprint: hashOf(key), key: toBase64(key), sealTo: toBase64(x25519.getPublicKey(open)) };
}

/** What stands before the seed of an Ed25519 key in PKCS #8: WebCrypto takes no bare private key. */
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

export async function importSigning(subtle: SubtleCrypto, seed: Bytes): Promise<SigningKey> {
  try {
    const form = Uint8Array.from([...PKCS8, ...seed]);
    return await subtle.importKey('pkcs8', form, 'Ed25519', false, ['sign']);
  } catch {
    return seed;
  }
}

export function signerOf(subtle: SubtleCrypto, fingerprint: string, key: SigningKey): Signer {
  return {
    fingerprint,
    sign: async (bytes) =>
      key instanceof Uint8Array
        ? (ed25519.sign(bytes, key) as Bytes)
        : new Uint8Array(await subtle.sign('Ed25519', key, bytes)),
  };
}

export function verifier(subtle: SubtleCrypto): Verify {
  return async (key, signature, bytes) => {
    const known = await imported(subtle, key);
    if (known) return subtle.verify('Ed25519', known, signature, bytes).catch(() => false);
    try {
      // As WebCrypto does: no second signature of the same bytes counts, and no key of small order.
      return ed25519.verify(signature, bytes, key, { zip215: false });
    } catch {
      return false;
    }
  };
}

async function imported(subtle: SubtleCrypto, key: Bytes): Promise<CryptoKey | null> {
  return subtle.importKey('raw', key, 'Ed25519', false, ['verify']).catch(() => null);
}
