import type { Placed } from '../replies/order';
import { LATIN } from './features';
import type { Filter } from './filter';
import type { Form } from './form';
import { KIND, type Kind } from './kind';
import type { Lengths } from './lengths';
import { MOST, quality } from './quality';
import type { Lanes } from './reach';
import { literalSieveOf, sieveOf, startSieveOf } from './sieve';
import { gapsOf, straightSieveOf } from './slip-sieve';
import type { Term } from './term';

/** The two filters of an index, head (shortcut, title, tags, category) and body; how long codes and titles are. */
export interface Filters {
  head: Filter;
  body: Filter;
  codes: Lengths;
  titles: Lengths;
}

interface HeadLanes {
  /** At the beginning of its shortcut, its title; anywhere; anywhere as the characters themselves. */
  code: Lanes;
  title: Lanes;
  any: Lanes;
  literal: Lanes;
}

interface BodyLanes {
  any: Lanes;
  /** With more than one ideograph by pinyin; with no initials among them. */
  run: Lanes;
  whole: Lanes;
  literal: Lanes;
}

function siftForms(filter: Filter, forms: readonly Form[], allowLone: boolean, whole = false): Lanes {
  const exact = forms
    .filter(({ slips }) => !slips)
    .map((form) => sieveOf(form, { side: filter.side, allowLone, whole }));
  const found = filter.sift(exact);
  for (const form of forms) {
    if (!form.slips) continue;
    const straight = straightSieveOf(form, form.slips, filter.side);
    union(found, filter.siftGaps(straight, gapsOf(form, form.slips, straight)));
  }
  return found;
}

const has = (lanes: Lanes, lane: number, bit: number): boolean => ((lanes[lane] as number) & bit) !== 0;

const isEmpty = (lanes: Lanes): boolean => lanes.every((word) => word === 0);

/** Into the first. */
function union(lanes: Lanes, others: Lanes): Lanes {
  for (let at = 0; at < lanes.length; at++) lanes[at] = (lanes[at] as number) | (others[at] as number);
  return lanes;
}

/** A term on its way through the index: where each reply may answer it. Bodies are sifted when they are asked for. */
export class Plan {
  private readonly head: HeadLanes;
  private bodies: BodyLanes | null = null;

  constructor(
    readonly term: Term,
    private readonly filters: Filters,
  ) {
    const { head } = filters;
    const starts = (of: 'code' | 'title') => head.sift(term.start.map((form) => startSieveOf(form, of)));
    // A single letter is looked for at the beginning only.
    const any =
      term.head.length > 0 ? siftForms(head, term.head, true) : union(starts('code'), starts('title'));
    this.head = isEmpty(any)
      ? { code: any, title: any, any, literal: any }
      : {
          code: starts('code'),
          title: starts('title'),
          any,
          literal: head.sift(term.start.map(literalSieveOf)),
        };
  }

  get inHead(): Lanes {
    return this.head.any;
  }

  /** At the beginning of its title. */
  get inTitle(): Lanes {
    return this.head.title;
  }

  get inBody(): Lanes {
    return this.body.any;
  }

  private get body(): BodyLanes {
    this.bodies ??= this.siftBodies();
    return this.bodies;
  }

  private siftBodies(): BodyLanes {
    const { term, filters } = this;
    const any = siftForms(filters.body, term.body, true);
    // Most long words are in no body at all. Of a slip there is one kind only.
    if (isEmpty(any) || term.most === KIND.slip) return { any, run: any, whole: any, literal: any };
    return {
      any,
      run: siftForms(filters.body, term.body, false),
      whole: siftForms(filters.body, term.body, false, true),
      literal: filters.body.sift(term.body.map(literalSieveOf)),
    };
  }

  /** The best kind of match to be had from the head, where `reachable` is that without Latin letters. */
  private headHope(reachable: Kind, lane: number, bit: number): Kind {
    const { most } = this.term;
    if (has(this.head.literal, lane, bit)) return most;
    return Math.min(this.filters.head.has(LATIN, lane, bit) ? KIND.syllables : reachable, most) as Kind;
  }

  /** From the body; none until the bodies have been sifted. */
  private bodyHope(lane: number, bit: number): Kind {
    const { bodies, term } = this;
    if (!bodies || !has(bodies.any, lane, bit)) return KIND.none;
    if (has(bodies.literal, lane, bit)) return term.most;
    let kind: Kind = KIND.lone;
    if (has(bodies.whole, lane, bit))
      kind = this.filters.body.has(LATIN, lane, bit) ? KIND.syllables : term.reachable.body;
    else if (has(bodies.run, lane, bit)) kind = KIND.initials;
    return Math.min(kind, term.most) as Kind;
  }

  /** The most that a reply can be worth. */
  ceiling(lane: number, bit: number, slot: number): number {
    const { term, head, filters } = this;
    if (!has(head.any, lane, bit)) return MOST.body(this.bodyHope(lane, bit));
    // Where the head does not answer after all, the body still may.
    let most = Math.max(MOST.body(term.most), MOST.head(this.headHope(term.reachable.head, lane, bit)));
    if (has(head.title, lane, bit)) {
      const hope = this.headHope(term.reachable.start, lane, bit);
      most = Math.max(most, MOST.titleStart(hope, filters.titles.isOne(slot, term.start)));
    }
    if (!has(head.code, lane, bit)) return most;
    return Math.max(most, MOST.code(term.most, filters.codes.isOne(slot, term.start)));
  }

  /** 0 where the reply doesn't answer. */
  quality(placed: Placed, lane: number, bit: number): number {
    return quality(this.term, placed, has(this.head.any, lane, bit), this.bodyHope(lane, bit));
  }
}
