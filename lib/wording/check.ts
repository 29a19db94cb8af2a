import { overLimit } from '../authority/limits';
import type { Limits } from '../authority/types';
import type { Found, Range } from '../phrases/types';
import { amountIn } from './amount';
import { betterOf } from './better';
import type { WordingBook } from './book';
import { levelOf } from './levels';
import { LEAKS, leaksIn, type Strangers } from './people';
import { type Finding, LEVELS, type Level, type LevelChoices, type Rule } from './types';
import { asItIs, inOriginal, type View, viewsOf } from './view';

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
    const level = levelOf({ id: rule, label: 'other_buyer_data' }, levels);
    if (level === 'off') return [];
    const place = inOriginal(view, range);
    const words = [view.text.slice(range.from, range.to)];
    return [
      {
        rule,
        label: 'other_buyer_data',
        level,
        tier: 'hard',
        range: place,
        words,
        why: LEAKS[rule],
        better: [],
      },
    ];
  });
  return [...found, ...leaks];
}

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
  return all.flatMap(({ rule: number, words: ranges }: Found): Finding[] => {
    const rule = rules[number];
    if (!rule) return [];
    const hull = { from: (ranges[0] as Range).from, to: (ranges.at(-1) as Range).to };
    const words = ranges.map(({ from, to }) => view.text.slice(from, to));
    const level = levelOf(rule, circumstances.levels ?? {});
    if (level === 'off' || !applies(rule, words, circumstances) || isExcused(rule, hull.to)) return [];
    const range = inOriginal(view, hull);
    const { id, label, tier, why } = rule;
    return [{ rule: id, label, level, tier, range, words, why, better: betterOf(rule, original, range) }];
  });
}

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

const gravity = (level: Level) => LEVELS.indexOf(level);

/** One mark for one fault: of those of a label that overlap, the gravest, and of these the longest, stays. */
function tidy(findings: readonly Finding[]): Finding[] {
  const length = ({ range: { from, to } }: Finding) => to - from;
  const gravestFirst = [...findings].sort(
    (a, b) => gravity(b.level) - gravity(a.level) || length(b) - length(a) || a.range.from - b.range.from,
  );
  const kept: Finding[] = [];
  for (const one of gravestFirst) {
    const isTold = kept.some(
      ({ label, range }) => label === one.label && range.from < one.range.to && one.range.from < range.to,
    );
    if (!isTold) kept.push(one);
  }
  return kept.sort((a, b) => a.range.from - b.range.from || gravity(b.level) - gravity(a.level));
}
