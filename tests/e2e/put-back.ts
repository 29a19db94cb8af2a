import type { Page } from '@playwright/test';
import type { Overlay, Reply, ReplySet } from '../../lib/replies/types';
import { call } from '../tools/panel-driver';

/** Evaluated functions run in the extension's page. */
interface Rows {
  sets: ReplySet[];
  replies: Reply[];
  overlays: Overlay[];
}

/**
 * Takes out of the library what a test wrote into it: rows of their own, sets, and the agent's words over shared rows.
 * Read from the storage itself: no call tells of every row, and a test may have written past the calls' eyes.
 */
export async function putLibraryBack(own: Page): Promise<void> {
  const { sets, replies, overlays } = await rowsOf(own);
  // While there is still a row under them: of a row that is gone, nothing shows them.
  const ids = new Set(replies.map(({ id }) => id));
  for (const { replyId, reworded } of overlays) {
    if (reworded && ids.has(replyId)) await must(call(own, 'replies.settle', { id: replyId, take: 'team' }));
  }
  const starters = new Set(sets.filter(({ kind }) => kind === 'starter').map(({ id }) => id));
  const added = replies.filter(({ setId }) => !starters.has(setId));
  const addedSets = sets.filter(({ id, kind }) => !starters.has(id) && kind !== 'personal');
  if (added.length > 0 || addedSets.length > 0) {
    const inSets = new Set(addedSets.map(({ id }) => id));
    const single = added.filter(({ setId }) => !inSets.has(setId));
    await must(
      call(own, 'library.write', {
        cause: 'edit',
        sets: [],
        categories: [],
        replies: [],
        remove: { sets: [...inSets], categories: [], replies: single.map(({ id }) => id) },
        seen: Object.fromEntries(single.map(({ id, revision }) => [id, revision])),
      }),
    );
  }
}

/** Each conversation that a test opened has left a card. */
export async function forgetBuyers(own: Page): Promise<void> {
  const cards = await call(own, 'buyers.list', {});
  if (!cards.ok) throw new Error(`no cards were read: ${cards.error.code}`);
  for (const { key } of cards.value) await must(call(own, 'buyers.erase', { key }));
}

async function must(answer: ReturnType<typeof call>): Promise<void> {
  const result = await answer;
  if (!result.ok) throw new Error(`the library was not put back: ${JSON.stringify(result.error)}`);
}

function rowsOf(own: Page): Promise<Rows> {
  return own.evaluate(
    () =>
      new Promise<Rows>((resolve, reject) => {
        const opening = indexedDB.open('sellerside');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(['sets', 'replies', 'overlays']);
          const asked = [...reading.objectStoreNames].map((name) => ({
            name,
            rows: reading.objectStore(name).getAll(),
          }));
          reading.onerror = () => reject(reading.error);
          reading.oncomplete = () => {
            resolve(
              Object.fromEntries(asked.map(({ name, rows }) => [name, rows.result])) as unknown as Rows,
            );
            database.close();
          };
        };
      }),
  );
}
