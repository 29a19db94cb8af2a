import type { Bytes } from './bytes';
import { keyOf, type Published } from './entry';
import { faulty, type Opened, opened } from './fault';
import { type OpenedObject, openEntries, type PackedObject, packEntries } from './object';
import type { Entry, EntryKey, ObjectRef } from './types';

/** All entries of a team in up to 16 files, so that a new snapshot moves only those in which something has changed. */

/** Entries in one file before they are spread over twice as many. */
const FULL = 2000;
const MOST_SHARDS = 16;

/**
 * The same entries give the same files, in whatever order they come.
 * @param isChecked see `packEntries`
 */
export async function packSnapshot(
  published: Published,
  isChecked: (key: EntryKey) => boolean = () => false,
): Promise<Opened<PackedObject[]>> {
  const keys = [...published.keys()].sort();
  const shards = Array.from({ length: shardsFor(keys.length) }, (): [EntryKey, string][] => []);
  for (const key of keys) shards[placeOf(key, shards.length)]?.push([key, published.get(key) as string]);
  const packed: PackedObject[] = [];
  for (const shard of shards) {
    const object = await packEntries(shard, isChecked);
    if (!object.ok) return object;
    packed.push(object.value);
  }
  return opened(packed);
}

/** The entries of all files of a snapshot. */
export async function openSnapshot(
  files: readonly { ref: ObjectRef; bytes: Bytes }[],
): Promise<Opened<OpenedObject<Entry>>> {
  const whole: OpenedObject<Entry> = { rows: [], skipped: 0 };
  const keys = new Set<EntryKey>();
  for (const { ref, bytes } of files) {
    const part = await openEntries(ref, bytes);
    if (!part.ok) return part;
    for (const entry of part.value.rows) {
      const key = keyOf(entry);
      if (keys.has(key)) return faulty('unreadable', `objects/${ref.sha256}: "${key}" is there twice`);
      keys.add(key);
      whole.rows.push(entry);
    }
    whole.skipped += part.value.skipped;
  }
  return opened(whole);
}

function shardsFor(entries: number): number {
  let shards = 1;
  while (shards < MOST_SHARDS && entries > shards * FULL) shards *= 2;
  return shards;
}

/** FNV-1a over UTF-16: nobody gains by choosing where an entry lies. */
function placeOf(key: EntryKey, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % shards;
}
