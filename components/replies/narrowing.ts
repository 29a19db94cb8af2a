import type { PanelScope } from '../../lib/messaging/settings';
import type { OrderStatus } from '../../lib/orders/types';
import { byOrder, byPlace, type Placed } from '../../lib/replies/order';
import type { Category, Reply, ReplySet, Stage } from '../../lib/replies/types';
import { letsOf, type Scope as SearchScope } from '../../lib/search/scope';
import type { SearchOptions } from '../../lib/search/search';
import type { Shelf } from './shelf';
import type { Shown } from './use-inserts';

/** What the agent has narrowed the list to. */
export type Scope = PanelScope;

export const OPEN_SCOPE: Scope = {
  stage: null,
  language: null,
  categoryId: null,
  mine: false,
  ownShop: false,
};

/** Where and for whom the list is made: what does not fit is left out, what suits comes first. */
export interface Setting
  extends Pick<SearchScope, 'shop' | 'marketplace' | 'post' | 'day'>,
    Pick<SearchOptions, 'situation' | 'canFill'> {
  /** The stage that the talk is in; absent where nobody can tell. */
  suits?: Stage;
}

/** The stage that an order is in for who talks about it. */
const STAGE_OF: Record<OrderStatus, Stage> = {
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

/** What is known of the talk from its orders. A buyer who has none asks before buying. */
export function talkOf({
  order,
  orders,
}: Pick<Shown, 'order' | 'orders'>): Pick<Setting, 'situation' | 'suits'> {
  const status = order?.status;
  if (status) return { situation: status, suits: STAGE_OF[status] };
  return { situation: 'none', ...(orders?.length === 0 && { suits: 'pre' as const }) };
}

export function searchScope(
  { stage, language, categoryId, mine, ownShop }: Scope,
  { shop, marketplace, post, day }: Setting,
): SearchScope {
  return {
    mine,
    ownShop,
    ...(stage && { stage }),
    ...(language && { language }),
    ...(categoryId !== null && { categoryId }),
    ...(shop !== undefined && { shop }),
    ...(marketplace && { marketplace }),
    ...(post && { post }),
    ...(day !== undefined && { day }),
  };
}

export function placedOf({ categories, sets }: Shelf, reply: Reply): Placed {
  const category = categories.get(reply.categoryId);
  const parent = category?.parentId ? categories.get(category.parentId) : undefined;
  return { reply, category, parent, set: sets.get(reply.setId) };
}

/** The library's own rows, in no order; what guides say is shown by its focus, and found by a search. */
export function ownRows(shelf: Shelf): Placed[] {
  return [...shelf.replies.values()]
    .map((reply) => placedOf(shelf, reply))
    .filter(({ set }) => !isGuide(set));
}

/** Those that a scope lets through, in their order. */
export function placedIn(shelf: Shelf, scope: Scope, setting: Setting): Placed[] {
  return ownRows(shelf)
    .filter(letsOf(searchScope(scope, setting)))
    .sort(byOrder);
}

/** Whether a reply may be used here and today, whatever the list is narrowed to. */
export function fitting(shelf: Shelf, setting: Setting): (reply: Reply) => boolean {
  const lets = letsOf(searchScope(OPEN_SCOPE, setting));
  return (reply) => lets(placedOf(shelf, reply));
}

/** A category that has something to show, with how much, its subcategories counted in. */
export interface CategoryCount {
  id: string;
  name: string;
  count: number;
}

/** What the list could be narrowed to within the rest of the scope, in the library's order. */
export function categoriesIn(shelf: Shelf, scope: Scope, setting: Setting): CategoryCount[] {
  const counts = new Map<string, number>();
  for (const { category, parent } of placedIn(shelf, { ...scope, categoryId: null }, setting)) {
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

/** A set that is none of the library: lines of playbooks, products, campaigns. */
const isGuide = (set: ReplySet | undefined): boolean =>
  set?.kind === 'product' || set?.kind === 'playbook' || set?.kind === 'campaign';

function categoryPath({ categories }: Shelf, id: string): string {
  const category = categories.get(id);
  const parent = category?.parentId ? categories.get(category.parentId) : undefined;
  return parent ? `${parent.name} / ${category?.name}` : (category?.name ?? '');
}
