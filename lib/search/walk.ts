import { FOLD } from './fold';
import { type Form, QUERY_LIMIT } from './form';
import { asMatch, before, KIND, type Match } from './kind';
import { FIRST_READING, LETTERS, NEXT_READING, SYLLABLE_OF, SYLLABLES } from './pinyin';

/**
 * Answers already found from one start, as `round << 11 | answer`, by place in the text and in the form. Without
 * them, text such as 嗯嗯嗯… (read n, ng and en) takes exponential time.
 */
const known = new Int32Array((QUERY_LIMIT + 1) ** 2);
const LAST_ROUND = 2 ** 20 - 1;
let round = 0;

/** The best answer of the text from exactly `at` on, with pinyin. */
export function spelledAt(form: Form, text: string, at: number): Match {
  if (round === LAST_ROUND) known.fill(0);
  round = round === LAST_ROUND ? 1 : round + 1;
  return walk(form, 0, text, at, at);
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
