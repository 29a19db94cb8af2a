import type { FocusGroup } from '../../lib/guides/focus';
import { byOrder, byPlace, type Placed } from '../../lib/replies/order';
import type { Category, Language, ReplySet, Stage } from '../../lib/replies/types';
import { habit } from '../../lib/search/rank';
import { letsOf, type Scope as SearchScope } from '../../lib/search/scope';
import type { Hit, SearchOptions } from '../../lib/search/search';
import type { Shelf } from './shelf';

/** What the list is narrowed to; null asks for all. */
export interface Scope {
  stage: Stage | null;
  language: Language | null;
  categoryId: string | null;
}

/** Where and for whom the list is made: what does not fit is left out, what suits comes first. */
export interface Setting
  extends Pick<SearchScope, 'shop' | 'marketplace' | 'post' | 'day'>,
    Pick<SearchOptions, 'situation' | 'canFill'> {}

export interface Group {
  id: string;
  kind: 'hits' | 'pinned' | 'common' | 'stage' | 'category' | FocusGroup['kind'];
  /** Of a category or a focus; the others are named by their kind. */
  name: string;
  replyIds: string[];
  /** Whether its rows show until the agent says otherwise. */
  open: boolean;
}

/**
 * One arrangement of the list. It is made when the query, the scope or the library's extent changes, and then
 * stands: a use, a new message or somebody's edit moves no row.
 */
export interface Arrangement {
  groups: Group[];
  /** Of a search: where each reply matched. */
  hits: Map<string, Hit>;
}

/** As many as there are digits to pick them by. */
export const DIGITS = 9;
/** Beyond this nobody scrolls; one more letter finds it. */
const SEARCH_LIMIT = 200;

interface Wish {
  query: string;
  scope: Scope;
  setting: Setting;
  focus: readonly FocusGroup[];
  /** Epoch milliseconds. */
  now: number;
}

export function arrange(shelf: Shelf, wish: Wish): Arrangement {
  return wish.query.trim() === '' ? browse(shelf, wish) : find(shelf, wish);
}

function find(shelf: Shelf, { query, scope, setting, now }: Wish): Arrangement {
  const { situation, canFill } = setting;
  const found = shelf.search(query, {
    limit: SEARCH_LIMIT,
    now,
    scope: searchScope(scope, setting),
    ...(situation && { situation }),
    ...(canFill && { canFill }),
  });
  const ids = found.map((hit) => hit.id);
  return { groups: [group('hits', ids, true)], hits: new Map(found.map((hit) => [hit.id, hit])) };
}

/**
 * What the talk is about, pinned, most used, what suits the order's stage, then every category; as many categories
 * stand open as it takes to give each digit a row.
 */
function browse(shelf: Shelf, { scope, setting, focus, now }: Wish): Arrangement {
  const placed = placedIn(shelf, scope, setting);
  const groups: Group[] = [];
  if (scope.categoryId === null) {
    groups.push(...focus.map((each) => ({ ...each, open: true })));
    const pinned = placed.filter(({ reply }) => reply.pinned).map(({ reply }) => reply.id);
    const common = habits(shelf, placed, setting, now);
    groups.push(group('pinned', pinned, true), group('common', common, true));
    const known = new Set([...pinned, ...common]);
    groups.push(group('stage', suiting(placed, setting, known), true));
  }
  let rows = groups.reduce((sum, { replyIds }) => sum + replyIds.length, 0);
  for (const [id, replyIds] of byCategory(placed)) {
    const open = rows < DIGITS || scope.categoryId === id;
    if (open) rows += replyIds.length;
    groups.push({ id, kind: 'category', name: categoryPath(shelf, id), replyIds, open });
  }
  return { groups: groups.filter(({ replyIds }) => replyIds.length > 0), hits: new Map() };
}

/** A category that has something to show, with how much. */
export interface CategoryCount {
  id: string;
  name: string;
  count: number;
}

/** What the list could be narrowed to within this stage and language, in the library's order. */
export function categoriesIn(shelf: Shelf, { stage, language }: Scope, setting: Setting): CategoryCount[] {
  const placed = placedIn(shelf, { stage, language, categoryId: null }, setting);
  const counts = new Map<string, number>();
  for (const { category, parent } of placed) {
    // A category is narrowed to with what is under it.
    for (const each of [parent, category]) if (each) counts.set(each.id, (counts.get(each.id) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, name: categoryPath(shelf, id), count }));
}

/** Every category there is, empty ones too: what a reply could be put into. */
export function inOrder({ categories, sets }: Shelf): Category[] {
  const placed = [...categories.values()]
    .filter(({ setId }) => !isGuide(sets.get(setId)))
    .map((category) => ({
      category,
      parent: category.parentId ? categories.get(category.parentId) : undefined,
      set: sets.get(category.setId),
    }));
  return placed.sort((a, b) => byPlace(a, b)).map(({ category }) => category);
}

function searchScope(
  { stage, language, categoryId }: Scope,
  { shop, marketplace, post, day }: Setting,
): SearchScope {
  return {
    ...(stage && { stage }),
    ...(language && { language }),
    ...(categoryId !== null && { categoryId }),
    ...(shop !== undefined && { shop }),
    ...(marketplace && { marketplace }),
    ...(post && { post }),
    ...(day !== undefined && { day }),
  };
}

/** The library's own rows; what guides say is shown by its focus, and found by a search. */
function placedIn(shelf: Shelf, scope: Scope, setting: Setting): Placed[] {
  const isIn = letsOf(searchScope(scope, setting));
  const placed: Placed[] = [];
  for (const reply of shelf.replies.values()) {
    const category = shelf.categories.get(reply.categoryId);
    const parent = category?.parentId ? shelf.categories.get(category.parentId) : undefined;
    const each = { reply, category, parent, set: shelf.sets.get(reply.setId) };
    if (!isGuide(each.set) && isIn(each)) placed.push(each);
  }
  return placed.sort(byOrder);
}

const isGuide = (set: ReplySet | undefined): boolean =>
  set?.kind === 'product' || set?.kind === 'playbook' || set?.kind === 'campaign';

function categoryPath({ categories }: Shelf, id: string): string {
  const category = categories.get(id);
  const parent = category?.parentId ? categories.get(category.parentId) : undefined;
  return parent ? `${parent.name} / ${category?.name}` : (category?.name ?? '');
}

function byCategory(placed: Placed[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { reply } of placed) {
    const ids = groups.get(reply.categoryId);
    if (ids) ids.push(reply.id);
    else groups.set(reply.categoryId, [reply.id]);
  }
  return groups;
}

function group(
  kind: Exclude<Group['kind'], 'category' | FocusGroup['kind']>,
  replyIds: string[],
  open: boolean,
): Group {
  return { id: kind, kind, name: '', replyIds, open };
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

/** The stage that an order is in for who talks about it; null where nobody can tell. */
const STAGE_OF: Record<NonNullable<Setting['situation']>, Stage> = {
  none: 'pre',
  unpaid: 'pre',
  paid: 'in',
  'to-ship': 'in',
  'part-shipped': 'in',
  shipped: 'in',
  received: 'after',
  done: 'after',
  refunding: 'after',
  refunded: 'after',
  closed: 'after',
};
/** Of the many that suit a stage, the library's first. */
const SUITING = 5;

function suiting(placed: Placed[], { situation }: Setting, known: ReadonlySet<string>): string[] {
  if (!situation) return [];
  return placed
    .filter(({ reply }) => reply.stage === STAGE_OF[situation] && !known.has(reply.id))
    .slice(0, SUITING)
    .map(({ reply }) => reply.id);
}

/** One line of the list that a reply stands in; a reply may stand in two groups. */
export interface RowRef {
  /** Unique in the list. */
  id: string;
  replyId: string;
  groupId: string;
}

/**
 * The rows on show: of open groups, at most `limit`.
 * @param byHand what the agent has opened (true) or closed, by group
 * @returns the rows, and how many more the open groups hold
 */
export function rowsOf(
  { groups }: Arrangement,
  byHand: ReadonlyMap<string, boolean>,
  limit: number,
): { rows: RowRef[]; more: number } {
  const rows = groups
    .filter((each) => byHand.get(each.id) ?? each.open)
    .flatMap((each) =>
      each.replyIds.map((replyId) => ({ id: `${each.id}:${replyId}`, replyId, groupId: each.id })),
    );
  return { rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) };
}
