import { FOLD, foldAt, isDigit, isLetter } from './fold';
import { FIRST_READING, LETTERS, NEXT_READING, SYLLABLE_OF, SYLLABLES } from './pinyin';
import { type Form, KIND, type Kind, QUERY_LIMIT } from './term';

/** A match as one number, the better the greater: `kind << 8 | length in text`; 0 = none. */
export type Match = number;
export const kindOf = (match: Match): Kind => (match >> 8) as Kind;
export const lengthOf = (match: Match): number => match & 0xff;
const asMatch = (kind: Kind, length: number): Match => (kind << 8) | length;

/** `rest` with one more character before it, which answers by `kind`. */
function before(rest: Match, kind: Kind): Match {
  return rest && asMatch(Math.min(kind, kindOf(rest)) as Kind, lengthOf(rest) + 1);
}

/**
 * Answers already found from one start, as `round << 11 | answer`, by place in the text and in the form. Without
 * them, text such as 嗯嗯嗯… (read n, ng and en) takes exponential time.
 */
const known = new Int32Array((QUERY_LIMIT + 1) ** 2);
const LAST_ROUND = 2 ** 20 - 1;
let round = 0;

function nextRound(): void {
  if (round === LAST_ROUND) known.fill(0);
  round = round === LAST_ROUND ? 1 : round + 1;
}

/** How many letters of the syllable the form goes on with. */
function shared(form: Form, from: number, syllable: string): number {
  let count = 0;
  while (count < syllable.length && form.units[from + count] === syllable.charCodeAt(count)) count++;
  return count;
}

/** The best answer of the text from `at` to the form from `from`; both ran together from `start` and 0. */
function walk(form: Form, from: number, text: string, at: number, start: number): Match {
  const end = form.units.length;
  if (from === end) return asMatch(KIND.literal, 0);
  if (at === text.length) return 0;
  const place = (at - start) * (end + 1) + from;
  const answer = known[place] as number;
  if (answer >>> 11 === round) return answer & 0x7ff;

  const unit = text.charCodeAt(at);
  let best = 0;
  if (FOLD[unit] === form.units[from]) best = before(walk(form, from + 1, text, at + 1, start), KIND.literal);
  if (FIRST_READING[unit] && (LETTERS[unit] as number) & (form.letters[from] as number)) {
    if (end > 1) best = Math.max(best, before(walk(form, from + 1, text, at + 1, start), KIND.initials));
    for (let chain = FIRST_READING[unit] as number; chain; chain = NEXT_READING[chain] as number) {
      const syllable = SYLLABLES[SYLLABLE_OF[chain] as number] as string;
      const count = shared(form, from, syllable);
      const toEnd = count > 0 && from + count === end; // perhaps still being typed
      if (toEnd) {
        best = Math.max(best, asMatch(from === 0 ? form.lone : KIND.syllables, 1));
      } else if (count === syllable.length) {
        best = Math.max(best, before(walk(form, from + count, text, at + 1, start), KIND.syllables));
      }
      // zh, ch and sh are typed as initials, too.
      if (count > 1 && syllable[1] === 'h' && from + 2 < end) {
        best = Math.max(best, before(walk(form, from + 2, text, at + 1, start), KIND.initials));
      }
    }
  }
  known[place] = (round << 11) | best;
  return best;
}

/** Whether `at` is inside a Latin word or a number: `15` starts a number in `iPhone15`, `efund` no word in `refund`. */
function isInside(text: string, at: number): boolean {
  if (at === 0) return false;
  const previous = foldAt(text, at - 1);
  const unit = foldAt(text, at);
  return (isLetter(unit) && isLetter(previous)) || (isDigit(unit) && isDigit(previous));
}

function standsAt(form: Form, text: string, at: number): boolean {
  for (let from = 0; from < form.units.length; from++) {
    if (at + from >= text.length || FOLD[text.charCodeAt(at + from)] !== form.units[from]) return false;
  }
  return true;
}

/** Whether the unit may be a character that the form's unit at `from` begins. */
const begins = (form: Form, from: number, unit: number): boolean =>
  ((LETTERS[unit] as number) & (form.letters[from] as number)) !== 0 || FOLD[unit] === form.units[from];

/** A quick no for most places, from two characters of the text. */
function mayStart(form: Form, text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const length = form.units.length;
  if (!begins(form, 0, unit)) return false;
  if (length === 1 || !form.spelled) return true;
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  if (begins(form, 1, next) || (length > 2 && form.text[1] === 'h' && begins(form, 2, next))) return true;
  for (let chain = FIRST_READING[unit] as number; chain; chain = NEXT_READING[chain] as number) {
    const count = form.openings[SYLLABLE_OF[chain] as number] as number;
    if (count === length || (count > 0 && begins(form, count, next))) return true;
  }
  return false;
}

/** In the middle of a word nothing but the characters themselves counts. */
function answerAt(form: Form, text: string, at: number): Match {
  if (!mayStart(form, text, at)) return 0;
  const length = form.units.length;
  const inside = isInside(text, at);
  if (inside && !form.inside && length < 3) return 0;
  if (!inside && form.spelled) {
    nextRound();
    return walk(form, 0, text, at, at);
  }
  return standsAt(form, text, at) ? asMatch(inside ? KIND.initials : KIND.literal, length) : 0;
}

/** The best answer of the text from exactly `at` on. */
export function matchAt(forms: Form[], text: string, at: number): Match {
  let best = 0;
  for (const form of forms) best = Math.max(best, answerAt(form, text, at));
  return best;
}

/** The best answer anywhere in the text, or the first that is good enough. */
export function bestMatch(forms: Form[], text: string, enough: Kind = KIND.literal): Match {
  let best = 0;
  for (const form of forms) {
    if (form.plain) return text.includes(form.text) ? asMatch(KIND.literal, form.units.length) : 0;
    const first = form.letters[0] as number;
    for (let at = 0; at < text.length && kindOf(best) < enough; at++) {
      // The loop that all of search waits for: most places end here.
      if (first && ((LETTERS[text.charCodeAt(at)] as number) & first) === 0) continue;
      const match = answerAt(form, text, at);
      if (match > best) best = match;
    }
  }
  return best;
}
