import { foldWords } from './fold';
import type { WordLists } from './types';

/** How far behind what stands before it: right there, within the clause, further on in the sentence. */
export type Reach = 'next' | 'clause' | 'sentence';

/** One place of a phrase: any one of these words, folded; `#` in them stands for a number. */
export interface Segment {
  /** The same array wherever the same alternatives stand: what is made of them is made once. */
  words: readonly string[];
  reach: Reach;
  /** May be left out. */
  isOptional: boolean;
  /** The end of the clause does as well. */
  orEnd: boolean;
}

export interface Phrase {
  segments: Segment[];
  atStart: boolean;
  atEnd: boolean;
}

export type ParsedPhrase = { ok: true; phrase: Phrase } | { ok: false; problem: string };

export const PHRASE_LENGTH = 300;
const MOST_SEGMENTS = 12;
const MOST_WORDS = 1000;
const MOST_READ = 20_000;

/** Two signs of an ellipsis are what one key of a Chinese input method types. */
const JOINT = /((?:…|\.{3})+|[，,])/;
const PIECE = /\(([^()]*)\)|([^()]+)/g;

/** A phrase, or what is wrong with it in a few words. */
export function parsePhrase(line: string, lists: WordLists = NO_LISTS): ParsedPhrase {
  const text = line.trim().replaceAll('（', '(').replaceAll('）', ')').replaceAll('｜', '|');
  if (text === '') return fault('the phrase is empty');
  if (text.length > PHRASE_LENGTH) return fault(`longer than ${PHRASE_LENGTH} characters`);
  const atStart = text.startsWith('^');
  const atEnd = text.endsWith('$');
  const pieces = text.slice(atStart ? 1 : 0, atEnd ? -1 : undefined).split(JOINT);
  const segments: Segment[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const joint = pieces[at - 1];
    const part = partOf((pieces[at] ?? '').trim(), lists);
    if (typeof part === 'string') return fault(part);
    const reach = joint === undefined ? 'next' : /[，,]/.test(joint) ? 'sentence' : 'clause';
    segments.push(...part.map((segment, index): Segment => (index === 0 ? { ...segment, reach } : segment)));
  }
  if (segments.length > MOST_SEGMENTS) return fault(`more than ${MOST_SEGMENTS} pieces`);
  if (segments.every(({ isOptional, orEnd }) => isOptional || orEnd))
    return fault('all of it may be missing');
  return { ok: true, phrase: { segments, atStart, atEnd } };
}

/** The segments of what stands between two gaps, or what is wrong there. */
function partOf(part: string, lists: WordLists): Segment[] | string {
  if (part === '') return 'nothing stands between two gaps, or before or behind one';
  if (part.replace(/\([^()]*\)/g, '').search(/[()]/) >= 0)
    return `brackets in "${part}" are not closed, or stand within each other`;
  const segments: Segment[] = [];
  for (const [, group, plain = ''] of part.matchAll(PIECE)) {
    if (group === undefined && plain.trim() === '') continue;
    // 加(个|)微信|QQ reads both ways.
    if (plain.includes('|') && part.includes('('))
      return `"${plain}": put these alternatives into brackets of their own`;
    const segment = segmentOf(group ?? plain, lists);
    if (typeof segment === 'string') return segment;
    segments.push(segment);
  }
  return segments;
}

/** Lists → groups of alternatives that were read with them: phrases of a pack share most of theirs. */
const READ = new WeakMap<WordLists, Map<string, Segment | string>>();
const NO_LISTS: WordLists = {};

function segmentOf(group: string, lists: WordLists): Segment | string {
  const read = READ.get(lists) ?? new Map<string, Segment | string>();
  READ.set(lists, read);
  const known = read.get(group);
  if (known !== undefined) return known;
  const segment = readGroup(group, lists);
  // The form of the workspace reads what is half typed, with the lists of a pack that stays: nothing may pile up.
  if (read.size >= MOST_READ) read.clear();
  read.set(group, segment);
  return segment;
}

/** One group of alternatives. */
function readGroup(group: string, lists: WordLists): Segment | string {
  const alternatives = group.split('|').map((each) => each.trim());
  const orEnd = alternatives.includes('$');
  const words = new Set<string>();
  for (const alternative of alternatives) {
    if (alternative === '$') continue;
    if (!alternative.includes('{') && !alternative.includes('}')) {
      words.add(foldWords(alternative));
      continue;
    }
    let grown = [''];
    for (const piece of alternative.split(/(\{[^{}]*\})/)) {
      const list = /^\{(.*)\}$/.exec(piece)?.[1];
      if (list === undefined && /[{}]/.test(piece)) return `braces in "${alternative}" are not closed`;
      const known = list !== undefined && Object.hasOwn(lists, list) ? lists[list] : undefined;
      if (list !== undefined && !known) return `there is no list "${list}"`;
      grown = grown.flatMap((before) => (known ?? [piece]).map((word) => before + word));
      if (grown.length > MOST_WORDS) return `"${alternative}" stands for too many words`;
    }
    for (const word of grown) words.add(foldWords(word));
  }
  const isOptional = words.delete('');
  if (words.size === 0) return `"${group}" has no words`;
  return { words: [...words], reach: 'next', isOptional, orEnd };
}

const fault = (problem: string): ParsedPhrase => ({ ok: false, problem });
