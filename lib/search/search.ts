import type { Placed } from '../replies/order';
import type { Category, Language, Reply, ReplySet, Stage, Usage } from '../replies/types';
import { Filter } from './filter';
import { type FieldMatch, highlight } from './highlight';
import { type Filters, planQuery } from './plan';
import { titleStart } from './quality';
import { Best, habit, PINNED, type Scored } from './rank';
import { scan } from './scan';
import type { Term } from './term';

/**
 * A query becomes terms (search-term), each with a sieve (search-sieve) that a bitmap of all replies answers
 * (search-filter, search-plan). Only what is left is read and matched (search-match, search-quality), best hopes
 * first, until nothing better can come (search-scan). No text is stored twice: matching folds as it reads.
 */

export interface SearchOptions {
  limit: number;
  /** Only sets in this language, and what the agent wrote. */
  language?: Language;
  /** Only replies of this stage, and those that suit any. */
  stage?: Stage;
  usage: readonly Usage[];
  /** Epoch milliseconds. */
  now: number;
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
}

class Found implements Hit {
  readonly id: string;
  readonly score: number;
  private marked: FieldMatch[] | null = null;

  constructor(
    private readonly scored: Scored,
    private readonly terms: Term[],
  ) {
    this.id = scored.placed.reply.id;
    this.score = scored.score;
  }

  get matches(): FieldMatch[] {
    this.marked ??= highlight(this.terms, this.scored.placed);
    return this.marked;
  }
}

class Index implements SearchIndex {
  /** A reply keeps its slot, which is its bit in both filters. */
  private readonly slots = new Map<string, number>();
  /** By slot; null for one that waits in `free`. */
  private readonly placed: (Placed | null)[] = [];
  private readonly free: number[] = [];
  private readonly filters: Filters = { head: new Filter(), body: new Filter() };
  private readonly categories = new Map<string, Category>();
  private readonly sets = new Map<string, ReplySet>();

  get size(): number {
    return this.slots.size;
  }

  put(replies: readonly Reply[], categories: readonly Category[] = [], sets: readonly ReplySet[] = []): void {
    for (const set of sets) this.sets.set(set.id, set);
    for (const category of categories) this.categories.set(category.id, category);
    if (sets.length + categories.length > 0) this.placeAgain();
    for (const reply of replies) {
      const slot = this.slots.get(reply.id) ?? this.free.pop() ?? this.placed.length;
      const before = this.placed[slot];
      // A refilled library, or a pin, changes no text.
      if (before && sameText(before.reply, reply)) {
        this.placed[slot] = this.place(reply);
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
    const { placed, filters } = this;
    const plans = planQuery(query);
    const best = new Best(options.limit);
    const habits = this.habits(options);
    if (plans.length > 0) scan(plans, { placed, filters, habits, fits: (each) => fits(each, options) }, best);
    else {
      placed.forEach((each, slot) => {
        // Pins keep the library's order among themselves: the hand knows where they are.
        if (each && fits(each, options))
          best.offer(each, each.reply.pinned ? PINNED : (habits[slot] as number));
      });
    }
    const terms = plans.map((plan) => plan.term);
    return best.list.map((scored) => new Found(scored, terms));
  }

  private place(reply: Reply): Placed {
    return { reply, category: this.categories.get(reply.categoryId), set: this.sets.get(reply.setId) };
  }

  private fill(slot: number, reply: Reply): void {
    const placed = this.place(reply);
    const { body, head } = this.filters;
    this.slots.set(reply.id, slot);
    this.placed[slot] = placed;
    body.add(slot, reply.body);
    const heads = [reply.shortcut, reply.title, ...reply.tags, placed.category?.name ?? ''];
    for (const text of heads) head.add(slot, text);
    head.addStart(slot, reply.shortcut, 0);
    head.addStart(slot, reply.title, titleStart(reply.title));
  }

  private empty(slot: number): void {
    this.placed[slot] = null;
    this.filters.head.clear(slot);
    this.filters.body.clear(slot);
  }

  /** After a change of sets or categories. Only another name makes a reply's text another one. */
  private placeAgain(): void {
    this.placed.forEach((before, slot) => {
      if (!before) return;
      const after = this.place(before.reply);
      this.placed[slot] = after;
      if (after.category?.name === before.category?.name) return;
      this.empty(slot);
      this.fill(slot, before.reply);
    });
  }

  private habits({ usage, now }: SearchOptions): Float64Array {
    const habits = new Float64Array(this.placed.length);
    for (const used of usage) {
      const slot = this.slots.get(used.replyId);
      if (slot !== undefined) habits[slot] = habit(used, now);
    }
    return habits;
  }
}

/** Whether what is searched is the same; the category's name is looked after by `placeAgain`. */
function sameText(a: Reply, b: Reply): boolean {
  return (
    a.body === b.body &&
    a.title === b.title &&
    a.shortcut === b.shortcut &&
    a.categoryId === b.categoryId &&
    a.tags.join('\n') === b.tags.join('\n')
  );
}

function fits({ reply, set }: Placed, { language, stage }: SearchOptions): boolean {
  if (language !== undefined && set?.kind !== 'personal' && set?.language !== language) return false;
  return stage === undefined || reply.stage === null || reply.stage === stage;
}

export function createIndex(): SearchIndex {
  return new Index();
}
