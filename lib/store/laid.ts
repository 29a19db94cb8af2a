import { effective } from '../replies/overlay';
import type { Category, Overlay, Reply } from '../replies/types';
import type { Database } from './database';
import { Refused } from './failure';
import { changed } from './library-change';

/** Steps within a transaction of the library: a row with what its agent has made of it, found and put. */

/** A row, and what its agent has made of it. */
interface Laid {
  row: Reply;
  overlay: Overlay | undefined;
  /** Not the agent's own: what they change goes into the overlay. */
  isShared: boolean;
}

export async function putRow(database: Database, row: Reply) {
  await database.replies.put(row);
  return { value: row, change: changed({ replies: [row] }) };
}

export async function layOver(database: Database, row: Reply, overlay: Overlay) {
  await database.overlays.put(overlay);
  return { value: effective(row, overlay), change: changed({ replies: [row], overlays: [overlay] }) };
}

export async function isSharedSet({ sets }: Database, setId: string): Promise<boolean> {
  const set = await sets.get(setId);
  return set !== undefined && set.kind !== 'personal';
}

export async function find(database: Database, id: string): Promise<Laid | null> {
  const row = await database.replies.get(id);
  if (!row) return null;
  const [overlay, isShared] = await Promise.all([
    database.overlays.get(id),
    isSharedSet(database, row.setId),
  ]);
  return { row, overlay, isShared };
}

export async function laid(database: Database, id: string): Promise<Laid> {
  const found = await find(database, id);
  if (!found) throw new Refused('not-found', { path: 'id' });
  return found;
}

/** The reply as far as its agent knows of it: what they have hidden is not there. */
export async function seen(database: Database, id: string): Promise<Laid> {
  const found = await laid(database, id);
  if (found.overlay?.hidden) throw new Refused('not-found', { path: 'id' });
  return found;
}

/** The reply, if neither its row nor the agent's overlay has been saved since the asker saw them. */
export async function current(database: Database, id: string, revision: number): Promise<Laid> {
  const found = await seen(database, id);
  const now = effective(found.row, found.overlay).revision;
  if (now !== revision) throw new Refused('conflict', { detail: { revision: now } });
  return found;
}

export async function requireCategory({ categories }: Database, id: string | null): Promise<Category> {
  const category = id === null ? undefined : await categories.get(id);
  if (!category) throw new Refused('not-found', { path: 'categoryId' });
  return category;
}
