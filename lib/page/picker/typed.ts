/** What `/` is typed as: by itself, in a Chinese input method, and full-width. */
const SIGNS = '/、／';

/** Longer than anybody types to find a reply: by then it is a sentence that began with a sign. */
const LONGEST_QUERY = 24;

/** A quick look at a whole text, which may be long: most have none. */
export const mayHaveSign = (text: string): boolean => /[/、／]/.test(text);

/** The sign that opens the list, and what has been typed behind it. */
export interface Sign {
  /** Where it stands in the box's text. */
  at: number;
  query: string;
}

/**
 * The sign that the caret stands behind: the last one that begins the box, a line or a word. `1/2`, `和/或`, an address
 * and `上海、北京` have none; a space right after it makes it a sign of the sentence, a colon one of the old emoticons.
 * @param before the text before the caret
 */
export function signIn(before: string): Sign | null {
  for (let at = before.length - 1; at >= before.length - 1 - LONGEST_QUERY && at >= 0; at -= 1) {
    if (before[at] === '\n') return null;
    if (!SIGNS.includes(before[at] as string) || /\S/.test(before[at - 1] ?? ' ')) continue;
    const query = before.slice(at + 1);
    return /^[\s:：]/.test(query) ? null : { at, query };
  }
  return null;
}

/** Of a shortcut that Tab takes: one letter is typed for itself. */
const CODE_LENGTH = { min: 2, max: 20 };

/**
 * The shortcut that stands right before the caret, as it was typed; the longest, where one ends like another. It must
 * be a whole word: behind a sign, a space, another script (`您好fh1`), never the end of a longer word or number.
 * @param codes in lower case
 */
export function codeIn(before: string, codes: ReadonlySet<string>): string | null {
  for (let length = Math.min(CODE_LENGTH.max, before.length); length >= CODE_LENGTH.min; length -= 1) {
    const word = before.slice(-length);
    if (codes.has(word.toLowerCase()) && isWhole(before.at(-length - 1) ?? ' ', word)) return word;
  }
  return null;
}

function isWhole(previous: string, word: string): boolean {
  // What stands behind such a sign is a list's, ours or the console's own.
  if (SIGNS.includes(previous)) return false;
  const kindOf = (char: string) =>
    /\w/.test(char) ? 'latin' : /[\p{L}\p{N}]/u.test(char) ? 'other' : 'none';
  const kind = kindOf(previous);
  return kind === 'none' || kind !== kindOf(word.charAt(0));
}
