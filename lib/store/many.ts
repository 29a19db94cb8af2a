import type { Table } from 'dexie';

/** In the time that one row takes by its key, so many are read together. */
const TOGETHER = 5;

/** Rows by key, as far as they are there; where many are asked for, the whole table is read. */
export async function getMany<T extends { id: string }>(
  table: Table<T, string>,
  ids: readonly string[],
): Promise<T[]> {
  if (ids.length * TOGETHER > (await table.count())) {
    const wanted = new Set(ids);
    return (await table.toArray()).filter(({ id }) => wanted.has(id));
  }
  return (await table.bulkGet([...ids])).filter((row) => row !== undefined);
}
