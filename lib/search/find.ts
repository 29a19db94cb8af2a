import type { Placed } from '../replies/order';
import { scanCuts } from './cut';
import { type Filters, Plan } from './plan';
import { MEANT, SAID } from './quality';
import { Best, type Scored } from './rank';
import { Budget, type Shelf, scan } from './scan';
import { type Term, withSlips } from './term';

/** A reply that was found, and what it answers: the terms as typed, or as they were taken. */
export interface Find {
  scored: Scored;
  terms: readonly Term[];
}

/** So many replies that say the word are enough, also where no title does. */
const ENOUGH = 5;
/** Finds of the looser readings. Few, since a guess is at its best at the top or nowhere. */
const LOOSE_LIMIT = 9;
/** Replies that may be read for each of them. */
const LOOSE_READS = 2000;

/** Best first; at least one term. What answers only a looser reading comes behind all that answers exactly. */
export function find(terms: readonly Term[], filters: Filters, shelf: Shelf, limit: number): Find[] {
  // Also where fewer are wanted: whether they are enough must not hang on that.
  const best = new Best(Math.max(limit, ENOUGH));
  scan(plan(terms, filters), shelf, best);
  const finds = best.list.map((scored): Find => ({ scored, terms }));
  if (!isEnough(best, terms.length)) finds.push(...findLoosely(terms, filters, shelf, best));
  return finds.slice(0, limit);
}

const plan = (terms: readonly Term[], filters: Filters): Plan[] =>
  terms.map((term) => new Plan(term, filters));

/** Whether a title answers each term, or several replies say it. */
function isEnough({ list }: Best, terms: number): boolean {
  const score = (list[0]?.score ?? 0) / terms;
  return score >= MEANT || (list.length >= ENOUGH && score >= SAID);
}

/** What the terms may have been meant for: words typed together, or typed with a slip. */
function findLoosely(terms: readonly Term[], filters: Filters, shelf: Shelf, exact: Best): Find[] {
  const taken = new Set(exact.list.map(({ slot }) => slot));
  const handicap = (each: Placed, slot: number) => (taken.has(slot) ? null : shelf.handicap(each, slot));
  const others = { ...shelf, handicap };
  const found = new Map<number, Find>();
  const keep = (best: Best, termsOf: (slot: number) => readonly Term[]) => {
    for (const scored of best.list) {
      const before = found.get(scored.slot);
      if (!before || before.scored.score < scored.score)
        found.set(scored.slot, { scored, terms: termsOf(scored.slot) });
    }
  };
  const [only] = terms;
  if (only && terms.length === 1) {
    const best = new Best(LOOSE_LIMIT);
    const parts = scanCuts(only, filters, others, { best, budget: new Budget(LOOSE_READS) });
    keep(best, (slot) => parts.get(slot) ?? terms);
  }
  const slipped = withSlips(terms);
  if (slipped) {
    const best = new Best(LOOSE_LIMIT);
    scan(plan(slipped, filters), others, best, new Budget(LOOSE_READS));
    keep(best, () => slipped);
  }
  return [...found.values()].sort(({ scored: a }, { scored: b }) => b.score - a.score || a.rank - b.rank);
}
