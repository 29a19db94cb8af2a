import { amountOf } from '../orders/amount';

/**
 * The small pattern language of profiles: literal text with holes, matched whole, ASCII letters regardless of
 * case. Not regular expressions: those come from strangers' files and can be made to run forever. A hole ends
 * where the literal behind it begins next, so that matching walks the text once.
 */
const HOLE = /\{(value|digits(?::[1-9]\d?)?|amount|\*)\}/;

/** One capturing hole at most, no two holes side by side, no other braces. */
export function isPattern(pattern: string): boolean {
  const pieces = pattern.split(HOLE);
  const holes = pieces.filter((_, index) => index % 2 === 1);
  const literals = pieces.filter((_, index) => index % 2 === 0);
  const captures = holes.filter((hole) => hole !== '*').length;
  return (
    captures <= 1 &&
    !literals.some((text) => /[{}]/.test(text)) &&
    !literals.slice(1, -1).some((text) => text === '')
  );
}

const lower = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** The text in the capturing hole; null where the whole does not fit. Without such a hole: the text itself. */
export function cut(pattern: string, text: string): string | null {
  const whole = text.trim();
  const folded = lower(whole);
  const pieces = pattern.split(HOLE);
  const first = lower(pieces[0] ?? '');
  if (!folded.startsWith(first)) return null;
  let at = first.length;
  let captured: string | null = null;
  for (let index = 1; index < pieces.length; index += 2) {
    const literal = lower(pieces[index + 1] ?? '');
    const isLast = index + 2 >= pieces.length;
    const end = isLast ? folded.length - literal.length : folded.indexOf(literal, at);
    if (end < at || !folded.startsWith(literal, end)) return null;
    const held = whole.slice(at, end).trim();
    if (pieces[index]?.startsWith('digits') && !isDigits(held, pieces[index])) return null;
    if (pieces[index] === 'amount' && amountOf(held) === null) return null;
    if (pieces[index] === 'value' && held === '') return null;
    if (pieces[index] !== '*') captured = held;
    at = end + literal.length;
  }
  return at === folded.length ? (captured ?? whole) : null;
}

/** `digits`, or `digits:19` for that many. */
function isDigits(text: string, hole = ''): boolean {
  const length = Number(hole.slice('digits:'.length));
  return /^\d+$/.test(text) && (length === 0 || text.length === length);
}
