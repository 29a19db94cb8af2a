import type { Database } from './database';
import { readSingle, writeSingle } from './singles';

const KEY = 'unsealed cases';

/**
 * Ids of cases in which a capture has ended and that have not been sealed since. Written with the end itself: between
 * the two a worker may be stopped, and the next one makes up for it.
 */
export async function unsealedCases(database: Database): Promise<string[]> {
  return (await readSingle<string[]>(database, KEY)) ?? [];
}

export async function setUnsealed(database: Database, caseId: string, isUnsealed: boolean): Promise<void> {
  const before = await unsealedCases(database);
  if (before.includes(caseId) === isUnsealed) return;
  const others = before.filter((id) => id !== caseId);
  await writeSingle(database, KEY, isUnsealed ? [...others, caseId] : others);
}
