import type { Placed } from '../replies/order';
import { FOLD, isDigit } from './fold';
import { KIND, type Kind, kindOf, lengthOf, type Match } from './kind';
import { bestMatch, matchAt } from './match';
import { LETTERS } from './pinyin';
import type { Term } from './term';
import { otherBodies } from './texts';

/**
 * How well a place answers a term, by kind of match (none, slip, lone, initials, syllables, literal). Whole numbers:
 * habit fills what is between them. Any title, tag or category goes before any body.
 */
const TITLE_START = [0, 60, 60, 74, 78, 80];
const TITLE = [0, 54, 51, 52, 68, 70];
const LABEL = [0, 44, 42, 43, 56, 58];
export const BEST_IN_BODY = 40;
const BODY = [0, 5, 10, 20, 30, BEST_IN_BODY];
/** The whole shortcut, and the most that a term can be worth. */
export const BEST = 100;
const WHOLE_TITLE = 95;
const SHORTCUT_START = 90;

const valueIn = (table: readonly number[], kind: Kind): number => table[kind] as number;

/** The most that a place can be worth, if it answers by this kind; `whole`: if the term is as long as it is. */
export const MOST = {
  code: (kind: Kind, whole: boolean) =>
    kind === KIND.slip ? valueIn(LABEL, kind) : whole ? BEST : SHORTCUT_START,
  titleStart: (kind: Kind, whole: boolean) =>
    kind === KIND.literal && whole ? WHOLE_TITLE : valueIn(TITLE_START, kind),
  head: (kind: Kind) => valueIn(TITLE, kind),
  body: (kind: Kind) => valueIn(BODY, kind),
};
/** A title, tag or category that was meant, rather than one that happens to answer. */
export const MEANT = valueIn(LABEL, KIND.syllables);
/** A body that holds the word. */
export const SAID = valueIn(BODY, KIND.syllables);

/** Where a title's words begin: after `【` or an emoji, if it has one. */
export function titleStart(title: string): number {
  for (let at = 0; at < title.length; at++) {
    const unit = title.charCodeAt(at);
    if (LETTERS[unit] || isDigit(FOLD[unit] as number)) return at;
  }
  return 0;
}

const isWhole = (match: Match, text: string): boolean =>
  kindOf(match) === KIND.literal && lengthOf(match) === text.length;

function ofShortcut(term: Term, shortcut: string): number {
  if (shortcut === '') return 0;
  const match = matchAt(term.start, shortcut, 0);
  if (kindOf(match) < KIND.literal) return valueIn(LABEL, kindOf(match));
  return isWhole(match, shortcut) ? BEST : SHORTCUT_START;
}

function ofTitle(term: Term, title: string): number {
  if (title === '') return 0;
  const first = matchAt(term.start, title, titleStart(title));
  if (isWhole(first, title)) return WHOLE_TITLE;
  const atStart = valueIn(TITLE_START, kindOf(first));
  return atStart || valueIn(TITLE, kindOf(bestMatch(term.head, title)));
}

/** Thousands of replies share a few tags and categories: what each answers is worked out once a term. */
function ofLabel(term: Term, label: string): Kind {
  let kind = term.labels.get(label);
  if (kind === undefined) {
    kind = kindOf(bestMatch(term.head, label));
    term.labels.set(label, kind);
  }
  return kind;
}

function ofLabels(term: Term, { reply, category, parent }: Placed): number {
  let best: Kind = category ? ofLabel(term, category.name) : KIND.none;
  if (parent) best = Math.max(best, ofLabel(term, parent.name)) as Kind;
  for (const tag of reply.tags) best = Math.max(best, ofLabel(term, tag)) as Kind;
  return valueIn(LABEL, best);
}

function ofBodies(term: Term, { reply }: Placed, hope: Kind): number {
  let best = kindOf(bestMatch(term.body, reply.body, hope));
  for (const text of otherBodies(reply)) {
    if (best >= hope) break;
    best = Math.max(best, kindOf(bestMatch(term.body, text, hope))) as Kind;
  }
  return valueIn(BODY, best);
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
    if (best < valueIn(LABEL, KIND.literal)) best = Math.max(best, ofLabels(term, placed));
  }
  return best > 0 || inBody === KIND.none ? best : ofBodies(term, placed, inBody);
}
