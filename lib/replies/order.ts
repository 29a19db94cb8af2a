import type { Category, Reply, ReplySet } from './types';

/** A reply with where it lives; undefined while that part of the library is still on its way. */
export interface Placed {
  reply: Reply;
  category: Category | undefined;
  /** The category's own; undefined for one of the first level. */
  parent: Category | undefined;
  set: ReplySet | undefined;
}

/** Where a reply may live. */
type Home = Omit<Placed, 'reply'>;

/** What has no place yet goes last. */
const placeOf = (part: { order: number } | undefined): number => part?.order ?? Number.MAX_SAFE_INTEGER;

const byId = (a: { id: string } | undefined, b: { id: string } | undefined): number =>
  a === b || !a || !b || a.id === b.id ? 0 : a.id < b.id ? -1 : 1;

/** What stands in the category itself comes before its subcategories. */
const subPlaceOf = ({ category, parent }: Home): number => (parent ? placeOf(category) : -Infinity);

/** The order of what replies live in, whatever their own: equal for replies of one category. */
export function byPlace(a: Home, b: Home): number {
  const [topA, topB] = [a.parent ?? a.category, b.parent ?? b.category];
  return (
    placeOf(a.set) - placeOf(b.set) ||
    placeOf(topA) - placeOf(topB) ||
    byId(topA, topB) ||
    (a.category === b.category ? 0 : subPlaceOf(a) - subPlaceOf(b) || byId(a.category, b.category))
  );
}

/** The library's own order: set, category, subcategory, reply. Ids settle the rest, so that no list ever shuffles. */
export function byOrder(a: Placed, b: Placed): number {
  return byPlace(a, b) || a.reply.order - b.reply.order || byId(a.reply, b.reply);
}
