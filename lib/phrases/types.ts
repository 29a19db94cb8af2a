/**
 * Phrases: words to look for in a message, one line each, as a supervisor writes them. No regular expressions, and
 * nothing is evaluated.
 *
 * ```
 * 差评                       these words
 * 坏了|破了                  one of these
 * 加(个|你|)(微信|QQ)        the same within other words; an empty alternative: or nothing
 * 不退|不赔…差评             parts in order, up to 8 characters between them, within one clause
 * 不退款，差评               the second part further on in the same sentence, also behind a comma
 * 加#个点                    a number, in digits or in Chinese, or a masked one such as [金额x]
 * 加{微信}                   a list of the pack by its name: all its spellings
 * ^急$                       at the start or the end of a clause; `(了|$)`: this word, or the end
 * ```
 * Text is folded before it is compared: full width, case, traditional characters, spaces between Chinese characters,
 * zero-width characters, a character that is held down (差差差差评).
 */

/** `[from, to)` in UTF-16 units of the text as it stands. */
export interface Range {
  from: number;
  to: number;
}

/** Spellings of one thing by name: `{微信}` in a phrase stands for any of `微信`, `vx`, `薇信` … */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** What one rule looks for in a single text; rules of signals, wording and intents have more fields of their own. */
export interface Triggers {
  phrases: readonly string[];
  /** Where one of these overlaps the words of a match, it is none: 微信支付 is no 微信. */
  allow?: readonly string[];
  /**
   * `cancels`, and when absent: 不, 没, 别, 未 right before the match make it none (我从不给差评), light words between
   * them aside. `counts`: the words fire all the same, as with 质量不行, where the phrase brings its own 不.
   */
  negated?: 'cancels' | 'counts';
  /** What a match within a question is: `counts` and when absent the same as any other. */
  asked?: 'counts' | 'cancels' | 'only';
}

/** One match of one rule. */
export interface Found {
  /** The rule's place in the list that was compiled. */
  rule: number;
  /** The phrase's place in the rule's list. */
  phrase: number;
  /** What fired, a range for each part of the phrase. */
  words: Range[];
}

/** A fault in a phrase: `path` such as `[3].phrases[0]`, and what is wrong. */
export interface PhraseFault {
  path: (string | number)[];
  problem: string;
}
