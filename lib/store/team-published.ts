import { changed } from '../team/change';
import { entryOf, keyOf } from '../team/entry';
import { namedIn } from '../team/names';
import type { NamedRecall } from '../team/recall';
import type { Change, Entry, EntryKey, EntryKind } from '../team/types';
import type { Database } from './database';
import { isMost } from './many';

/** Canonical texts of what a team has published, by key. */
type Texts = Map<EntryKey, string>;

export async function readPublished({ teamEntries }: Database): Promise<Texts> {
  return textsIn(await teamEntries.toArray());
}

/** Entries of these kinds only: there may be very many of the others. */
export async function readKinds({ teamEntries }: Database, kinds: readonly EntryKind[]): Promise<Entry[]> {
  const starts = kinds.map((kind) => `${kind} `);
  const rows = await teamEntries.where('key').startsWithAnyOf(starts).toArray();
  return rows.map(({ key, text }) => entryOf(key, text));
}

/** What nobody may use any more. */
export async function readRecalls(database: Database): Promise<NamedRecall[]> {
  const entries = await readKinds(database, ['recall']);
  return entries.flatMap((each) => (each.kind === 'recall' ? [{ ...each.value, id: each.id }] : []));
}

/**
 * As much of it as it takes to lay these changes over it: what they change, what their words name, and all that other
 * entries lie in. Ten changes of 50,000 entries then cost what ten cost.
 */
export async function readBase(database: Database, changes: readonly Change[]): Promise<Texts> {
  const { teamEntries } = database;
  // Where one of these comes, goes or gets other groups, whatever lies in it may move as well.
  const mayMove = changes.some((change) => ['set', 'category'].includes(changed(change).kind));
  if (mayMove || (await isMost(teamEntries, changes.length))) return readPublished(database);
  const keys = changes.flatMap((change) => [
    keyOf(changed(change)),
    ...('put' in change ? namedIn(change.put) : []),
  ]);
  const [containers, rows] = await Promise.all([
    teamEntries.where('key').startsWithAnyOf('set ', 'category ').toArray(),
    teamEntries.bulkGet([...new Set(keys)]),
  ]);
  return textsIn([...containers, ...rows.filter((row) => row !== undefined)]);
}

const textsIn = (rows: readonly { key: EntryKey; text: string }[]): Texts =>
  new Map(rows.map(({ key, text }) => [key, text]));
