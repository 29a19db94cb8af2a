import { fromBase64, toBase64 } from '../bytes/base64';
import { canonical } from '../evidence/canonical';

/** Not shared with another thread: what WebCrypto and streams take. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** Null for what is no UTF-8. A mark of byte order stays in the text, where nothing takes it for a blank. */
export function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null for what is no base64, and for another text of the same bytes. */
export function bytesIn(base64: string): Bytes | null {
  try {
    const bytes = fromBase64(base64);
    return toBase64(bytes) === base64 ? bytes : null;
  } catch {
    return null;
  }
}

/** Null for what has none: half a character in a key, which none of ours has. */
export function canonicalIn(value: object): string | null {
  try {
    return canonical(value).text;
  } catch {
    return null;
  }
}

/** Undefined for what is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
