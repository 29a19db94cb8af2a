import { type Bytes, utf8 } from '../bytes';

/**
 * A large file on its way through the space: pieces that are encrypted one by one, so that each can be sent again, and
 * checked, by itself. Which piece of how many one is, is bound to it: one that was swapped, or a row that was cut, does
 * not open.
 */

export const PIECE_BYTES = 4 * 1024 ** 2;

/** Bytes by which a changed piece shows. */
const TAG = 16;

/** Of each piece as it lies in the space. An empty file is one piece, too. @param bytes of the file */
export function pieceSizes(bytes: number): number[] {
  const total = Math.max(1, Math.ceil(bytes / PIECE_BYTES));
  return Array.from({ length: total }, (_, n) => Math.min(PIECE_BYTES, bytes - n * PIECE_BYTES) + TAG);
}

/**
 * @param key 32 bytes that no other file has: the number of the piece is its nonce, and two files under one key would
 *   give both away. The same piece of the same file may be sealed again.
 * @param n from 0
 */
export async function sealPiece(
  subtle: SubtleCrypto,
  key: Bytes,
  n: number,
  total: number,
  bytes: Bytes,
): Promise<Bytes> {
  const secret = await imported(subtle, key, 'encrypt');
  return new Uint8Array(await subtle.encrypt(algorithmOf(n, total), secret, bytes));
}

/** Null: another piece, of another parcel, or not as it was. */
export async function openPiece(
  subtle: SubtleCrypto,
  key: Bytes,
  n: number,
  total: number,
  sealed: Bytes,
): Promise<Bytes | null> {
  const secret = await imported(subtle, key, 'decrypt');
  const plain = await subtle.decrypt(algorithmOf(n, total), secret, sealed).catch(() => null);
  return plain && new Uint8Array(plain);
}

function algorithmOf(n: number, total: number) {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, n);
  return { name: 'AES-GCM', iv, additionalData: utf8(`sellerside-team piece 1\n${n}/${total}`) };
}

const imported = (subtle: SubtleCrypto, key: Bytes, use: KeyUsage) =>
  subtle.importKey('raw', key, 'AES-GCM', false, [use]);
