import type { Engine } from '../database';
import first from './001-first.sample.json';
import patchesAndHealth from './002-patches-health.sample.json';
import library from './003-library.sample.json';
import hints from './004-hints.sample.json';
import rules from './005-rules.sample.json';
import notes from './006-notes.sample.json';
import evidence from './007-evidence.sample.json';
import team from './008-team.sample.json';
import back from './009-back.sample.json';

/** For unit tests: databases as each version left them, written with the browser's own calls. */

export interface Sample {
  nativeVersion: number;
  tables: Record<string, { keyPath: string | string[]; indexes: string[]; rows: object[] }>;
}

/** Version 1 first. */
export const SAMPLES: readonly Sample[] = [
  first,
  patchesAndHealth,
  library,
  hints,
  rules,
  notes,
  evidence,
  team,
  back,
].map(revived);

/** JSON holds no bytes: in a sample they are base64. */
function revived({ nativeVersion, tables }: Sample): Sample {
  const rows = (tables.files?.rows ?? []) as { bytes: string }[];
  const files = rows.map((row) => ({
    ...row,
    bytes: Uint8Array.from(Buffer.from(row.bytes, 'base64')).buffer,
  }));
  const withBytes = tables.files && { files: { ...tables.files, rows: files } };
  return { nativeVersion, tables: { ...tables, ...withBytes } };
}

export function opened(
  engine: Engine,
  version: number,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = engine.indexedDB.open('sellerside', version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Dexie names an index over several fields `[one+other]`. */
function pathOf(index: string): string | string[] {
  return /^\[(.+)\]$/.exec(index)?.[1]?.split('+') ?? index;
}

/** Writes a sample as the version of that day left it; `more` are rows beside those of the sample. */
export async function restore(
  engine: Engine,
  { nativeVersion, tables }: Sample,
  more: Record<string, object[]> = {},
): Promise<void> {
  const raw = await opened(engine, nativeVersion, (database) => {
    for (const [name, table] of Object.entries(tables)) {
      const store = database.createObjectStore(name, { keyPath: table.keyPath });
      for (const index of table.indexes) store.createIndex(index, pathOf(index));
      for (const row of [...table.rows, ...(more[name] ?? [])]) store.put(row);
    }
  });
  raw.close();
}
