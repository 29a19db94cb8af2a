/** Marks that turn the direction of what stands behind them, in somebody else's sentence too. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Spaces, and characters that look like one or like nothing; some buyers' names consist of these. */
const UNSEEN = /^[\s\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]*$/u;

export const withoutTurns = (text: string): string => text.replace(TURNS, '');

/**
 * A value as it is kept, compared and filled in: without marks of direction and without spaces around it; empty where
 * nothing would be seen of it. Joiners inside stay: emoji are put together by them.
 */
export function plainOf(text: string): string {
  const plain = withoutTurns(text).trim();
  return UNSEEN.test(plain) ? '' : plain;
}
