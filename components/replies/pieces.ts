import { withoutTurns } from '../../lib/conversation/plain';
import type { Language } from '../../lib/replies/types';
import { fillBody, type Gap } from '../../lib/template/fill';
import type { Part, Plain } from '../../lib/template/types';
import type { Values } from '../../lib/template/variables';

/**
 * A stretch of a reply as it is shown: plain, marked as found, a gap that keeps it from going out, or the place where
 * one message ends and the next begins, as a line break.
 */
export type Piece =
  | { kind: 'text' | 'mark' | 'break'; text: string }
  | { kind: 'gap'; text: string; fault: boolean };

type Ranges = readonly (readonly [number, number])[];

/**
 * The text as it will go out, cut up for showing. Only what stands in the body itself can have been found by a
 * search; a value or a gap never has.
 * @param ranges found stretches of the body, UTF-16 units, in order
 */
export function piecesOf(
  parts: readonly Part[],
  values: Values,
  language: Language,
  ranges: Ranges = [],
): Piece[] {
  return parts.flatMap((part): Piece[] => {
    if (part.kind !== 'optional') return piecesOfPlain(part, values, language, ranges);
    const isLeftOut = fillBody([part], values, language).text === '';
    return isLeftOut ? [] : part.parts.flatMap((each) => piecesOfPlain(each, values, language, ranges));
  });
}

function piecesOfPlain(part: Plain, values: Values, language: Language, ranges: Ranges): Piece[] {
  if (part.kind === 'text' && part.text.length === part.end - part.start) return marked(part, ranges);
  const { text, gaps } = fillBody([part], values, language);
  const [gap] = gaps;
  if (gap) return [{ kind: 'gap', text: gap.label, fault: isFault(gap) }];
  return [{ kind: part.kind === 'break' ? 'break' : 'text', text }];
}

/** A gap that nobody can fill in the row: the reply itself has to be mended. */
export const isFault = (gap: Gap): boolean => gap.kind === 'unknown';

function marked(part: Extract<Plain, { kind: 'text' }>, ranges: Ranges): Piece[] {
  const pieces: Piece[] = [];
  let at = part.start;
  const add = (kind: 'text' | 'mark', end: number) => {
    // As `fillBody` does it: row and box are alike to the letter.
    if (end > at)
      pieces.push({ kind, text: withoutTurns(part.text.slice(at - part.start, end - part.start)) });
    at = Math.max(at, end);
  };
  for (const [start, end] of ranges) {
    if (end <= part.start || start >= part.end) continue;
    add('text', Math.max(start, part.start));
    add('mark', Math.min(end, part.end));
  }
  add('text', part.end);
  return pieces;
}
