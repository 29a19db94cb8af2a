/**
 * Codes that 旺旺 drew as pictures, by what they mean in signs that every console shows. Not all: a meaning that we are
 * not sure of is better taken out than guessed.
 */
const MEANINGS: Record<string, string> = {
  '^_^': '😊',
  '^$^': '😊',
  '^O^': '😄',
  '^W^': '😁',
  '^x^': '😘',
  '815': '🤭',
  Q: '😛',
  H: '🤗',
  b: '👍',
  '012': '💪',
  '806': '✌️',
  '087': '😘',
  '-F': '🌹',
  Y: '❤️',
  '(OK)': '👌',
  '8*8': '👏',
  ')-(': '🤝',
  '(&)': '🎁',
  '085': '👋',
  '>O<': '😭',
  '>_<': '🥺',
};

const known = Object.keys(MEANINGS)
  .sort((a, b) => b.length - a.length)
  .map((code) => code.replace(/[$()*+.?[\\\]^{|}-]/g, '\\$&'));

/** `/:` and a code that we know, a number, a few letters, or a few signs. */
export const WANGWANG = `/:(?:${known.join('|')}|\\d{3}|[A-Za-z]{1,5}(?![A-Za-z])|[^\\s\\w\\u3000-\\u9fff\\uff00-\\uffef]{1,4})`;

/** What a code stands for; null for one whose meaning nobody here is sure of. */
export const meaningOfCode = (source: string): string | null => MEANINGS[source.slice(2)] ?? null;
