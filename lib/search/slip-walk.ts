import { FOLD, isLetter } from './fold';
import { type Form, isIdeograph, QUERY_LIMIT } from './form';
import { asMatch, KIND, type Match } from './kind';
import { FIRST_READING, NEXT_READING, SYLLABLE_OF, SYLLABLES } from './pinyin';
import { type Slips, soundsAlike } from './slip';

/** The walk at hand; there is one at a time, and thousands at a keystroke. */
let form: Form;
let slips: Slips;
let text = '';
let start = 0;

/** Places that led nowhere in this walk, by place in the text, in the form, and whether the slip was made. */
const SIDE = QUERY_LIMIT + 2;
const barren = new Uint32Array(SIDE * SIDE * 2);
let round = 0;

/** The answer of the text from exactly `at` on to a form of which one piece is a slip. */
export function slipAt(of: Form, inText: string, at: number): Match {
  if (!of.slips || !mayStart(of, of.slips, inText.charCodeAt(at))) return 0;
  [form, slips, text, start] = [of, of.slips, inText, at];
  if (round === 0xffffffff) barren.fill(0);
  round = round === 0xffffffff ? 1 : round + 1;
  const end = walk(0, at, false);
  return end < 0 ? 0 : asMatch(KIND.slip, end - at);
}

/** A quick no for most places. */
function mayStart({ units }: Form, { opens, anyCharacter, letters }: Slips, unit: number): boolean {
  const folded = FOLD[unit] as number;
  if (folded === units[0] || (letters && folded === units[1])) return true;
  if (anyCharacter && isIdeograph(units[0] as number)) return isIdeograph(unit);
  for (let chain = FIRST_READING[unit] as number; chain; chain = NEXT_READING[chain] as number) {
    if (opens[SYLLABLE_OF[chain] as number]) return true;
  }
  return false;
}

/** The end in the text, or -1. `slipped`: the one slip has been made. */
function walk(from: number, at: number, slipped: boolean): number {
  // Without a slip it is the exact form's answer.
  if (from === form.units.length) return slipped ? at : -1;
  if (at >= text.length) return -1;
  const place = ((at - start) * SIDE + from) * 2 + (slipped ? 1 : 0);
  if (barren[place] === round) return -1;
  const end = tryAll(from, at, slipped);
  if (end < 0) barren[place] = round;
  return end;
}

function tryAll(from: number, at: number, slipped: boolean): number {
  const unit = text.charCodeAt(at);
  const typed = form.units[from] as number;
  let end = -1;
  if (FOLD[unit] === typed) end = walk(from + 1, at + 1, slipped);
  if (end < 0 && slips.pinyin && isLetter(typed) && FIRST_READING[unit]) end = syllable(from, at, slipped);
  if (end >= 0 || slipped) return end;
  if (isIdeograph(typed) && isIdeograph(unit) && typed !== unit) return otherCharacter(from, at);
  return slips.letters && isLetter(typed) && isLetter(FOLD[unit] as number) ? letter(from, at) : -1;
}

function syllable(from: number, at: number, slipped: boolean): number {
  const { length } = form.units;
  for (
    let chain = FIRST_READING[text.charCodeAt(at)] as number;
    chain;
    chain = NEXT_READING[chain] as number
  ) {
    const id = SYLLABLE_OF[chain] as number;
    const spelled = SYLLABLES[id] as string;
    let count = 0;
    while (count < spelled.length && form.units[from + count] === spelled.charCodeAt(count)) count += 1;
    // The last one may still be being typed.
    const isWhole = count === spelled.length || (count > 0 && from + count === length);
    let end = isWhole ? walk(from + count, at + 1, slipped) : -1;
    if (end < 0 && !slipped) end = slippedSyllable(id, from, at);
    if (end >= 0) return end;
  }
  return -1;
}

function slippedSyllable(id: number, from: number, at: number): number {
  const { length } = form.units;
  const lengths = slips.near[from]?.[id] ?? 0;
  for (let count = 2; lengths >> count; count++) {
    if (!((lengths >> count) & 1)) continue;
    const isLone = from === 0 && count === length;
    const end = isLone && form.lone === KIND.none ? -1 : walk(from + count, at + 1, true);
    if (end >= 0) return end;
  }
  for (const swap of slips.swapped[from] ?? []) {
    const end =
      swap.first === id && isRead(at + 1, swap.second) ? walk(from + swap.length, at + 2, true) : -1;
    if (end >= 0) return end;
  }
  return -1;
}

function isRead(at: number, id: number): boolean {
  if (at >= text.length) return false;
  for (
    let chain = FIRST_READING[text.charCodeAt(at)] as number;
    chain;
    chain = NEXT_READING[chain] as number
  ) {
    if (SYLLABLE_OF[chain] === id) return true;
  }
  return false;
}

function otherCharacter(from: number, at: number): number {
  const isMeant = slips.anyCharacter || soundsAlike(form.units[from] as number, text.charCodeAt(at));
  return isMeant ? walk(from + 1, at + 1, true) : -1;
}

/** In a Latin word, whose first letter is right, or swapped with the second. */
function letter(from: number, at: number): number {
  const isSwap =
    FOLD[text.charCodeAt(at)] === form.units[from + 1] && FOLD[text.charCodeAt(at + 1)] === form.units[from];
  const swapped = isSwap ? walk(from + 2, at + 2, true) : -1;
  if (swapped >= 0 || at === start) return swapped;
  const wrong = walk(from + 1, at + 1, true);
  if (wrong >= 0) return wrong;
  const missing = walk(from, at + 1, true);
  return missing >= 0 ? missing : walk(from + 1, at, true);
}
