import { type Head, nextLine } from '../evidence/chain';
import type { Entry, LogLine } from '../evidence/types';
import type { CaseRow, Database } from './database';
import { Refused } from './failure';
import type { Feed } from './feed';
import type { Store } from './store';

/** What every repository of cases is made with. `changes` tells the id of a case of which anything is another now. */
export interface EvidenceContext {
  store: Store;
  now: () => number;
  changes: Feed<string>;
}

/** What an act needs for its line: when, and by whom. */
export interface Doing {
  at: number;
  by: string;
}

/** Keys of all rows of a case, in tables that go by the case and a number: `between(...rangeOf(id))`. */
export function rangeOf(caseId: string): [[string, number], [string, number]] {
  return [
    [caseId, 0],
    [caseId, Number.MAX_SAFE_INTEGER],
  ];
}

export async function caseOf({ cases }: Database, id: string): Promise<CaseRow> {
  const row = await cases.get(id);
  if (!row) throw new Refused('not-found', { path: 'case' });
  return row;
}

export async function headOf({ custody }: Database, caseId: string): Promise<Head | null> {
  return (
    (await custody
      .where('[caseId+seq]')
      .between(...rangeOf(caseId))
      .last()) ?? null
  );
}

/**
 * Adds a line to a case's log, within the transaction of what it tells: neither is ever there without the other. Two
 * cannot follow the same line, since writers of one table wait for each other.
 */
export async function append(
  database: Database,
  caseId: string,
  { at, by }: Doing,
  entry: Omit<Entry, 'at' | 'by'>,
): Promise<LogLine> {
  const last = await headOf(database, caseId);
  const line = nextLine(caseId, last, { ...entry, at: new Date(at).toISOString(), by });
  // `put` in place of a line that is there would make the log forget.
  await database.custody.add(line);
  return line;
}
