import { withoutTurns } from '../conversation/plain';
import { LIMITS as ROW } from '../replies/limits';
import { LIMITS, type SourceRow } from './types';

/** What every reader does with the words of a row, so that all files come out alike. */

/** Line breaks are one character; edges without words, and marks of direction, are nobody's intention. */
export const cleanText = (text: string): string => withoutTurns(text).replace(/\r\n?/g, '\n').trim();

/** Cut where it is too long, never inside a character of two units. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Other tools nest as deep as they like: `售后=>退货=>运费` is 售后 and in it 退货/运费. */
export function pathOf(...names: string[]): string[] {
  const [first, ...rest] = names
    .flatMap((name) => cleanText(name).split(/\s*=>\s*/))
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
  if (first === undefined) return [];
  return [first, ...(rest.length > 0 ? [rest.join('/')] : [])].map((name) => cut(name, LIMITS.name));
}

/** As it can be typed: without the sign that other tools begin one with. Null where nothing of that kind is left. */
export function shortcutOf(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[/:;.,#\\@!~=-]+/, '')
    .replace(/[;:/]+$/, '');
  return /^[\p{L}\p{N}_-]+$/u.test(code) && code.length <= ROW.shortcut ? code : null;
}

export function tagsOf(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => cut(word, LIMITS.name)))].slice(0, ROW.tags);
}

/** A row that says nothing but where it stands. */
export const emptyRow = (line: number): SourceRow => ({
  line,
  path: null,
  title: null,
  body: [],
  wordings: null,
  shortcut: null,
  stage: undefined,
  tags: null,
  isOwn: false,
  own: {},
  cleared: [],
});
