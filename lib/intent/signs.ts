import { fold, isDigit, isLetter } from '../search/fold';
import { isIdeograph } from '../search/form';
import type { Lexicon } from './lexicon';

/**
 * A buyer's text as the model reads it: folded, numbers and links as one sign each, signs of punctuation as a space,
 * Latin words whole, words of a class (colours, couriers …) as the sign of their class. Each sign knows where in the
 * text it stands.
 */
export interface Signs {
  /** A space first and last. */
  signs: string[];
  /** By sign: where it begins and ends in the original, in UTF-16 units. */
  from: number[];
  to: number[];
  /** Families with a word in the text, and where. */
  families: { family: string; from: number; to: number }[];
}

/** Longer messages are pasted documents; what is wanted stands at their beginning or end. */
const LONGEST = 400;

const NUMBER = '0';
const CODE = '#';
const LINK = '@';
const STICKER = '*';
/** A number of so many digits is that of an order, a product, a parcel. */
const CODE_LENGTH = 6;

/** In this order. Consoles and corpora write `[链接]`, `[订单x]`, `<num>` where something was; emoji and `[微笑]` are one sign each. */
const MASKS: readonly [sign: string, pattern: RegExp][] = [
  [LINK, /\[链接[^\]]*\]|https?:\/\/[\w./?=&%#~:+-]+/y],
  [CODE, /\[订单[^\]]*\]/y],
  [NUMBER, /\[数字[^\]]*\]|<num>|\d+(?:\.\d+)?/y],
  [STICKER, /\[[^\]\n]{1,6}\]|\p{Extended_Pictographic}+/uy],
  ['?', /\?+/y],
];
/** Only what begins so can be one of them: asking five patterns at every place would be felt. */
const MAY_BE_MASK = /[[<\d?h\ud83c-\ud83e\u2190-\u2bff]/;
const LETTER = /\p{L}/u;

interface Clean {
  text: string;
  from: number[];
  to: number[];
}

function clean(original: string): Clean {
  const short =
    original.length > LONGEST ? `${original.slice(0, LONGEST / 2)}${original.slice(-LONGEST / 2)}` : original;
  const shift = original.length - short.length;
  const text = fold(short);
  const result: Clean = { text: ' ', from: [0], to: [0] };
  for (let at = 0; at < text.length; ) {
    const { sign, length } = signAt(text, at);
    const from = at + (at < LONGEST / 2 ? 0 : shift);
    at += length;
    if (sign === ' ' && result.text.endsWith(' ')) continue;
    result.text += sign;
    result.from.push(from);
    result.to.push(from + length);
  }
  if (!result.text.endsWith(' ')) {
    result.text += ' ';
    result.from.push(original.length);
    result.to.push(original.length);
  }
  return result;
}

function signAt(text: string, at: number): { sign: string; length: number } {
  const character = text.charAt(at);
  if (isIdeograph(text.charCodeAt(at))) return { sign: character, length: 1 };
  if (MAY_BE_MASK.test(character)) {
    for (const [sign, pattern] of MASKS) {
      pattern.lastIndex = at;
      const matched = pattern.exec(text)?.[0];
      if (matched) return { sign: sign === NUMBER && isCode(matched) ? CODE : sign, length: matched.length };
    }
  }
  return { sign: LETTER.test(character) ? character : ' ', length: 1 };
}

const isCode = (matched: string): boolean => matched.length >= CODE_LENGTH && isDigit(matched.charCodeAt(0));

export function signsOf(original: string, lexicon: Lexicon): Signs {
  const { text, from, to } = clean(original);
  const result: Signs = { signs: [], from: [], to: [], families: [] };
  // A word of a family keeps the class words in it from being read: 手机号 holds no phone.
  let heldTo = 0;
  for (let at = 0; at < text.length; ) {
    const found = lexicon.at(text, at);
    for (const { family, length } of found.families) {
      heldTo = Math.max(heldTo, at + length);
      result.families.push({ family, from: from[at] as number, to: to[at + length - 1] as number });
    }
    const isClass = found.sign !== '' && at + found.length >= heldTo;
    const length = isClass ? found.length : wordLength(text, at);
    result.signs.push(isClass ? found.sign : text.slice(at, at + length));
    result.from.push(from[at] as number);
    result.to.push(to[at + length - 1] as number);
    at += length;
  }
  return result;
}

function wordLength(text: string, at: number): number {
  let end = at + 1;
  while (isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(end))) end += 1;
  return end - at;
}
