import { FileFault } from './fault';

/** What a text file may be written in. Files of Chinese tools say nothing about it, and GB2312 and GBK are in GB18030. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * The text of a file. A mark at its beginning decides; without one the strictest reading that fits: UTF-8, then
 * UTF-16, GB18030, and Western last. `wanted` is what a person chose instead.
 * @throws FileFault `no-text`, `damaged`
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): Decoded {
  const encoding = wanted ?? marked(bytes) ?? guessed(bytes);
  const text = encoding && decode(bytes, encoding, wanted === undefined);
  // A zero is in no text: those are bytes of something else.
  if (encoding && text !== null && (wanted || !text.includes('\0'))) return { text, encoding };
  const isCut = text === null && (isCutOff(bytes, encoding ?? 'utf-8') || isCutOff(bytes, 'gb18030'));
  throw new FileFault(isCut ? 'damaged' : 'no-text');
}

/** Null where a strict reading fails; the mark at the beginning is no part of the text. */
function decode(bytes: Uint8Array, encoding: Encoding, isStrict: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
}

/** All is well but the last character, of which only the beginning is there. */
function isCutOff(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return encoding !== 'gb18030' || isCommonChinese(bytes.subarray(0, -1));
  } catch {
    return false;
  }
}

function marked([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function guessed(bytes: Uint8Array): Encoding | null {
  const wide = wideOrder(bytes);
  if (wide) return wide;
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== null) return isChanceUtf8(utf8, bytes) ? 'gb18030' : 'utf-8';
  if (decode(bytes, 'gb18030', true) !== null && isCommonChinese(bytes)) return 'gb18030';
  // Every byte is a letter there: only for a file that is mostly plain English.
  return accented(bytes) < bytes.length / 8 ? 'windows-1252' : null;
}

/** UTF-16 without a mark: half of every comma, quote and line break is a zero byte, always on the same side. */
function wideOrder(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || even + odd < bytes.length / 100) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

/**
 * A few Chinese characters in GB18030 may by chance be UTF-8 as well: Greek, Hebrew or accented letters, never Chinese
 * ones. Then the bytes are Chinese, unless a Latin letter stands right beside them, as in `café`.
 */
function isChanceUtf8(text: string, bytes: Uint8Array): boolean {
  const foreign = text.match(/[^\0-\x7f]/gu) ?? [];
  if (foreign.length === 0 || foreign.some((character) => character >= '\u0800')) return false;
  if (/[A-Za-z][\u0080-\u07ff]|[\u0080-\u07ff][A-Za-z]/.test(text)) return false;
  return decode(bytes, 'gb18030', true) !== null && isCommonChinese(bytes);
}

/** Whether the two-byte characters are nearly all of the old GB2312 table: what people write, not what chance makes. */
function isCommonChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    // Four bytes in this shape, such as an emoji, come about by no chance.
    const isFour = trail >= 0x30 && trail <= 0x39;
    at += isFour ? 3 : 1;
    pairs += 1;
    if (isFour || (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1)) common += 1;
  }
  return common >= pairs * 0.9;
}

function accented(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}
