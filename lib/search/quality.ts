import type { Placed } from '../replies/order';
import { FOLD, isDigit } from './fold';
import { bestMatch, kindOf, lengthOf, type Match, matchAt } from './match';
import { LETTERS } from './pinyin';
import { KIND, type Kind, type Term } from './term';

/**
 * How well a place answers a term, by kind of match (none, lone, initials, syllables, literal). Whole numbers:
 * habit fills what is between them. Any title, tag or category goes before any body.
 */
const TITLE_START = [0, 0, 74, 78, 80];
/** The most for a reply whose title and shortcut begin otherwise. */
export const BEST_INSIDE = 70;
const TITLE = [0, 51, 52, 68, BEST_INSIDE];
const LABEL = [0, 41, 42, 56, 58];
export const BEST_IN_BODY = 40;
export const BODY = [0, 10, 20, 30, BEST_IN_BODY];
/** The whole shortcut, and the most that a term can be worth. */
export const BEST = 100;
const WHOLE_TITLE = 95;
const SHORTCUT_START = 90;

const valueIn = (table: number[], match: Match): number => table[kindOf(match)] as number;

/** Where a title's words begin: after `【` or an emoji, if it has one. */
export function titleStart(title: string): number {
  for (let at = 0; at < title.length; at++) {
    const unit = title.charCodeAt(at);
    if (LETTERS[unit] || isDigit(FOLD[unit] as number)) return at;
  }
  return 0;
}

function ofShortcut(term: Term, shortcut: string): number {
  if (shortcut === '') return 0;
  const match = matchAt(term.start, shortcut, 0);
  if (kindOf(match) < KIND.literal) return valueIn(LABEL, match);
  return lengthOf(match) === shortcut.length ? BEST : SHORTCUT_START;
}

function ofTitle(term: Term, title: string): number {
  if (title === '') return 0;
  const first = matchAt(term.start, title, titleStart(title));
  if (kindOf(first) === KIND.literal && lengthOf(first) === title.length) return WHOLE_TITLE;
  const atStart = valueIn(TITLE_START, first);
  return atStart || valueIn(TITLE, bestMatch(term.head, title));
}

function ofLabels(term: Term, { reply, category }: Placed): number {
  let best = valueIn(LABEL, bestMatch(term.head, category?.name ?? ''));
  for (const tag of reply.tags) best = Math.max(best, valueIn(LABEL, bestMatch(term.head, tag)));
  return best;
}

/**
 * 0 when the reply doesn't answer the term.
 * @param inHead whether its head may answer it
 * @param inBody the best kind of match to be had from its body
 */
export function quality(term: Term, placed: Placed, inHead: boolean, inBody: Kind): number {
  const { reply } = placed;
  let best = 0;
  if (inHead) {
    best = Math.max(ofShortcut(term, reply.shortcut), ofTitle(term, reply.title));
    if (best < (LABEL[KIND.literal] as number)) best = Math.max(best, ofLabels(term, placed));
  }
  if (best > 0 || inBody === KIND.none) return best;
  return valueIn(BODY, bestMatch(term.body, reply.body, inBody));
}
