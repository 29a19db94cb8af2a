import type { FocusGroup } from '../../lib/guides/focus';
import type { Placed } from '../../lib/replies/order';
import type { CategoryColour } from '../../lib/replies/types';
import { habit } from '../../lib/search/rank';
import { type Bar, barsOf, without } from '../../lib/search/scope';
import type { Hit } from '../../lib/search/search';
import { placedIn, placedOf, type Scope, type Setting, searchScope } from './narrowing';
import type { Shelf } from './shelf';

export interface Group {
  id: string;
  kind: 'hits' | 'pinned' | 'common' | 'stage' | 'category' | FocusGroup['kind'];
  /** Of a category or a focus; the others are named by their kind. */
  name: string;
  replyIds: string[];
  /** Whether its rows show until the agent says otherwise. */
  open: boolean;
  /** Of a subcategory: the group that it folds with. */
  under?: string;
  /** Rows in it and in what folds with it. */
  count: number;
  colour?: CategoryColour;
  /** By reply id: why it is in the group. */
  because?: FocusGroup['because'];
}

/**
 * One arrangement of the list. It is made when the query, the scope or the library's extent changes, and then
 * stands: a use, a new message or somebody's edit moves no row.
 */
export interface Arrangement {
  groups: Group[];
  /** Of a search: where each reply matched. */
  hits: Map<string, Hit>;
  /** Of a search that was widened: what of the scope a hit is outside of. */
  outside: Map<string, Bar[]>;
  /** Of a search that has found nothing: how much there is where nobody has looked, by what keeps it out. */
  hidden: Hidden[];
}

/** What answers the query, and what of the scope has to go for it to be shown. */
export interface Hidden {
  bars: Bar[];
  count: number;
}

/** As many as there are digits to pick them by. */
export const DIGITS = 9;
/** Beyond this nobody scrolls; one more letter finds it. */
const SEARCH_LIMIT = 200;

export interface Wish {
  query: string;
  scope: Scope;
  /** What of the scope does not hold for this query: the agent has looked, and wants to see what it hides. */
  wide: readonly Bar[];
  setting: Setting;
  focus: readonly FocusGroup[];
  /** Epoch milliseconds. */
  now: number;
}

export function arrange(shelf: Shelf, wish: Wish): Arrangement {
  return wish.query.trim() === '' ? browse(shelf, wish) : find(shelf, wish);
}

function find(shelf: Shelf, { query, scope, wide, setting, now }: Wish): Arrangement {
  const { situation, canFill } = setting;
  const whole = searchScope(scope, setting);
  const narrow = without(whole, wide);
  const barsIn = (id: string, within: typeof whole): Bar[] => {
    const reply = shelf.replies.get(id);
    return reply ? barsOf(placedOf(shelf, reply), within) : [];
  };
  const search = (within: typeof narrow) =>
    shelf.search(query, {
      limit: SEARCH_LIMIT,
      now,
      scope: within,
      ...(situation && { situation }),
      ...(canFill && { canFill }),
    });
  const hits = search(narrow);
  const byBars = new Map<string, Hidden>();
  for (const { id } of hits.length > 0 ? [] : search({ withHidden: true })) {
    const bars = barsIn(id, narrow);
    const known = byBars.get(bars.join());
    byBars.set(bars.join(), { bars, count: (known?.count ?? 0) + 1 });
  }
  return {
    groups: [
      group(
        'hits',
        hits.map(({ id }) => id),
      ),
    ],
    hits: new Map(hits.map((hit) => [hit.id, hit])),
    outside: new Map(wide.length > 0 ? hits.map(({ id }) => [id, barsIn(id, whole)]) : []),
    hidden: [...byBars.values()].sort((a, b) => a.bars.length - b.bars.length || b.count - a.count),
  };
}

/**
 * What the talk is about, pinned, most used, what suits the order's stage, then every category; as many categories
 * stand open as it takes to give each digit a row.
 */
function browse(shelf: Shelf, { scope, setting, focus, now }: Wish): Arrangement {
  const placed = placedIn(shelf, scope, setting);
  const groups: Group[] = [];
  if (scope.categoryId === null) {
    groups.push(...focusedIn(placed, focus));
    const pinned = placed.filter(({ reply }) => reply.pinned).map(({ reply }) => reply.id);
    const common = habits(shelf, placed, setting, now);
    const known = new Set([...pinned, ...common]);
    groups.push(group('pinned', pinned), group('common', common));
    groups.push(group('stage', suiting(placed, setting, known)));
  }
  const shown = groups.reduce((sum, { count }) => sum + count, 0);
  groups.push(...categoryGroups(placed, DIGITS - shown, scope.categoryId));
  return { groups: groups.filter(({ count }) => count > 0), hits: new Map(), outside: new Map(), hidden: [] };
}

/** What is suggested comes from the library, and keeps to what the agent has narrowed it to. */
function focusedIn(placed: readonly Placed[], focus: readonly FocusGroup[]): Group[] {
  const inScope = new Set(placed.map(({ reply }) => reply.id));
  return focus.map((each) => {
    const replyIds =
      each.kind === 'suggestion' ? each.replyIds.filter((id) => inScope.has(id)) : each.replyIds;
    return { ...each, replyIds, open: true, count: replyIds.length };
  });
}

function group(kind: 'hits' | 'pinned' | 'common' | 'stage', replyIds: string[]): Group {
  return { id: kind, kind, name: '', replyIds, open: true, count: replyIds.length };
}

/**
 * Every category with its rows, a subcategory behind the one that it folds with, which may have none of its own.
 * @param wanted rows that the first of them still have to show
 * @param chosen category that the list is narrowed to
 */
function categoryGroups(placed: readonly Placed[], wanted: number, chosen: string | null): Group[] {
  const groups = new Map<string, Group>();
  const at = ({ id, name, colour }: NonNullable<Placed['category']>): Group => {
    const known = groups.get(id);
    if (known) return known;
    const made: Group = { id, kind: 'category', name, replyIds: [], open: false, count: 0 };
    groups.set(id, colour ? Object.assign(made, { colour }) : made);
    return made;
  };
  for (const { reply, category, parent } of placed) {
    const above = parent && at(parent);
    const own = at(category ?? { id: reply.categoryId, setId: reply.setId, name: '', order: 0 });
    own.replyIds.push(reply.id);
    own.count += 1;
    if (!above) continue;
    above.count += 1;
    own.under = above.id;
  }
  let left = wanted;
  for (const each of groups.values()) {
    const above = each.under === undefined ? undefined : groups.get(each.under);
    each.open = (left > 0 && above?.open !== false) || each.id === chosen;
    if (each.open && above) above.open = true;
    if (each.open) left -= each.replyIds.length;
  }
  return [...groups.values()];
}

/** The replies used most of late, first in such conversations, without those that are pinned. */
function habits(shelf: Shelf, placed: Placed[], { situation }: Setting, now: number): string[] {
  const used = placed.flatMap(({ reply }) => {
    const usage = reply.pinned ? undefined : shelf.usage.get(reply.id);
    return usage ? [{ id: reply.id, habit: habit(usage, now, situation) }] : [];
  });
  return used
    .sort((a, b) => b.habit - a.habit || (a.id < b.id ? -1 : 1))
    .slice(0, DIGITS)
    .map(({ id }) => id);
}

/** Of the many that suit a stage: not so many that the categories are out of sight. */
const SUITING = 5;

/** Of what suits the stage, first one of each category, as the library has them. */
function suiting(placed: Placed[], { suits: stage }: Setting, known: ReadonlySet<string>): string[] {
  if (!stage) return [];
  const suits = placed.filter(({ reply }) => reply.stage === stage && !known.has(reply.id));
  const seen = new Set<string>();
  const isFirst = ({ reply: { categoryId } }: Placed) => !seen.has(categoryId) && seen.add(categoryId);
  const firsts = suits.filter(isFirst);
  return [...new Set([...firsts, ...suits])].slice(0, SUITING).map(({ reply }) => reply.id);
}

/** One line of the list that a reply stands in; a reply may stand in two groups. */
export interface RowRef {
  /** Unique in the list. */
  id: string;
  replyId: string;
  groupId: string;
}

/** Whether the group is folded out, by the agent's hand or else by ours. */
export const isOpen = (group: Group, byHand: ReadonlyMap<string, boolean>): boolean =>
  byHand.get(group.id) ?? group.open;

/** The groups whose headings show: not those that are folded away with another one. */
export function shownGroups(groups: readonly Group[], byHand: ReadonlyMap<string, boolean>): Group[] {
  const closed = new Set(groups.filter((each) => !isOpen(each, byHand)).map(({ id }) => id));
  return groups.filter(({ under }) => under === undefined || !closed.has(under));
}

/**
 * The rows on show: of open groups, at most `limit`.
 * @param byHand what the agent has opened (true) or closed, by group
 * @returns the rows, and how many more the open groups hold
 */
export function rowsOf(
  { groups }: Pick<Arrangement, 'groups'>,
  byHand: ReadonlyMap<string, boolean>,
  limit: number,
): { rows: RowRef[]; more: number } {
  const rows = shownGroups(groups, byHand)
    .filter((each) => isOpen(each, byHand))
    .flatMap((each) =>
      each.replyIds.map((replyId) => ({ id: `${each.id}:${replyId}`, replyId, groupId: each.id })),
    );
  return { rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) };
}
