import { itemPath } from '../evidence/case';
import type { Act, Capture, CheckMark, EvidenceItem } from '../evidence/types';
import type { Result } from '../messaging/result';
import type { CaseRow } from './database';
import { append, caseOf, type EvidenceContext, rangeOf } from './evidence-log';
import { Refused } from './failure';

/** An item before the case has given it its number. */
export type NewItem = Omit<EvidenceItem, 'seq' | 'path'>;

/** What goes with its row. */
export interface ItemBytes {
  blob: Blob;
  /** Of its path. */
  extension: string;
  /** What was said in it, folded; null: it is no transcript. */
  said: string | null;
}

const TABLES = ['cases', 'evidenceItems', 'evidenceBytes', 'evidenceSaid', 'custody'] as const;

/** Items and their bytes. */
export class ItemRepository {
  constructor(private readonly context: EvidenceContext) {}

  /**
   * Row, bytes and log line in one transaction, and with them the row of the capture that it comes from. `not-found`
   * with `case`, `from` or `capture` where that has gone meanwhile.
   */
  async keep(item: NewItem, bytes: ItemBytes, capture: Capture | null): Promise<Result<EvidenceItem>> {
    const { store, now, changes } = this.context;
    const done = await store.write([...TABLES, 'captures'], async (database) => {
      const row = await caseOf(database, item.caseId);
      for (const origin of await database.evidenceItems.bulkGet(item.derivedFrom)) {
        if (origin?.caseId !== item.caseId) throw new Refused('not-found', { path: 'from' });
      }
      if (capture) {
        const begun = await database.captures.get(capture.id);
        if (begun?.caseId !== item.caseId) throw new Refused('not-found', { path: 'capture' });
        await database.captures.put(capture);
      }
      const seq = row.tally.lastItem + 1;
      const kept = { ...item, seq, path: itemPath({ ...item, seq }, bytes.extension) };
      await database.evidenceItems.add(kept);
      await database.evidenceBytes.add({ id: item.id, blob: bytes.blob });
      if (bytes.said !== null)
        await database.evidenceSaid.add({ id: item.id, caseId: item.caseId, text: bytes.said });
      const at = now();
      const { items, bytes: size, ...tally } = row.tally;
      await database.cases.put({
        ...row,
        updatedAt: at,
        tally: { ...tally, items: items + 1, bytes: size + item.bytes, lastItem: seq },
      });
      await append(
        database,
        item.caseId,
        { at, by: item.by },
        {
          act: actOf(item),
          item: kept.path,
          sha256: item.sha256,
          detail: { method: item.method, bytes: item.bytes, capture: item.capture },
        },
      );
      return kept;
    });
    if (done.ok) changes.tell(item.caseId);
    return done;
  }

  of(caseId: string): Promise<Result<EvidenceItem[]>> {
    return this.context.store.read(['evidenceItems'], ({ evidenceItems }) =>
      evidenceItems
        .where('[caseId+seq]')
        .between(...rangeOf(caseId))
        .toArray(),
    );
  }

  blob(id: string): Promise<Result<Blob>> {
    return this.context.store.read(['evidenceBytes'], async ({ evidenceBytes }) => {
      const row = await evidenceBytes.get(id);
      if (!row) throw new Refused('not-found', { path: 'id' });
      return row.blob;
    });
  }

  /** Its bytes and its row go; the log keeps that it was there, its hash, and why it went. */
  async remove(id: string, reason: string, by: string): Promise<Result<{ removed: boolean }>> {
    const { store, now, changes } = this.context;
    let changed: string | null = null;
    const done = await store.write(TABLES, async (database) => {
      const item = await database.evidenceItems.get(id);
      if (!item) return { removed: false };
      const row = await caseOf(database, item.caseId);
      const at = now();
      await database.evidenceItems.delete(id);
      await database.evidenceBytes.delete(id);
      await database.evidenceSaid.delete(id);
      await database.cases.put(withoutItem(row, item, at));
      const { path, sha256 } = item;
      await append(database, row.id, { at, by }, { act: 'delete', item: path, sha256, detail: { reason } });
      changed = row.id;
      return { removed: true };
    });
    if (done.ok && changed !== null) changes.tell(changed);
    return done;
  }
}

function actOf({ role, method }: Pick<EvidenceItem, 'role' | 'method'>): Act {
  if (role === 'original') return 'capture';
  return method === 'redacted' ? 'redact' : 'annotate';
}

/** The case's row, with nothing in it that still names the item. */
function withoutItem(row: CaseRow, { id, bytes }: EvidenceItem, at: number): CaseRow {
  const others = (ids: readonly string[]) => ids.filter((each) => each !== id);
  return {
    ...row,
    revision: row.revision + 1,
    updatedAt: at,
    checks: row.checks.flatMap((mark): CheckMark[] => {
      const items = others(mark.items);
      // One without items rests on a person's word, which nobody has given for this.
      return mark.items.length > 0 && items.length === 0 ? [] : [{ ...mark, items }];
    }),
    slots: Object.fromEntries(Object.entries(row.slots).map(([slot, ids]) => [slot, others(ids)])),
    tally: { ...row.tally, items: row.tally.items - 1, bytes: row.tally.bytes - bytes },
  };
}
