import type { CaseNotes, Entry } from '../evidence/types';
import type { CaseRow, Database } from './database';
import { Refused } from './failure';

/** A mark or a slot that names what is not there would be taken for evidence that is. */
export async function checkItems(
  { evidenceItems }: Database,
  id: string,
  { checks = [], slots = {} }: Partial<CaseNotes>,
): Promise<void> {
  const named = [
    ...checks.flatMap(({ items }, at) => items.map((item) => ({ item, path: `checks[${at}].items` }))),
    ...Object.entries(slots).flatMap(([slot, items]) =>
      items.map((item) => ({ item, path: `slots.${slot}` })),
    ),
  ];
  const rows = await evidenceItems.bulkGet(named.map(({ item }) => item));
  for (const [at, { path }] of named.entries()) {
    if (rows[at]?.caseId !== id) throw new Refused('bad-request', { path });
  }
}

/** Which fields, and what is short enough to be told; null: nothing that concerns what is kept. */
export function changeDetail(row: CaseRow, change: Partial<CaseNotes>): Entry['detail'] | null {
  const fields = Object.keys(change).filter((name) => {
    const key = name as keyof CaseNotes;
    return key !== 'reminded' && JSON.stringify(change[key]) !== JSON.stringify(row[key]);
  });
  if (fields.length === 0) return null;
  const detail: NonNullable<Entry['detail']> = { fields: fields.join(' ') };
  if (fields.includes('state')) detail.state = change.state ?? null;
  if (fields.includes('kind')) detail.kind = change.kind ?? null;
  return detail;
}
