import { fillBody, type Gap, type Part } from '../../lib/template/fill';
import type { Language } from '../../lib/replies/types';
import type { Values } from '../../lib/template/variables';

/** A stretch of a reply as it is shown: plain, marked as found, or a gap that keeps it from going out. */
export type Piece = { kind: 'text' | 'mark'; text: string } | { kind: 'gap'; text: string; fault: boolean };

/**
 * The text as it will go out, cut up for showing. Only what stands in the body itself can have been found by a
 * search; a value or a gap never has.
 * @param ranges found stretches of the body, UTF-16 units, in order
 */
export function piecesOf(
  parts: readonly Part[],
  values: Values,
  language: Language,
  ranges: readonly (readonly [number, number])[] = [],
): Piece[] {
  return parts.flatMap((part): Piece[] => {
    if (part.kind === 'text' && part.text.length === part.end - part.start) return marked(part, ranges);
    const { text, gaps } = fillBody([part], values, language);
    const gap = gaps[0];
    return [gap ? { kind: 'gap', text: gap.label, fault: isFault(gap) } : { kind: 'text', text }];
  });
}

/** A gap that nobody can fill in the row: the reply itself has to be mended. */
export const isFault = (gap: Gap): boolean => gap.kind === 'unknown';

function marked(
  part: Extract<Part, { kind: 'text' }>,
  ranges: readonly (readonly [number, number])[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = part.start;
  const add = (kind: 'text' | 'mark', end: number) => {
    if (end > at) pieces.push({ kind, text: part.text.slice(at - part.start, end - part.start) });
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
