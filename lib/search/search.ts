import type { Placed } from '../replies/order';
import type { Category, Reply, ReplySet, Usage } from '../replies/types';
import { scanCuts } from './cut';
import { Filter } from './filter';
import { type FieldMatch, highlight } from './highlight';
import { Lengths } from './lengths';
import { variablesIn } from './needs';
import { type Filters, Plan } from './plan';
import { MEANT, SAID, titleStart } from './quality';
import { Best, habit, PINNED, ranksOf, type Scored, type Situation, UNFILLABLE } from './rank';
import { Budget, type Shelf, scan } from './scan';
import { type Bar, barsOf, letsOf, type Scope } from './scope';
import { parseQuery, type Term, withSlips } from './term';
import { otherBodies } from './texts';

/**
 * A query becomes terms (term, form), each with a sieve (sieve, slip-sieve) that a bitmap of all replies answers
 * (filter, plan). Only what is left is read and matched (match, quality), titles first, until nothing better can come
 * (scan). Where nothing much is found, it is read once more as words typed together (cut) and as typed with a slip
 * (slip). No text is stored twice: matching folds as it reads.
 */

export interface SearchOptions {
  limit: number;
  scope?: Scope;
  usage: readonly Usage[];
  /** Epoch milliseconds. */
  now: number;
  /** Of the conversation; absent where nobody can tell. */
  situation?: Situation;
  /** Whether this console has a value for a variable; absent: for all. */
  canFill?: (variable: string) => boolean;
}

export interface Hit {
  id: string;
  /** Comparable within one search only. */
  score: number;
  /** What to mark. Worked out at the first look, since few hits of a list are ever on screen. */
  readonly matches: FieldMatch[];
}

/** Held in memory by the sidebar; takes the library in slices, in any order, and every later change. */
export interface SearchIndex {
  readonly size: number;
  /** Adds, or replaces what has the same id. */
  put(replies: readonly Reply[], categories?: readonly Category[], sets?: readonly ReplySet[]): void;
  remove(ids: readonly string[]): void;
  /** Best first. An empty query gives the pinned ones, then the ones in use, then the rest in order. */
  search(query: string, options: SearchOptions): Hit[];
  /** What keeps a reply out of a scope; none where it is in it, or not there at all. */
  barsOf(id: string, scope: Scope): Bar[];
}

class Found implements Hit {
  private marked: FieldMatch[] | null = null;

  constructor(
    readonly id: string,
    readonly score: number,
    private readonly terms: readonly Term[],
    private readonly placed: Placed,
  ) {}

  get matches(): FieldMatch[] {
    this.marked ??= highlight(this.terms, this.placed);
    return this.marked;
  }
}

/** A reply of the index, with the variables that it can't go out without. */
interface Entry extends Placed {
  needs: readonly string[];
}

/** Hits of the looser readings. Few, since what is a guess is at its best at the top or nowhere. */
const LOOSE_LIMIT = 9;
/** And read for them. */
const LOOSE_READS = 2000;
/** So many replies that say the word are enough, also where no title does. */
const ENOUGH = 5;

class Index implements SearchIndex {
  /** A reply keeps its slot, which is its bit in both filters. */
  private readonly slots = new Map<string, number>();
  /** By slot; null for one that waits in `free`. */
  private readonly entries: (Entry | null)[] = [];
  private readonly free: number[] = [];
  private readonly filters: Filters = {
    head: new Filter('head'),
    body: new Filter('body'),
    codes: new Lengths(),
    titles: new Lengths(),
  };
  private readonly categories = new Map<string, Category>();
  private readonly sets = new Map<string, ReplySet>();
  /** Null after a change of the order. */
  private ranks: Int32Array | null = null;
  /** By slot, all 0 between searches: making it anew for each would cost more than the search. */
  private habits = new Float64Array(0);

  get size(): number {
    return this.slots.size;
  }

  put(replies: readonly Reply[], categories: readonly Category[] = [], sets: readonly ReplySet[] = []): void {
    for (const set of sets) this.sets.set(set.id, set);
    for (const category of categories) this.categories.set(category.id, category);
    if (sets.length + categories.length > 0) this.placeAgain();
    for (const reply of replies) {
      const slot = this.slots.get(reply.id) ?? this.free.pop() ?? this.entries.length;
      const before = this.entries[slot];
      if (!before || !sameOrder(before.reply, reply)) this.ranks = null;
      // A refilled library, or a pin, changes no text.
      if (before && sameText(before.reply, reply)) {
        this.entries[slot] = { ...this.place(reply), needs: before.needs };
        continue;
      }
      if (before) this.empty(slot);
      this.fill(slot, reply);
    }
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const slot = this.slots.get(id);
      if (slot === undefined) continue;
      this.empty(slot);
      this.slots.delete(id);
      this.free.push(slot);
    }
  }

  search(query: string, options: SearchOptions): Hit[] {
    const { usage, now, situation, limit } = options;
    const used = usage.flatMap((each) => this.slots.get(each.replyId) ?? []);
    if (this.habits.length < this.entries.length) this.habits = new Float64Array(this.entries.length * 2);
    for (const each of usage) {
      const slot = this.slots.get(each.replyId);
      if (slot !== undefined) this.habits[slot] = habit(each, now, situation);
    }
    const terms = parseQuery(query);
    const shelf = this.shelf(options);
    const hits = terms.length > 0 ? this.find(terms, shelf, limit) : this.browse(shelf, limit);
    for (const slot of used) this.habits[slot] = 0;
    return hits;
  }

  barsOf(id: string, scope: Scope): Bar[] {
    const entry = this.entries[this.slots.get(id) ?? -1];
    return entry ? barsOf(entry, scope) : [];
  }

  private shelf({ scope = {}, canFill }: SearchOptions): Shelf {
    this.ranks ??= ranksOf(this.entries);
    const { entries: placed, ranks, habits } = this;
    const isIn = letsOf(scope);
    const isFillable = ({ needs }: Entry) => !canFill || needs.every(canFill);
    return {
      placed,
      ranks,
      habits,
      fit: (each) => (isIn(each) ? (isFillable(each as Entry) ? 0 : UNFILLABLE) : null),
    };
  }

  private browse({ placed, ranks, habits, fit }: Shelf, limit: number): Hit[] {
    const best = new Best(limit);
    placed.forEach((each, slot) => {
      if (!each || fit(each, slot) === null) return;
      // Pins keep the library's order among themselves: the hand knows where they are.
      best.offer(slot, ranks[slot] as number, each.reply.pinned ? PINNED : (habits[slot] as number));
    });
    return best.list.map((scored) => this.hit(scored, []));
  }

  private find(terms: Term[], shelf: Shelf, limit: number): Hit[] {
    // Also where fewer are wanted: whether they are enough must not hang on that.
    const best = new Best(Math.max(limit, ENOUGH));
    scan(this.plan(terms), shelf, best);
    const hits = best.list.map((scored) => this.hit(scored, terms));
    if (!isEnough(best, terms.length)) hits.push(...this.findLoosely(terms, shelf, best));
    return hits.slice(0, limit);
  }

  /** What the terms may have been meant for. Behind every exact hit, however well it answers. */
  private findLoosely(terms: Term[], shelf: Shelf, exact: Best): Hit[] {
    const taken = new Set(exact.list.map(({ slot }) => slot));
    const others = {
      ...shelf,
      fit: (each: Placed, slot: number) => (taken.has(slot) ? null : shelf.fit(each, slot)),
    };
    const found = new Map<number, { scored: Scored; terms: readonly Term[] }>();
    const keep = (scored: Scored, by: readonly Term[]) => {
      const before = found.get(scored.slot);
      if (!before || before.scored.score < scored.score) found.set(scored.slot, { scored, terms: by });
    };
    const [only] = terms;
    if (terms.length === 1 && only) {
      const best = new Best(LOOSE_LIMIT);
      const parts = scanCuts(only, this.filters, others, best, new Budget(LOOSE_READS));
      for (const scored of best.list) keep(scored, parts.get(scored.slot) ?? terms);
    }
    const slipped = withSlips(terms);
    if (slipped) {
      const best = new Best(LOOSE_LIMIT);
      scan(this.plan(slipped), others, best, new Budget(LOOSE_READS));
      for (const scored of best.list) keep(scored, slipped);
    }
    return [...found.values()]
      .sort((a, b) => b.scored.score - a.scored.score || a.scored.rank - b.scored.rank)
      .map(({ scored, terms: by }) => this.hit(scored, by));
  }

  private plan(terms: readonly Term[]): Plan[] {
    return terms.map((term) => new Plan(term, this.filters));
  }

  private hit({ slot, score }: Scored, terms: readonly Term[]): Hit {
    const placed = this.entries[slot] as Entry;
    return new Found(placed.reply.id, score, terms, placed);
  }

  private place(reply: Reply): Placed {
    const category = this.categories.get(reply.categoryId);
    const parent = category?.parentId === undefined ? undefined : this.categories.get(category.parentId);
    return { reply, category, parent, set: this.sets.get(reply.setId) };
  }

  private fill(slot: number, reply: Reply): void {
    const placed = this.place(reply);
    const { body, head, codes, titles } = this.filters;
    this.slots.set(reply.id, slot);
    this.entries[slot] = { ...placed, needs: variablesIn(reply.body) };
    for (const text of [reply.body, ...otherBodies(reply)]) body.add(slot, text);
    head.addCode(slot, reply.shortcut);
    for (const text of [reply.title, ...reply.tags, ...namesOf(placed)]) head.add(slot, text);
    head.addStart(slot, reply.title, titleStart(reply.title));
    codes.set(slot, reply.shortcut.length);
    titles.set(slot, reply.title.length);
  }

  private empty(slot: number): void {
    this.entries[slot] = null;
    this.filters.head.clear(slot);
    this.filters.body.clear(slot);
  }

  /** After a change of sets or categories. Only another name makes a reply's text another one. */
  private placeAgain(): void {
    this.ranks = null;
    this.entries.forEach((before, slot) => {
      if (!before) return;
      const after = this.place(before.reply);
      this.entries[slot] = { ...after, needs: before.needs };
      if (namesOf(after).join('\n') === namesOf(before).join('\n')) return;
      this.empty(slot);
      this.fill(slot, before.reply);
    });
  }
}

const namesOf = ({ category, parent }: Placed): string[] =>
  [category, parent].flatMap((each) => (each ? [each.name] : []));

/** Whether a title answers each term, or several replies say it. */
function isEnough({ list }: Best, terms: number): boolean {
  const score = (list[0]?.score ?? 0) / terms;
  return score >= MEANT || (list.length >= ENOUGH && score >= SAID);
}

const sameOrder = (a: Reply, b: Reply): boolean =>
  a.order === b.order && a.categoryId === b.categoryId && a.setId === b.setId;

/** Whether what is searched is the same; the category's name is looked after by `placeAgain`. */
function sameText(a: Reply, b: Reply): boolean {
  return (
    a.body === b.body &&
    a.title === b.title &&
    a.shortcut === b.shortcut &&
    a.categoryId === b.categoryId &&
    a.tags.join('\n') === b.tags.join('\n') &&
    otherBodies(a).join('\n') === otherBodies(b).join('\n')
  );
}

export function createIndex(): SearchIndex {
  return new Index();
}
