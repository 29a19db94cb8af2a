import type { Language } from '../replies/types';
import { segmentsOf } from './parts';
import { type Blank, optionalPieces, type Piece, pieceOf } from './piece';
import type { Part } from './types';
import type { Values } from './variables';

/** Something that the buyer must not see: the text can't go out while there is one. */
export interface Gap extends Blank {
  /** Where its placeholder stands in the shown text, UTF-16 units, `end` excluded. */
  start: number;
  end: number;
  /** It may stay empty: an optional part is then left out. */
  optional?: true;
}

export interface Filled {
  /** As it will go out; each gap is held open by its label in 〔〕. */
  text: string;
  /** In order of place; one that stands twice is listed twice. */
  gaps: Gap[];
  /** The gaps, and between them what may be filled in and may stay empty, as it is in an optional part. */
  asks: Gap[];
}

/** Each message of a reply that goes in piece by piece; one of which nothing is left is none. */
export function fillSegments(parts: readonly Part[], values: Values, language: Language): Filled[] {
  return segmentsOf(parts)
    .map((segment) => fillBody(segment, values, language))
    .filter(({ text, asks }) => text.trim() !== '' || asks.length > 0);
}

/**
 * Puts the values in. They are text: a buyer named `{order.id}` is shown by that name, and so is a shop's address.
 * Where a reply is cut in two, this is one text, and a line ends.
 */
export function fillBody(parts: readonly Part[], values: Values, language: Language): Filled {
  const filled: Filled = { text: '', gaps: [], asks: [] };
  for (const part of parts) {
    if (part.kind !== 'optional') append(filled, pieceOf(part, values, language));
    else for (const piece of optionalPieces(part.parts, values, language)) append(filled, piece);
  }
  return filled;
}

function append(filled: Filled, piece: Piece): void {
  if ('text' in piece) {
    filled.text += piece.text;
    return;
  }
  const { kind, label } = piece.gap;
  const placeholder = piece.empty ? '' : kind === 'unknown' ? label : `〔${label}〕`;
  const start = filled.text.length;
  const gap: Gap = { ...piece.gap, start, end: start + placeholder.length };
  filled.text += placeholder;
  if (piece.empty) filled.asks.push({ ...gap, optional: true });
  else {
    filled.asks.push(gap);
    filled.gaps.push(gap);
  }
}
