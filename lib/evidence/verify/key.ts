import { hashOf } from './bytes';
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
  const bytes = fromBase64(PEM.exec(pem)?.[1]);
  if (!bytes) return null;
  try {
    const key = await subtle.importKey('spki', bytes, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'verify',
    ]);
    return { key, fingerprint: hashOf(bytes) };
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

/** Null where it is none. Line ends are passed over. */
export function fromBase64(text = ''): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A fingerprint as people copy it: with colons, spaces, capitals. Null where it is none. */
export function readFingerprint(typed: string): string | null {
  const plain = typed.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
}
