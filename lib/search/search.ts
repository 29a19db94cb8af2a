import type { Placed } from '../replies/order';
import type { Category, Reply, ReplySet, Usage } from '../replies/types';
import { Filter } from './filter';
import { find } from './find';
import { type FieldMatch, highlight } from './highlight';
import { Lengths } from './lengths';
import { variablesIn } from './needs';
import type { Filters } from './plan';
import { titleStart } from './quality';
import { Best, habit, PINNED, ranksOf, type Situation, UNFILLABLE } from './rank';
import type { Shelf } from './scan';
import { letsOf, type Scope } from './scope';
import { parseQuery, type Term } from './term';
import { otherBodies } from './texts';

/**
 * A query becomes terms (term, form), each with a sieve (sieve, features) that a bitmap of all replies answers
 * (filter, reach, plan). Only what is left is read and matched (match, quality), titles first, until nothing better
 * can come (scan). Where nothing much is found, it is read once more as words typed together (cut) and as typed with
 * a slip (slip). No text is stored twice: matching folds as it reads.
 */

export interface SearchOptions {
  limit: number;
  /** Absent: everything but what the agent has hidden. */
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
  /** Comparable among exact hits, and among the others behind them, of one search only. */
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
        this.entries[slot] = this.place(reply, before.needs);
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
    const used = this.noteHabits(options);
    const terms = parseQuery(query);
    const shelf = this.shelf(options);
    const finds =
      terms.length > 0 ? find(terms, this.filters, shelf, options.limit) : this.browse(shelf, options);
    for (const slot of used) this.habits[slot] = 0;
    return finds.map(({ scored: { slot, score }, terms: by }) => {
      const placed = this.entries[slot] as Entry;
      return new Found(placed.reply.id, score, by, placed);
    });
  }

  private noteHabits({ usage, now, situation }: SearchOptions): number[] {
    if (this.habits.length < this.entries.length) this.habits = new Float64Array(this.entries.length * 2);
    const used: number[] = [];
    for (const each of usage) {
      const slot = this.slots.get(each.replyId);
      if (slot === undefined) continue;
      this.habits[slot] = habit(each, now, situation);
      used.push(slot);
    }
    return used;
  }

  private shelf({ scope = {}, canFill }: SearchOptions): Shelf {
    this.ranks ??= ranksOf(this.entries);
    const { entries, ranks, habits } = this;
    const isIn = letsOf(scope);
    const isFillable = (slot: number) => !canFill || (entries[slot] as Entry).needs.every(canFill);
    const handicap = (each: Placed, slot: number) =>
      isIn(each) ? (isFillable(slot) ? 0 : UNFILLABLE) : null;
    return { placed: entries, ranks, habits, handicap };
  }

  private browse({ placed, ranks, habits, handicap }: Shelf, { limit }: SearchOptions) {
    const best = new Best(limit);
    placed.forEach((each, slot) => {
      if (!each || handicap(each, slot) === null) return;
      // Pins keep the library's order among themselves: the hand knows where they are.
      best.offer(slot, ranks[slot] as number, each.reply.pinned ? PINNED : (habits[slot] as number));
    });
    return best.list.map((scored) => ({ scored, terms: [] }));
  }

  private place(reply: Reply, needs: readonly string[]): Entry {
    const category = this.categories.get(reply.categoryId);
    const parent = category?.parentId === undefined ? undefined : this.categories.get(category.parentId);
    return { reply, category, parent, set: this.sets.get(reply.setId), needs };
  }

  private fill(slot: number, reply: Reply): void {
    const entry = this.place(reply, variablesIn(reply.body));
    const { body, head, codes, titles } = this.filters;
    this.slots.set(reply.id, slot);
    this.entries[slot] = entry;
    body.add(slot, reply.body);
    for (const text of otherBodies(reply)) body.add(slot, text);
    head.addCode(slot, reply.shortcut);
    head.add(slot, reply.title);
    for (const text of reply.tags) head.add(slot, text);
    for (const text of namesOf(entry)) head.add(slot, text);
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
      const after = this.place(before.reply, before.needs);
      this.entries[slot] = after;
      if (namesOf(after).join('\n') === namesOf(before).join('\n')) return;
      this.empty(slot);
      this.fill(slot, before.reply);
    });
  }
}

const namesOf = ({ category, parent }: Placed): string[] =>
  [category, parent].flatMap((each) => (each ? [each.name] : []));

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
