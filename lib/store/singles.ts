import type { Database } from './database';

/** What there is one of. A key and its type are named by whoever keeps it. */
export interface SingleRow {
  key: string;
  value: unknown;
}

export async function readSingle<T>({ singles }: Database, key: string): Promise<T | undefined> {
  return (await singles.get(key))?.value as T | undefined;
}

export async function writeSingle({ singles }: Database, key: string, value: unknown): Promise<void> {
  await singles.put({ key, value });
}
