import type { Library, Overlay, Reply } from '../replies/types';
import type { Database } from './database';

/** Some of the rows, as they are shared, with everything that is not a row. */
export interface LibrarySlice extends Library {
  /** By reply id, also of replies that are not in this slice. */
  overlays: ReadonlyMap<string, Overlay>;
  /** Of all rows, and of those that the agent has hidden. */
  total: number;
  hidden: number;
}

type Around = Omit<LibrarySlice, 'replies'>;

export async function readAround(database: Database): Promise<Around> {
  const { sets, categories, usage, overlays, replies } = database;
  const [all, total] = await Promise.all([
    Promise.all([sets.toArray(), categories.toArray(), usage.toArray(), overlays.toArray()]),
    replies.count(),
  ]);
  const hiding = all[3].filter(({ hidden }) => hidden).map(({ replyId }) => replyId);
  return {
    sets: all[0],
    categories: all[1],
    usage: all[2],
    overlays: new Map(all[3].map((overlay) => [overlay.replyId, overlay])),
    total,
    // An overlay outlives its row.
    hidden: await replies.where('id').anyOf(hiding).count(),
  };
}

/**
 * Reads the library as it is at one moment and hands it over in slices of up to `size` replies. The next slice is
 * being read while the last one is at work: a library of 10,000 takes the database some 70 ms.
 */
export async function readSlices(
  database: Database,
  size: number,
  take: (slice: LibrarySlice) => void,
): Promise<Around> {
  const { replies } = database;
  const around = await readAround(database);
  let next: PromiseLike<Reply[]> | null = replies.orderBy('id').limit(size).toArray();
  while (next) {
    const slice: Reply[] = await next;
    const last = slice.at(-1);
    const isFull = last !== undefined && slice.length === size;
    next = isFull ? replies.where('id').above(last.id).limit(size).toArray() : null;
    take({ ...around, replies: slice });
  }
  return around;
}
