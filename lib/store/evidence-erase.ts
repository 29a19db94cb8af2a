import type { ErasedCase } from '../evidence/types';
import type { Result } from '../messaging/result';
import { caseOf, type EvidenceContext, headOf, rangeOf } from './evidence-log';
import { setUnsealed } from './evidence-unsealed';
import { dropOfCase, TABLES_OF_CASE } from './transfers';

const TABLES = [
  'cases',
  'erasedCases',
  'evidenceItems',
  'evidenceBytes',
  'evidenceSaid',
  'captures',
  'custody',
  'seals',
  'singles',
  ...TABLES_OF_CASE,
] as const;

/**
 * All of a case goes, its originals and its log too; that there was one, when, and why it went stays. Whatever is
 * added to what belongs to a case must go here.
 */
export async function eraseCase(
  { store, now, changes }: EvidenceContext,
  id: string,
  reason: string,
  by: string,
): Promise<Result<{ items: number }>> {
  const done = await store.write(TABLES, async (database) => {
    const { kind, createdAt, tally } = await caseOf(database, id);
    const head = await headOf(database, id);
    const items = await database.evidenceItems
      .where('[caseId+seq]')
      .between(...rangeOf(id))
      .primaryKeys();
    await database.erasedCases.put({
      ...{ id, kind, openedAt: createdAt, erasedAt: now(), by, reason },
      ...{ items: tally.items, head: head?.hash ?? '' },
    });
    await database.evidenceBytes.bulkDelete(items);
    await database.evidenceItems.bulkDelete(items);
    await database.evidenceSaid.where({ caseId: id }).delete();
    await database.captures.where({ caseId: id }).delete();
    await database.custody
      .where('[caseId+seq]')
      .between(...rangeOf(id))
      .delete();
    await database.seals
      .where('[caseId+n]')
      .between(...rangeOf(id))
      .delete();
    await setUnsealed(database, id, false);
    await dropOfCase(database, id);
    await database.cases.delete(id);
    return { items: items.length };
  });
  if (done.ok) changes.tell(id);
  return done;
}

/** The newest first. */
export function erasedCases({ store }: EvidenceContext): Promise<Result<ErasedCase[]>> {
  return store.read(['erasedCases'], async (database) =>
    (await database.erasedCases.toArray()).sort((one, other) => other.erasedAt - one.erasedAt),
  );
}
