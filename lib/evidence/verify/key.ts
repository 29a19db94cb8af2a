import { fromBase64 } from '../../bytes/base64';
import { hashOf } from '../sha256';
import { rawSignature } from './der';

/** A key of ours: ECDSA P-256. */
export interface PublicKey {
  key: CryptoKey;
  /** SHA-256 of its SubjectPublicKeyInfo. */
  fingerprint: string;
}

const PEM = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)-----END PUBLIC KEY-----\n?$/;

/** Null where the text is no such key. */
export async function readKey(pem: string, subtle: SubtleCrypto): Promise<PublicKey | null> {
  const spki = readPem(PEM.exec(pem)?.[1]);
  return spki && importKey(spki, subtle);
}

/** @param spki SubjectPublicKeyInfo; null where it is no key of this kind */
export async function importKey(
  spki: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
): Promise<PublicKey | null> {
  try {
    const kind = { name: 'ECDSA', namedCurve: 'P-256' };
    return { key: await subtle.importKey('spki', spki, kind, false, ['verify']), fingerprint: hashOf(spki) };
  } catch {
    return null;
  }
}

export async function isSignedBy(
  { key }: PublicKey,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
): Promise<boolean> {
  const raw = rawSignature(signature, 32);
  return raw !== null && subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, data);
}

/** What stands between the lines of a PEM; null where that is nothing. */
export function readPem(text = ''): Uint8Array<ArrayBuffer> | null {
  try {
    return fromBase64(text);
  } catch {
    return null;
  }
}

/** A fingerprint as people copy it: with colons, spaces, capitals. Null where it is none. */
export function readFingerprint(typed: string): string | null {
  const plain = typed.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
}
