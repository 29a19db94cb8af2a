import { FOLD, fold, foldAt, isDigit, isLetter } from './fold';
import type { Form } from './form';
import { asMatch, KIND, type Kind, kindOf, type Match } from './kind';
import { FIRST_READING, LETTERS, NEXT_READING, SYLLABLE_OF } from './pinyin';
import { slipAt } from './slip-walk';
import { stemOf } from './stem';
import { spelledAt } from './walk';

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
function exactAt(form: Form, text: string, at: number): Match {
  if (!mayStart(form, text, at)) return 0;
  const length = form.units.length;
  const inside = isInside(text, at);
  if (inside && !form.inside && length < 3) return 0;
  if (!inside && form.spelled) return spelledAt(form, text, at);
  return standsAt(form, text, at) ? asMatch(inside ? KIND.initials : KIND.literal, length) : 0;
}

function stemAt(form: Form, text: string, at: number): Match {
  if (isInside(text, at) || !standsAt(form, text, at)) return 0;
  let end = at;
  while (end < text.length && isLetter(foldAt(text, end))) end += 1;
  const isSame = end - at < 0xff && stemOf(fold(text.slice(at, end))) === form.text;
  return isSame ? asMatch(KIND.syllables, end - at) : 0;
}

function answerAt(form: Form, text: string, at: number): Match {
  if (form.reading === 'exact') return exactAt(form, text, at);
  if (form.reading === 'stem') return stemAt(form, text, at);
  return isInside(text, at) ? 0 : slipAt(form, text, at);
}

/** The best answer of the text from exactly `at` on. */
export function matchAt(forms: readonly Form[], text: string, at: number): Match {
  let best = 0;
  for (const form of forms) best = Math.max(best, answerAt(form, text, at));
  return best;
}

/** The best answer anywhere in the text, or the first that is good enough. */
export function bestMatch(forms: readonly Form[], text: string, enough: Kind = KIND.literal): Match {
  let best = 0;
  for (const form of forms) {
    if (form.plain) {
      if (text.includes(form.text)) return asMatch(KIND.literal, form.units.length);
      continue;
    }
    const { first } = form;
    for (let at = 0; at < text.length && kindOf(best) < enough; at++) {
      // The loop that all of search waits for: most places end here.
      if (first && ((LETTERS[text.charCodeAt(at)] as number) & first) === 0) continue;
      const match = answerAt(form, text, at);
      if (match > best) best = match;
    }
  }
  return best;
}
