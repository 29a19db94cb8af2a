import type { InLetter, LetterKind } from '../../../lib/team/back/types';

/** Which letters are looked at. */
export interface Chosen {
  kind: LetterKind | null;
  state: InLetter['state'];
}

/**
 * Newest first. One that was settled a moment ago stays where it is, so that nothing moves under the hand.
 * @param touched ids of those
 */
export function shownOf(
  letters: readonly InLetter[],
  { kind, state }: Chosen,
  touched: ReadonlySet<string>,
): InLetter[] {
  return letters
    .filter((row) => (row.state === state || touched.has(row.id)) && (!kind || row.letter.kind === kind))
    .sort((a, b) => b.letter.at.localeCompare(a.letter.at));
}

/** How many there are of each kind, in that state. */
export function countsOf(letters: readonly InLetter[], state: InLetter['state']): Map<LetterKind, number> {
  const counts = new Map<LetterKind, number>();
  for (const { letter, state: own } of letters)
    if (own === state) counts.set(letter.kind, (counts.get(letter.kind) ?? 0) + 1);
  return counts;
}
