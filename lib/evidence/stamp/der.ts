/** Bytes of one number of a P-256 signature. */
const HALF = 32;

/**
 * A signature as openssl reads it, of WebCrypto's: there it is the two numbers one after the other, which
 * `openssl dgst -verify` takes for no signature at all. Throws on what is no P-256 signature.
 */
export function derSignature(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  if (raw.length !== 2 * HALF) throw new RangeError('not a P-256 signature');
  const numbers = [...derInteger(raw.subarray(0, HALF)), ...derInteger(raw.subarray(HALF))];
  return Uint8Array.of(0x30, numbers.length, ...numbers);
}

function derInteger(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0);
  // Zero itself is no part of a signature, and still one digit.
  const digits = [...bytes.subarray(first === -1 ? HALF - 1 : first)];
  // A set first bit would make it negative.
  const positive = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits;
  return [0x02, positive.length, ...positive];
}

/** Whether these bytes are exactly one value in DER, of the length that it says: nothing cut off, nothing behind it. */
export function isOneValue(bytes: Uint8Array): boolean {
  const first = bytes[1] ?? 0x80;
  if (first < 0x80) return bytes.length === 2 + first;
  const digits = bytes.subarray(2, 2 + (first & 0x7f));
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  return digits.length > 0 && bytes.length === 2 + digits.length + length;
}
