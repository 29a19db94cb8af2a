import type { Library, Reply, Usage } from '../replies/types';

/** What one save did to the library: rows as they are now, ids that are gone. */
export interface LibraryChange {
  replies: Reply[];
  removed: string[];
  usage: Usage[];
  /** New or changed sets and categories. */
  library?: Partial<Pick<Library, 'sets' | 'categories'>>;
}

/** The tables that make up the library. */
export const LIBRARY_TABLES = ['sets', 'categories', 'replies', 'tombstones', 'usage'] as const;

export function changed(change: Partial<LibraryChange>): LibraryChange {
  return { replies: [], removed: [], usage: [], ...change };
}
