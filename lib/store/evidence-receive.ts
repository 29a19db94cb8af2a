import type { CaseWhole, EvidenceCase, LogLine } from '../evidence/types';
import type { Result } from '../messaging/result';
import type { Database } from './database';
import { caseIn } from './evidence-cases';
import { append, type EvidenceContext } from './evidence-log';
import { Refused } from './failure';

const TABLES = [
  'cases',
  'evidenceItems',
  'evidenceBytes',
  'evidenceSaid',
  'captures',
  'custody',
  'seals',
] as const;

/** Bytes of each item, and what was said in transcripts, by the item's id. */
export interface ReceivedBytes {
  blobs: Map<string, Blob>;
  said: Map<string, string>;
}

/**
 * A case that was handed in, with its log as it is and one line more. The caller has checked that all of it belongs
 * together. One that was taken in here before, with the same log, is left as it is: whoever could not be given a receipt
 * then gets one. `conflict` with `id` where it is here otherwise, with `items` where one of its items is another case's.
 */
export async function receiveCase(
  { store, now, changes }: EvidenceContext,
  whole: CaseWhole,
  { blobs, said }: ReceivedBytes,
  by: string,
): Promise<Result<{ case: EvidenceCase; isNew: boolean }>> {
  const { id } = whole.case;
  const done = await store.write(TABLES, async (database) => {
    const here = await database.cases.get(id);
    if (here && (await wasReceived(database, whole.log))) return { case: caseIn(here), isNew: false };
    if (here) throw new Refused('conflict', { path: 'id' });
    const ids = whole.items.map((item) => item.id);
    if ((await database.evidenceItems.bulkGet(ids)).some(Boolean))
      throw new Refused('conflict', { path: 'items' });
    const at = now();
    await database.evidenceItems.bulkAdd(whole.items);
    await database.evidenceBytes.bulkAdd([...blobs].map(([item, blob]) => ({ id: item, blob })));
    await database.evidenceSaid.bulkAdd([...said].map(([item, text]) => ({ id: item, caseId: id, text })));
    await database.captures.bulkAdd(whole.captures);
    await database.custody.bulkAdd(whole.log);
    // Whoever has the signature can have it stamped: a seal that its own machine could not is tried from here.
    const seals = whole.seals.map((seal) => ({ ...seal, nextTryAt: seal.token === null ? at : null }));
    await database.seals.bulkAdd(seals);
    const row = {
      ...whole.case,
      updatedAt: at,
      receivedAt: at,
      tally: {
        items: whole.items.length,
        bytes: whole.items.reduce((sum, { bytes }) => sum + bytes, 0),
        unstamped: seals.filter(({ token }) => token === null).length,
        lastItem: lastItem(whole),
      },
    };
    await database.cases.add(row);
    const detail = { items: whole.items.length, line: whole.log.length };
    await append(database, id, { at, by }, { act: 'receive', detail });
    return { case: caseIn(row), isNew: true };
  });
  if (done.ok && done.value.isNew) changes.tell(id);
  return done;
}

/** Whether the log goes on here with the line that says it was taken in up to this very one. */
async function wasReceived({ custody }: Database, log: readonly LogLine[]): Promise<boolean> {
  const last = log.at(-1);
  if (!last) return false;
  const [here, next] = await custody.bulkGet([
    [last.caseId, last.seq],
    [last.caseId, last.seq + 1],
  ]);
  return here?.hash === last.hash && next?.act === 'receive' && next.detail?.line === last.seq;
}

/** Numbers of items that were removed are in the log only, and are never given again. */
function lastItem({ log }: CaseWhole): number {
  const numbers = log.map(({ item }) => Number(/\/(\d+)-/.exec(item ?? '')?.[1] ?? 0));
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
