import type { Table } from 'dexie';

/** Rows by key, as far as they are there; for thousands of keys the whole table is read, which takes less than half. */
export async function getMany<T extends { id: string }>(
  table: Table<T, string>,
  ids: readonly string[],
): Promise<T[]> {
  if (ids.length * 2 > (await table.count())) {
    const wanted = new Set(ids);
    return (await table.toArray()).filter(({ id }) => wanted.has(id));
  }
  return (await table.bulkGet([...ids])).filter((row) => row !== undefined);
}
