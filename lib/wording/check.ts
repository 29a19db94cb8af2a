import { overLimit } from '../authority/limits';
import type { Limits } from '../authority/types';
import type { Range } from '../phrases/types';
import { amountIn } from './amount';
import { betterOf } from './better';
import type { WordingBook } from './book';
import { leaksIn } from './leaks';
import { levelOf } from './levels';
import type { Strangers } from './strangers';
import { tidy } from './tidy';
import type { Finding, Level, LevelChoices, Rule } from './types';
import { asItIs, inOriginal, type View, viewsOf } from './view';

/** What the same words are right or wrong by. */
export interface Circumstances {
  /** Of the open console; null: not known, and rules of a marketplace rest. */
  marketplace: string | null;
  /** Of the agent; null: amounts are not checked. */
  limits: Limits | null;
  levels?: LevelChoices;
  /** Null where no conversation is open, as in the library. */
  strangers: Strangers | null;
}

/** What is found in a draft, in order of where it stands. */
export function checkText(
  books: readonly WordingBook[],
  text: string,
  circumstances: Circumstances,
): Finding[] {
  return tidy(findingsIn(books, text, asItIs(text), circumstances));
}

/** The same of a reply's body: variables and blanks count as words not known yet, and every option is read. */
export function checkBody(
  books: readonly WordingBook[],
  body: string,
  circumstances: Circumstances,
): Finding[] {
  return tidy(viewsOf(body).flatMap((view) => findingsIn(books, body, view, circumstances)));
}

function findingsIn(
  books: readonly WordingBook[],
  original: string,
  view: View,
  circumstances: Circumstances,
): Finding[] {
  const found = books.flatMap((book) => byRules(book, original, view, circumstances));
  const { strangers, levels = {} } = circumstances;
  if (!strangers) return found;
  const leaks = leaksIn(view.text, strangers).flatMap(({ rule, range }): Finding[] => {
    const level = levelOf(rule, levels);
    return level === 'off' ? [] : [findingOf(rule, level, view, [range])];
  });
  return [...found, ...leaks];
}

/** @param ranges of the words in the view's text, in order */
function findingOf(
  { id, label, tier, why }: Pick<Rule, 'id' | 'label' | 'tier' | 'why'>,
  level: Level,
  view: View,
  ranges: readonly Range[],
): Finding {
  const range = inOriginal(view, hullOf(ranges));
  const words = ranges.map(({ from, to }) => view.text.slice(from, to));
  return { rule: id, label, level, tier, range, words, why, better: [] };
}

/** From the first of the words to the last: what is marked, gaps included. */
const hullOf = (ranges: readonly Range[]): Range => ({
  from: (ranges[0] as Range).from,
  to: (ranges.at(-1) as Range).to,
});

/** What the rules of one pack find. Excuses are read by the same walk, and count for the rules that name them. */
function byRules(
  { rules, excuses, phrases }: WordingBook,
  original: string,
  view: View,
  circumstances: Circumstances,
): Finding[] {
  const all = phrases.read(view.text);
  /** Excuse → the last place where its words begin. */
  const excusedUntil = new Map<string, number>();
  for (const { rule: number, words } of all) {
    const excuse = excuses[number - rules.length];
    if (!excuse) continue;
    const from = excuse.where === 'anywhere' ? Number.POSITIVE_INFINITY : (words[0] as Range).from;
    excusedUntil.set(excuse.id, Math.max(from, excusedUntil.get(excuse.id) ?? 0));
  }
  const isExcused = ({ unless = [] }: Rule, end: number) =>
    unless.some((id) => (excusedUntil.get(id) ?? -1) >= end);
  return all.flatMap(({ rule: number, words: ranges }): Finding[] => {
    const rule = rules[number];
    if (!rule || isExcused(rule, hullOf(ranges).to)) return [];
    const level = levelOf(rule, circumstances.levels ?? {});
    if (level === 'off') return [];
    const finding = findingOf(rule, level, view, ranges);
    if (!applies(rule, finding.words, circumstances)) return [];
    return [{ ...finding, better: betterOf(rule, original, finding.range) }];
  });
}

/** Whether a match counts here: on this marketplace, and, where it is about an amount, above this agent's limit. */
function applies(
  { marketplaces, over }: Rule,
  words: string[],
  { marketplace, limits }: Circumstances,
): boolean {
  if (marketplaces && (marketplace === null || !marketplaces.includes(marketplace))) return false;
  if (!over) return true;
  const amount = limits && amountIn(words);
  return amount !== null && limits !== null && overLimit(over, amount, limits);
}
