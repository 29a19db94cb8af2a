import type { Table } from 'dexie';

/** In the time that one row takes by its key, so many are read together. */
const TOGETHER = 5;
/** Rows by key that are not worth counting a table for: that goes through all of it. */
const FEW = 200;

/** Rows by key, as far as they are there; where many are asked for, the whole table is read. */
export async function getMany<T extends { id: string }>(
  table: Table<T, string>,
  ids: readonly string[],
): Promise<T[]> {
  if (await isMost(table, ids.length)) {
    const wanted = new Set(ids);
    return (await table.toArray()).filter(({ id }) => wanted.has(id));
  }
  return (await table.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** Whether reading so many rows by key takes longer than reading all of them. */
export async function isMost<T>(table: Table<T, string>, rows: number): Promise<boolean> {
  return rows > FEW && rows * TOGETHER > (await table.count());
}
