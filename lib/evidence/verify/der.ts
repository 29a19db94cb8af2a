/**
 * The few flat structures inside signatures and attributes. What is large and nested is read by the ASN.1 library; this
 * is DER only, since what is signed has one spelling.
 */
export interface Tlv {
  tag: number;
  content: Uint8Array<ArrayBuffer>;
}

/** The elements that stand one behind the other; null where the bytes are not exactly that. */
export function readDer(bytes: Uint8Array<ArrayBuffer>): Tlv[] | null {
  const found: Tlv[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [tag, first] = [bytes[at], bytes[at + 1]];
    if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
    at += 2;
    let length = first;
    if (first >= 0x80) {
      const count = first & 0x7f;
      if (count < 1 || count > 4) return null;
      length = 0;
      for (const byte of bytes.subarray(at, at + count)) length = length * 256 + byte;
      at += count;
      // The shortest form is the only one.
      if (length < 0x80 || length < 256 ** (count - 1)) return null;
    }
    if (at + length > bytes.length) return null;
    found.push({ tag, content: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}

/** A SEQUENCE's elements; null where the bytes are anything else. */
export function readSequence(bytes: Uint8Array<ArrayBuffer>): Tlv[] | null {
  const [outer, ...more] = readDer(bytes) ?? [];
  return outer?.tag === 0x30 && more.length === 0 ? readDer(outer.content) : null;
}

/**
 * An ECDSA signature as WebCrypto takes it: both numbers at the curve's full length, one behind the other.
 * @param size bytes of each number
 */
export function rawSignature(der: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> | null {
  const parts = readSequence(der);
  if (parts?.length !== 2) return null;
  const raw = new Uint8Array(2 * size);
  for (const [index, { tag, content }] of parts.entries()) {
    const [first = 0, second = 0] = content;
    // Negative, empty, or with a needless zero in front.
    if (tag !== 0x02 || content.length === 0 || first >= 0x80) return null;
    if (content.length > 1 && first === 0 && second < 0x80) return null;
    const number = first === 0 ? content.subarray(1) : content;
    if (number.length > size) return null;
    raw.set(number, (index + 1) * size - number.length);
  }
  return raw;
}

/** An element of these bytes. */
export function wrapDer(tag: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = content;
  const digits = length < 0x80 ? [] : length < 0x100 ? [0x81] : [0x82, length >>> 8];
  return Uint8Array.of(tag, ...digits, length & 0xff, ...content);
}
