import type { Placed } from '../replies/order';
import { type Filter, LANES, type Lanes } from './filter';
import { BEST, BEST_INSIDE, BODY, quality } from './quality';
import { LATIN_SIEVE, type Sieve, sieveOf, startSieveOf } from './sieve';
import { KIND, type Kind, parseQuery, type Term } from './term';

/** The two filters of an index. Head: shortcut, title, tags, category. */
export interface Filters {
  head: Filter;
  body: Filter;
}

/** Sieves, and what any of them lets through of the block at hand. */
interface Strainer {
  sieves: Sieve[];
  found: Lanes;
}

/** A term on its way through the index: where a reply of the block at hand may answer it. */
export interface Plan {
  term: Term;
  /** At the beginning of its title or shortcut. */
  start: Strainer;
  head: Strainer;
  body: Strainer;
  /** In the body, with more than one ideograph by pinyin. */
  run: Strainer;
  /** In a body that holds Latin letters. */
  latin: Strainer;
}

const strainer = (sieves: Sieve[]): Strainer => ({ sieves, found: new Int32Array(LANES) });

export function planQuery(query: string): Plan[] {
  return parseQuery(query).map((term) => {
    const start = term.start.map(startSieveOf);
    return {
      term,
      start: strainer(start),
      head: strainer(term.head.length > 0 ? term.head.map((form) => sieveOf(form, true)) : start),
      body: strainer(term.body.map((form) => sieveOf(form, true))),
      run: strainer(term.body.map((form) => sieveOf(form, false))),
      latin: strainer([LATIN_SIEVE]),
    };
  });
}

function strain(filter: Filter, block: number, { sieves, found }: Strainer): void {
  found.fill(0);
  for (const sieve of sieves) filter.sift(block, sieve, found);
}

/** What is left of a block, by lane. */
export interface Sifted {
  /** May answer every term without their body. */
  heads: Lanes;
  /** May answer every term, but not without. */
  rest: Lanes;
}

export function sift(plans: Plan[], block: number, filters: Filters): Sifted {
  const heads = new Int32Array(LANES).fill(-1);
  const rest = new Int32Array(LANES).fill(-1);
  for (const { start, head, body, run, latin } of plans) {
    strain(filters.head, block, start);
    strain(filters.head, block, head);
    strain(filters.body, block, body);
    strain(filters.body, block, run);
    strain(filters.body, block, latin);
    for (let lane = 0; lane < LANES; lane++) {
      const inHead = head.found[lane] as number;
      heads[lane] = (heads[lane] as number) & inHead;
      rest[lane] = (rest[lane] as number) & (inHead | (body.found[lane] as number));
    }
  }
  for (let lane = 0; lane < LANES; lane++) rest[lane] = (rest[lane] as number) & ~(heads[lane] as number);
  return { heads, rest };
}

const has = ({ found }: Strainer, lane: number, bit: number): boolean =>
  ((found[lane] as number) & bit) !== 0;

/** The best kind of match to be had from the body. */
function bodyHope({ term, body, run, latin }: Plan, lane: number, bit: number): Kind {
  if (!has(body, lane, bit)) return KIND.none;
  if (has(latin, lane, bit)) return KIND.literal;
  return has(run, lane, bit) ? term.reachable : KIND.lone;
}

/** The most that a reply of the block last sifted can be worth. */
export function ceiling(plans: Plan[], lane: number, bit: number): number {
  let sum = 0;
  for (const plan of plans) {
    if (!has(plan.head, lane, bit)) sum += BODY[bodyHope(plan, lane, bit)] as number;
    else sum += has(plan.start, lane, bit) ? BEST : BEST_INSIDE;
  }
  return sum;
}

/** Match quality of a reply of the block last sifted; null unless it answers every term. */
export function answer(plans: Plan[], placed: Placed, lane: number, bit: number): number | null {
  let sum = 0;
  for (const plan of plans) {
    const value = quality(plan.term, placed, has(plan.head, lane, bit), bodyHope(plan, lane, bit));
    if (value === 0) return null;
    sum += value;
  }
  return sum;
}
