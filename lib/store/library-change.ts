import type { Result } from '../messaging/result';
import type { Library, Overlay, Reply, Usage } from '../replies/types';
import type { Database } from './database';
import type { Feed } from './feed';
import type { Store } from './store';

/** What one save did to the library: rows as they are now, ids that are gone. */
export interface LibraryChange {
  /** As they are shared. */
  replies: Reply[];
  /** What the agent has made of those, as far as there is something. */
  overlays: Overlay[];
  removed: string[];
  usage: Usage[];
  /** New or changed sets and categories. */
  library?: Partial<Pick<Library, 'sets' | 'categories'>>;
  /** Ids of sets and categories that are no more. */
  gone?: { sets: string[]; categories: string[] };
}

/** The tables that make up the library. */
export const LIBRARY_TABLES = [
  'sets',
  'categories',
  'replies',
  'tombstones',
  'usage',
  'overlays',
  'versions',
  'undos',
] as const;

export function changed(change: Partial<LibraryChange>): LibraryChange {
  return { replies: [], overlays: [], removed: [], usage: [], ...change };
}

/** The outcome of one step and what it changed for those who hold the library; null: nothing. */
export type Step<T> = (database: Database) => Promise<{ value: T; change: LibraryChange | null }>;

/** Makes the step in one transaction, then tells of it. */
export async function changeLibrary<T>(
  store: Store,
  feed: Feed<LibraryChange>,
  step: Step<T>,
): Promise<Result<T>> {
  const done = await store.write(LIBRARY_TABLES, step);
  if (!done.ok) return done;
  if (done.value.change) feed.tell(done.value.change);
  return { ok: true, value: done.value.value };
}
