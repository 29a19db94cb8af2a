import type { Category, Reply, ReplySet } from './types';

/** A reply with where it lives; undefined while that part of the library is still on its way. */
export interface Placed {
  reply: Reply;
  category: Category | undefined;
  set: ReplySet | undefined;
}

/** What has no place yet goes last. */
const placeOf = (part: { order: number } | undefined): number => part?.order ?? Number.MAX_SAFE_INTEGER;

/** The library's own order: set, category, reply. Ids settle the rest, so that no list ever shuffles. */
export function byOrder(a: Placed, b: Placed): number {
  return (
    placeOf(a.set) - placeOf(b.set) ||
    placeOf(a.category) - placeOf(b.category) ||
    a.reply.order - b.reply.order ||
    (a.reply.id < b.reply.id ? -1 : a.reply.id > b.reply.id ? 1 : 0)
  );
}
