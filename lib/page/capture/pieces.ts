import { toBase64 } from '../../bytes/base64';
import type { Piece } from '../../evidence/capture';

/** UTF-16 units of text, or bytes, of one piece: base64 makes a third more of the latter, and a megabyte is the most. */
const TEXT_PIECE = 262_144;
const BYTES_PIECE = 786_432;

/** The piece of that number, from 0; null where there is none. */
export function textPiece(text: string, piece: number, mime: string): Piece | null {
  let from = 0;
  let to = edge(text, TEXT_PIECE);
  for (let at = 0; at < piece; at++) {
    if (to >= text.length) return null;
    from = to;
    to = edge(text, from + TEXT_PIECE);
  }
  return { text: text.slice(from, to), isMore: to < text.length, mime };
}

/** Not within a sign of two units: a message that is made into JSON would lose both halves. */
function edge(text: string, at: number): number {
  const isWithin = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  return Math.min(isWithin ? at + 1 : at, text.length);
}

/** Each is base64 of its own. */
export function bytesPiece(bytes: Uint8Array, piece: number, mime: string): Piece | null {
  const from = piece * BYTES_PIECE;
  if (piece > 0 && from >= bytes.length) return null;
  const part = bytes.subarray(from, from + BYTES_PIECE);
  return { text: toBase64(part), isMore: from + BYTES_PIECE < bytes.length, mime };
}
