import { byOrder, type Placed } from '../../lib/replies/order';
import type { Category, Language, Reply, Stage } from '../../lib/replies/types';
import { habit } from '../../lib/search/rank';
import type { Hit } from '../../lib/search/search';
import type { Shelf } from './shelf';

/** What the list is narrowed to; null asks for all. */
export interface Scope {
  stage: Stage | null;
  language: Language | null;
  categoryId: string | null;
}

export interface Group {
  id: string;
  kind: 'hits' | 'pinned' | 'common' | 'category';
  /** Of a category; the others are named by their kind. */
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
/** Hits asked for where only one category's are wanted. */
const CATEGORY_SEARCH_LIMIT = 1000;

export function arrange(shelf: Shelf, query: string, scope: Scope, now: number): Arrangement {
  return query.trim() === '' ? browse(shelf, scope, now) : find(shelf, query, scope, now);
}

function find(shelf: Shelf, query: string, scope: Scope, now: number): Arrangement {
  const { categoryId } = scope;
  const found = shelf.search(query, {
    limit: categoryId === null ? SEARCH_LIMIT : CATEGORY_SEARCH_LIMIT,
    now,
    ...(scope.stage && { stage: scope.stage }),
    ...(scope.language && { language: scope.language }),
  });
  const hits = found
    .filter(({ id }) => categoryId === null || shelf.replies.get(id)?.categoryId === categoryId)
    .slice(0, SEARCH_LIMIT);
  const ids = hits.map((hit) => hit.id);
  return { groups: [group('hits', ids, true)], hits: new Map(hits.map((hit) => [hit.id, hit])) };
}

/** Pinned, most used, then every category; as many categories stand open as it takes to give each digit a row. */
function browse(shelf: Shelf, scope: Scope, now: number): Arrangement {
  const placed = placedIn(shelf, scope);
  const groups: Group[] = [];
  if (scope.categoryId === null) {
    const pinned = placed.filter(({ reply }) => reply.pinned).map(({ reply }) => reply.id);
    groups.push(group('pinned', pinned, true), group('common', common(shelf, placed, now), true));
  }
  let rows = groups.reduce((sum, { replyIds }) => sum + replyIds.length, 0);
  for (const [id, replyIds] of byCategory(placed)) {
    const open = rows < DIGITS || scope.categoryId === id;
    if (open) rows += replyIds.length;
    groups.push({ id, kind: 'category', name: shelf.categories.get(id)?.name ?? '', replyIds, open });
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
export function categoriesIn(shelf: Shelf, { stage, language }: Scope): CategoryCount[] {
  const placed = placedIn(shelf, { stage, language, categoryId: null });
  return [...byCategory(placed)].map(([id, { length }]) => ({
    id,
    name: shelf.categories.get(id)?.name ?? '',
    count: length,
  }));
}

/** Every category there is, empty ones too: what a reply could be put into. */
export function inOrder({ categories, sets }: Shelf): Category[] {
  const place = (category: Category) => sets.get(category.setId)?.order ?? 0;
  return [...categories.values()].sort((a, b) => place(a) - place(b) || a.order - b.order);
}

function placedIn(shelf: Shelf, scope: Scope): Placed[] {
  return [...shelf.replies.values()]
    .filter((reply) => inScope(shelf, reply, scope))
    .map((reply) => ({
      reply,
      category: shelf.categories.get(reply.categoryId),
      set: shelf.sets.get(reply.setId),
    }))
    .sort(byOrder);
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

function group(kind: Exclude<Group['kind'], 'category'>, replyIds: string[], open: boolean): Group {
  return { id: kind, kind, name: '', replyIds, open };
}

/** The replies used most of late, without those that are pinned. */
function common(shelf: Shelf, placed: Placed[], now: number): string[] {
  const habits = placed.flatMap(({ reply }) => {
    const usage = reply.pinned ? undefined : shelf.usage.get(reply.id);
    return usage ? [{ id: reply.id, habit: habit(usage, now) }] : [];
  });
  return habits
    .sort((a, b) => b.habit - a.habit || (a.id < b.id ? -1 : 1))
    .slice(0, DIGITS)
    .map(({ id }) => id);
}

/** As the search has it: a reply of no stage fits every stage, what the agent wrote fits every language. */
function inScope(shelf: Shelf, reply: Reply, scope: Scope): boolean {
  const set = shelf.sets.get(reply.setId);
  return (
    (scope.stage === null || reply.stage === null || reply.stage === scope.stage) &&
    (scope.language === null || set?.kind === 'personal' || set?.language === scope.language) &&
    (scope.categoryId === null || reply.categoryId === scope.categoryId)
  );
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
