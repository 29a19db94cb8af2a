import type { Table } from 'dexie';
import { BACKUP_KEYS, type BackupContent, contentText } from '../exchange/backup-format';
import { type RestorePlan, type RestoreWay, restorePlan } from '../exchange/backup-plan';
import type { Result } from '../messaging/result';
import type { Settings } from '../messaging/settings';
import type { ShopTable } from '../shops/types';
import type { Database, TableName } from './database';
import { Refused } from './failure';
import type { FileRow } from './files';
import { changed, type LibraryChange } from './library-change';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';

/** Rows at once: what one step of the database keeps the worker busy with. */
const SLICE = 2_000;
const SHOPS = 'shops';
const PACK = 'pack ';

const READ = [
  'sets',
  'categories',
  'replies',
  'overlays',
  'usage',
  'versions',
  'files',
  'guides',
  'singles',
  'settings',
  'places',
  'profiles',
  'patches',
  'learned',
  'feedback',
  'buyers',
  'briefs',
  'teamRules',
  'ruleSwitches',
  'ruleLines',
  'marks',
  'noteFormats',
] as const satisfies readonly TableName[];

/** What a restore did, for those who hold what it changed. */
export interface Restored {
  rows: number;
  library: LibraryChange;
}

/** Everything that a person has, read as it is at one moment and put back in one step. */
export class BackupRepository {
  constructor(private readonly store: Store) {}

  read(): Promise<Result<BackupContent>> {
    return this.store.read(READ, readContent);
  }

  /** The bytes of one file; null: it has gone since. */
  bytes(id: string): Promise<Result<ArrayBuffer | null>> {
    return this.store.read(['files'], async ({ files }) => (await files.get(id))?.bytes ?? null);
  }

  /**
   * One transaction. `before` is what the caller has kept of the state that this undoes: refused with `conflict` where
   * somebody has changed anything since.
   * @param bytes of every file that the plan may put
   */
  restore(
    backup: BackupContent,
    way: RestoreWay,
    before: BackupContent,
    bytes: ReadonlyMap<string, ArrayBuffer>,
  ): Promise<Result<Restored>> {
    return this.store.write([...READ, 'tombstones'], async (database) => {
      const here = await readContent(database);
      if (contentText(here) !== contentText(before)) throw new Refused('conflict');
      const plan = restorePlan(here, backup, way);
      await carryOut(database, plan, bytes);
      const lists = [...Object.values(plan.put), ...Object.values(plan.remove)] as unknown[][];
      const rows = lists.reduce((sum, list) => sum + list.length, 0);
      return { rows, library: await libraryChange(database, plan) };
    });
  }
}

/** What an agent has agreed to in this browser they have agreed to in no other. */
const AGREED = 'backAgreed' satisfies keyof Settings;

async function readContent(database: Database): Promise<BackupContent> {
  const { singles, guides, settings, places, profiles, patches } = database;
  const shops = await readSingle<ShopTable>(database, SHOPS);
  return {
    sets: await database.sets.toArray(),
    categories: await database.categories.toArray(),
    replies: await inSlices(database.replies),
    overlays: await inSlices(database.overlays),
    usage: await inSlices(database.usage),
    versions: await inSlices(database.versions),
    files: await fileRefs(database),
    guides: await guides.toArray(),
    packs: (await singles.where('key').startsWith(PACK).toArray()) as BackupContent['packs'],
    shops: shops ? [shops] : [],
    settings: await settings.where('key').notEqual(AGREED).toArray(),
    places: (await places.toArray()) as unknown as BackupContent['places'],
    profiles: await profiles.toArray(),
    patches: await patches.toArray(),
    learned: await inSlices(database.learned),
    feedback: await database.feedback.toArray(),
    buyers: await inSlices(database.buyers),
    briefs: await database.briefs.toArray(),
    teamRules: await database.teamRules.toArray(),
    ruleSwitches: await database.ruleSwitches.toArray(),
    ruleLines: await database.ruleLines.toArray(),
    marks: await inSlices(database.marks),
    noteFormats: await database.noteFormats.toArray(),
  };
}

async function inSlices<T, K>(table: Table<T, K>): Promise<T[]> {
  const rows: T[] = [];
  const first = await table.orderBy(':id').limit(SLICE).toArray();
  for (let slice = first; slice.length > 0; ) {
    for (const row of slice) rows.push(row);
    if (slice.length < SLICE) break;
    const { keyPath } = table.schema.primKey;
    const key = [keyPath].flat().map((word) => (slice.at(-1) as Record<string, unknown>)[word as string]);
    const last = Array.isArray(keyPath) ? key : key[0];
    slice = await table.where(':id').above(last).limit(SLICE).toArray();
  }
  return rows;
}

/** One after the other: the bytes of all at once may be more than a worker is given. */
async function fileRefs({ files }: Database): Promise<BackupContent['files']> {
  const refs: BackupContent['files'] = [];
  await files.each(({ bytes: _, ...ref }) => refs.push(ref));
  return refs;
}

async function carryOut(
  database: Database,
  { put, remove }: RestorePlan,
  bytes: ReadonlyMap<string, ArrayBuffer>,
): Promise<void> {
  for (const kind of ['sets', 'categories', 'replies', 'overlays', 'usage'] as const) {
    await database.table(kind).bulkPut(put[kind]);
    await database.table(kind).bulkDelete(remove[kind].map(BACKUP_KEYS[kind] as (row: unknown) => string));
  }
  // A reply that is there again needs nobody to put it back.
  await database.tombstones.bulkDelete(put.replies.map(({ id }) => id));
  await database.versions.bulkPut(put.versions);
  await database.versions.bulkDelete(remove.versions.map(({ replyId, revision }) => [replyId, revision]));
  await putFiles(database, put.files, bytes);
  await database.files.bulkDelete(remove.files.map(({ id }) => id));
  await database.guides.bulkPut(put.guides);
  await database.guides.bulkDelete(remove.guides.map(({ kind, id }) => [kind, id]));
  await database.singles.bulkPut(put.packs);
  await database.singles.bulkDelete(remove.packs.map(({ key }) => key));
  for (const table of put.shops) await writeSingle(database, SHOPS, table);
  if (remove.shops.length > 0) await database.singles.delete(SHOPS);
  await database.settings.bulkPut(put.settings);
  await database.settings.bulkDelete(remove.settings.map(({ key }) => key));
  await database.places.bulkPut(put.places as never);
  await database.places.bulkDelete(remove.places.map(({ console }) => console));
  await database.profiles.bulkPut(put.profiles);
  await database.profiles.bulkDelete(remove.profiles.map(({ id }) => id));
  await database.patches.bulkPut(put.patches);
  await database.patches.bulkDelete(remove.patches.map(({ key }) => key));
  await database.learned.bulkPut(put.learned);
  await database.learned.bulkDelete(remove.learned.map(({ intent, replyId }) => [intent, replyId]));
  await database.feedback.bulkPut(put.feedback);
  await database.feedback.bulkDelete(remove.feedback.map(({ signal, rule }) => [signal, rule]));
  await database.buyers.bulkPut(put.buyers);
  await database.buyers.bulkDelete(remove.buyers.map(({ key }) => key));
  await database.briefs.bulkPut(put.briefs);
  await database.briefs.bulkDelete(remove.briefs.map(({ id }) => id));
  await database.teamRules.bulkPut(put.teamRules);
  await database.teamRules.bulkDelete(remove.teamRules.map(({ id }) => id));
  await database.ruleSwitches.bulkPut(put.ruleSwitches);
  await database.ruleSwitches.bulkDelete(remove.ruleSwitches.map(({ of, rule }) => [of, rule]));
  await database.ruleLines.bulkPut(put.ruleLines);
  await database.ruleLines.bulkDelete(remove.ruleLines.map(({ id }) => id));
  await database.marks.bulkPut(put.marks);
  await database.marks.bulkDelete(remove.marks.map(({ id }) => id));
  await database.noteFormats.bulkPut(put.noteFormats);
  await database.noteFormats.bulkDelete(remove.noteFormats.map(({ id }) => id));
}

async function putFiles(
  { files }: Database,
  refs: BackupContent['files'],
  bytes: ReadonlyMap<string, ArrayBuffer>,
): Promise<void> {
  for (const ref of refs) {
    const own = bytes.get(ref.id);
    // A reply whose picture had gone before the backup was made has lost it already.
    if (own) await files.put({ ...ref, bytes: own } satisfies FileRow);
  }
}

async function libraryChange({ replies, overlays }: Database, plan: RestorePlan): Promise<LibraryChange> {
  const { put, remove } = plan;
  const isPut = new Set(put.replies.map(({ id }) => id));
  const relaid = [...put.overlays, ...remove.overlays]
    .map(({ replyId }) => replyId)
    .filter((id) => !isPut.has(id));
  const rows = [...put.replies, ...(await replies.bulkGet(relaid)).filter((row) => row !== undefined)];
  const told = new Set(rows.map(({ id }) => id));
  return changed({
    replies: rows,
    overlays: (await overlays.toArray()).filter(({ replyId }) => told.has(replyId)),
    removed: remove.replies.map(({ id }) => id),
    usage: put.usage,
    library: { sets: put.sets, categories: put.categories },
    gone: { sets: remove.sets.map(({ id }) => id), categories: remove.categories.map(({ id }) => id) },
  });
}
