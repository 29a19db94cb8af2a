import type { Transaction } from 'dexie';
import type { Overlay, Reply, ReplySet, Usage } from '../../replies/types';
import type { Migration } from './migration';

/**
 * What an agent has made of shared replies moves out of their rows and into overlays. The starter sets are laid in anew
 * at the next start (their version goes back to 0), which brings back the rows that were removed, now hidden, and the
 * words that were edited over: an overlay of this migration has the agent's own words as its base until then, and its
 * row is told by `editedAt`.
 */
export const library: Migration = {
  version: 3,
  stores: {
    overlays: 'replyId',
    versions: '[replyId+revision]',
    files: 'id, at',
    undos: 'id, at',
    guides: '[kind+id]',
    playbookPlaces: 'key, at',
    // What there is one of: the table of the shops, versions of packs, the day of the last sweep.
    singles: 'key',
  },
  upgrade: async (transaction) => {
    const starters = ((await transaction.table('sets').toArray()) as ReplySet[])
      .filter(({ kind }) => kind === 'starter')
      .map((set) => ({ ...set, version: 0 }));
    await transaction.table('sets').bulkPut(starters);
    await layOver(transaction, new Set(starters.map(({ id }) => id)));

    // Until now starter replies that somebody removed; from now on personal ones, whole.
    const removed = (await transaction.table('tombstones').toArray()) as { id: string; at: number }[];
    const hidden = removed.map(({ id, at }): Overlay => ({ replyId: id, hidden: true, at, revision: 0 }));
    await transaction.table('overlays').bulkPut(hidden);
    await transaction.table('tombstones').clear();
  },
};

async function layOver(transaction: Transaction, starters: ReadonlySet<string>): Promise<void> {
  const rows = (await transaction.table('replies').toArray()) as Reply[];
  const made = rows.filter((row) => starters.has(row.setId) && (row.pinned || row.editedAt > 0));
  const personal = await categoriesOf(transaction, 'personal');
  for (const row of made) {
    if (personal.has(row.categoryId)) await takeOut(transaction, row);
    else {
      await transaction.table('overlays').put(overlayOf(row));
      await transaction.table('replies').put({ ...row, pinned: false });
    }
  }
}

async function categoriesOf(transaction: Transaction, setId: string): Promise<ReadonlySet<string>> {
  return new Set((await transaction.table('categories').where({ setId }).primaryKeys()) as string[]);
}

/** Filed in a category of the agent's own, which an overlay cannot say: such a reply becomes the agent's. */
async function takeOut(transaction: Transaction, row: Reply): Promise<void> {
  const id = `personal/${row.id}`;
  await transaction.table('replies').put({ ...row, id, setId: 'personal' });
  await transaction.table('replies').delete(row.id);
  await transaction.table('overlays').put({ replyId: row.id, hidden: true, at: row.editedAt, revision: 0 });
  const used = (await transaction.table('usage').get(row.id)) as Usage | undefined;
  if (used) await transaction.table('usage').put({ ...used, replyId: id });
}

function overlayOf({ id, title, body, shortcut, pinned, editedAt }: Reply): Overlay {
  const words = { title, body };
  return {
    replyId: id,
    ...(pinned && { pinned }),
    ...(editedAt > 0 && { alias: shortcut, reworded: { words, base: words } }),
    at: editedAt,
    revision: 0,
  };
}
