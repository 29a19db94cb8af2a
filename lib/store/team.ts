import { ok, type Result } from '../messaging/result';
import type { Language } from '../replies/types';
import { dropsContainer, invert, apply as laidOver, lastWords, merge } from '../team/change';
import { entryOf, keyOf, type Published, textOf } from '../team/entry';
import { newsOf } from '../team/news';
import type { NamedRecall } from '../team/recall';
import type { TeamNews, TeamVersion } from '../team/state';
import type { Change, Entry, EntryKey, EntryKind, EntryValues, Head, Role, SpacePlace } from '../team/types';
import type { Database, TeamKeyRow } from './database';
import { DAY_COUNTS } from './day-counts';
import { Feed } from './feed';
import type { FileRow } from './files';
import { INBOX } from './in-letters';
import type { LibraryChange } from './library-change';
import type { PersonalNames } from './personal';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';
import { entriesHere, TEAM_TABLES } from './team-here';
import { inForce, publishedElse, publishedFor } from './team-in-force';
import { BACK_TABLES, MEMBER } from './team-member';
import { readBase, readKinds, readPublished, readRecalls } from './team-published';
import { giveSettingsBack, OWN_SETTINGS } from './team-settings';
import { asOwn, dropOf, strayed, textsOf } from './team-strayed';
import { writeEntries } from './team-write';

/** How this machine stands to its team. */
export interface Joined {
  /** Fingerprint of its first key. */
  team: string;
  name: string;
  place: SpacePlace;
  role: Role;
  group: string;
  /** By the browser's policy. */
  managed: boolean;
  /** The version in force, by whom, and its hash; null: none has come yet. */
  head: Head | null;
  by: string;
  hash: string | null;
  /** Epoch milliseconds. */
  appliedAt: number | null;
  /** Entries of it that the extension had no words for, in the version of it that read them. */
  skipped: number;
  readBy?: string;
  /** Changed here and by others: what stands here is still a draft. */
  clashes: EntryKey[];
  /** Ids of notices. */
  confirmed: string[];
  /** What is for others alone is here as well: what a draft is compared with must be whole. */
  isWhole?: boolean;
}

/** A version that has come, or that was published from here. */
export interface Arrived {
  /** With the version in it. */
  joined: Joined & { head: Head };
  changes: Change[];
  /** Something may have been changed here that is not published yet. */
  mayDraft: boolean;
  /** Published by somebody who did not know of the version in force here. */
  isBeside: boolean;
  /** It came by itself: what undoes it leads to the version before. */
  isNext: boolean;
  /** Published from here: nobody has to be told. */
  isOwn: boolean;
}

const KEY = 'team';
/** Of versions and their news. */
const KEPT = 100;

interface Context {
  now: () => number;
  names: () => Promise<PersonalNames>;
}

/** What a team shares, as this machine has it. */
export class TeamRepository {
  /** What it did to the library, if anything. */
  readonly changes = new Feed<LibraryChange | null>();
  /** Anything that is shared may be another now. */
  readonly taken = new Feed<null>();

  constructor(
    private readonly store: Store,
    private readonly context: Context,
  ) {}

  joined(): Promise<Result<Joined | null>> {
    return this.store.read(
      ['singles'],
      async (database) => (await readSingle<Joined>(database, KEY)) ?? null,
    );
  }

  async setJoined(joined: Joined): Promise<Result<Joined>> {
    const set = await this.store.write(['singles'], async (database) => {
      await writeSingle(database, KEY, joined);
      return joined;
    });
    if (set.ok) this.changes.tell(null);
    return set;
  }

  published(): Promise<Result<Published>> {
    return this.store.read(['teamEntries'], readPublished);
  }

  /** Entries of these kinds only: there may be very many of the others. */
  publishedOf(kinds: readonly EntryKind[]): Promise<Result<Entry[]>> {
    return this.store.read(['teamEntries'], (database) => readKinds(database, kinds));
  }

  /** What nobody may use any more. */
  recalls(): Promise<Result<NamedRecall[]>> {
    return this.store.read(['teamEntries'], readRecalls);
  }

  /** As it is in force; null: no such reply is. */
  publishedReply(id: string): Promise<Result<EntryValues['reply'] | null>> {
    return this.store.read(['teamEntries'], async ({ teamEntries }) => {
      const row = await teamEntries.get(keyOf({ kind: 'reply', id }));
      const entry = row && entryOf(row.key, row.text);
      return entry?.kind === 'reply' ? entry.value : null;
    });
  }

  /** What taking back a bulk change would change; nothing where there is no such change. */
  touchedByUndo(undoId: string): Promise<Result<EntryKey[]>> {
    return this.store.read(['undos'], async ({ undos }) => {
      const undo = await undos.get(undoId);
      if (!undo) return [];
      const { before, left } = undo;
      const keys = [
        ...[...before.sets, ...left.sets].map(({ id }) => keyOf({ kind: 'set', id })),
        ...[...before.categories, ...left.categories].map(({ id }) => keyOf({ kind: 'category', id })),
        ...[...before.replies.map(({ id }) => id), ...Object.keys(left.revisions)].map((id) =>
          keyOf({ kind: 'reply', id }),
        ),
      ];
      return [...new Set(keys)];
    });
  }

  /** The first of these that is published; null: none is. */
  firstPublished(keys: readonly EntryKey[]): Promise<Result<EntryKey | null>> {
    return this.store.read(['teamEntries'], async ({ teamEntries }) => {
      const rows = await teamEntries.bulkGet([...keys]);
      return rows.find((row) => row !== undefined)?.key ?? null;
    });
  }

  /** Of a reply that is on its way: nothing refers to it yet, and what nothing refers to goes after a day. */
  keepFile(file: Omit<FileRow, 'at'>): Promise<Result<null>> {
    return this.store.write(['files'], async ({ files }) => {
      await files.put({ ...file, at: this.context.now() });
      return null;
    });
  }

  /** Ids of reply files that are here. */
  fileIds(): Promise<Result<Set<string>>> {
    return this.store.read(['files'], async ({ files }) => new Set(await files.toCollection().primaryKeys()));
  }

  /** What is published, and all that stands here of the same kinds. */
  draft(): Promise<Result<{ published: Published; here: Entry[] }>> {
    return this.store.read(TEAM_TABLES, async (database) => {
      const published = await readPublished(database);
      return { published, here: await entriesHere(database, published) };
    });
  }

  /** All of a version, or nothing of it; what was changed here too is left as it is, see `clashes`. */
  async take(arrived: Arrived): Promise<Result<null>> {
    const names = await this.context.names();
    const at = this.context.now();
    const done = await this.store.write(TEAM_TABLES, async (database) => {
      const { joined, changes, mayDraft } = arrived;
      const before = await readSingle<Joined>(database, KEY);
      // What is for others alone comes with the right to publish, and goes with it.
      const isTurned = mayDraft !== Boolean(before?.isWhole);
      // Whether something in a set is a draft is seen by all that is in it.
      const isWide = isTurned || (mayDraft && changes.some(dropsContainer));
      const base = await (isWide ? readPublished(database) : readBase(database, changes));
      const then = laidOver(base, changes);
      const keys = isWide ? undefined : new Set(lastWords(changes).keys());
      const here = textsOf(mayDraft ? await entriesHere(database, base, keys) : []);
      const isEnded = isTurned && !mayDraft;
      const isBegun = isTurned && mayDraft;
      const others = isBegun ? publishedElse(base, joined).filter((entry) => !here.has(keyOf(entry))) : [];
      for (const entry of others) here.set(keyOf(entry), textOf(entry));
      const { take, clashes } = mayDraft
        ? merge(base, here, changes, arrived.isBeside)
        : { take: inForce(changes, base, then, joined), clashes: [] };
      const turn = others.map((put): Change => ({ put }));
      const laid = isEnded
        ? await endDraft(database, base, then, joined)
        : [...lastWords([...turn, ...take]).values()];
      const told = mayDraft ? changes : take;
      // All at once: what waits for an answer before it goes on, waits with every other program on the machine.
      const [change] = await Promise.all([
        writeEntries(database, laid, { at, names, isDraft: mayDraft }),
        keepEntries(database, changes, then),
        keepVersion(database, arrived, { base, told }, { at, language: names.language }),
      ]);
      await writeSingle(database, KEY, {
        ...joined,
        appliedAt: at,
        clashes: isEnded ? [] : [...new Set([...(before?.clashes ?? []), ...clashes])],
        confirmed: before?.confirmed ?? [],
        isWhole: mayDraft,
      } satisfies Joined);
      return { change, isLaid: laid.length > 0 };
    });
    if (!done.ok) return done;
    this.changes.tell(done.value.change);
    if (done.value.isLaid) this.taken.tell(null);
    return ok(null);
  }

  /**
   * What is published, laid over what stands here once more: a backup that was restored has older rows, and rows that
   * the team has taken back. For machines on which nothing is drafted.
   */
  async realign(): Promise<Result<null>> {
    const names = await this.context.names();
    const done = await this.store.write(TEAM_TABLES, async (database) => {
      const joined = await readSingle<Joined>(database, KEY);
      if (!joined) return null;
      const published = await readPublished(database);
      const here = await entriesHere(database, published);
      const ours = publishedFor(published, joined);
      const changes = strayed({ published, ours, here, once: await textsOnce(database) });
      return writeEntries(database, changes, { at: this.context.now(), names, isDraft: false });
    });
    if (!done.ok) return done;
    this.changes.tell(done.value);
    this.taken.tell(null);
    return ok(null);
  }

  /** What is for others alone comes here as well, for a machine that may publish from now on. */
  async makeWhole(): Promise<Result<null>> {
    const names = await this.context.names();
    const done = await this.store.write(TEAM_TABLES, async (database) => {
      const joined = await readSingle<Joined>(database, KEY);
      if (!joined || joined.isWhole) return null;
      await writeSingle(database, KEY, { ...joined, isWhole: true } satisfies Joined);
      const others = publishedElse(await readPublished(database), joined);
      const changes = others.map((put): Change => ({ put }));
      return writeEntries(database, changes, { at: this.context.now(), names, isDraft: true });
    });
    if (!done.ok) return done;
    this.changes.tell(done.value);
    this.taken.tell(null);
    return ok(null);
  }

  /** Puts what is published in place of what stands here, for these entries. */
  async discard(keys: readonly EntryKey[]): Promise<Result<null>> {
    const names = await this.context.names();
    const done = await this.store.write(TEAM_TABLES, async (database) => {
      const published = await readPublished(database);
      const found = await entriesHere(database, published, new Set(keys));
      const here = new Map(found.map((entry) => [keyOf(entry), entry]));
      const changes = keys.flatMap((key): Change[] => {
        const text = published.get(key);
        if (text !== undefined) return [{ put: entryOf(key, text) }];
        const entry = here.get(key);
        return entry ? [dropOf(entry)] : [];
      });
      const joined = await readSingle<Joined>(database, KEY);
      const clashes = joined?.clashes.filter((key) => !keys.includes(key)) ?? [];
      if (joined) await writeSingle(database, KEY, { ...joined, clashes });
      return writeEntries(database, changes, { at: this.context.now(), names, isDraft: true });
    });
    if (!done.ok) return done;
    this.changes.tell(done.value);
    this.taken.tell(null);
    return ok(null);
  }

  /** With `keep` what came from the team stays, as this machine's own; else it goes, and own settings come back. */
  async leave(keep: boolean): Promise<Result<null>> {
    const names = await this.context.names();
    const tables = [...TEAM_TABLES, 'teamFiles', ...BACK_TABLES] as const;
    const done = await this.store.write(tables, async (database) => {
      const published = await readPublished(database);
      const drops = [...published.keys()].map((key): Change => {
        const { kind, id } = entryOf(key, 'null');
        return { drop: { kind, id } };
      });
      const writing = { at: this.context.now(), names, isDraft: true };
      const change = keep ? null : await writeEntries(database, drops, writing);
      if (!keep) await giveSettingsBack(database);
      await Promise.all([
        database.teamEntries.clear(),
        database.teamVersions.clear(),
        database.teamFiles.clear(),
        database.singles.bulkDelete([KEY, MEMBER, DAY_COUNTS, INBOX, OWN_SETTINGS]),
        // Written for this team, or by it: the next one is not to have them.
        ...BACK_TABLES.map((name) => database.table(name).clear()),
      ]);
      return change;
    });
    if (!done.ok) return done;
    this.changes.tell(done.value);
    this.taken.tell(null);
    return ok(null);
  }

  /** Newest first. */
  versions(): Promise<Result<TeamVersion[]>> {
    return this.store.read(['teamVersions'], async ({ teamVersions }) => {
      const rows = await teamVersions.reverse().toArray();
      return rows.map(({ undo, news: _, ...version }) => ({ ...version, canUndo: undo !== null }));
    });
  }

  /** What takes back all that came after `seq`, the newest first; null: not all of it is known here. */
  undoTo(seq: number): Promise<Result<Change[][] | null>> {
    return this.store.read(['teamVersions'], async ({ teamVersions }) => {
      const rows = await teamVersions.where('seq').above(seq).reverse().sortBy('seq');
      const steps = rows.map(({ undo }) => undo);
      return steps.every((step) => step !== null) ? (steps as Change[][]) : null;
    });
  }

  /** Newest first. */
  news(): Promise<Result<TeamNews[]>> {
    return this.store.read(['teamVersions'], async ({ teamVersions }) => {
      return (await teamVersions.reverse().toArray()).map(({ news }) => news);
    });
  }

  async seen(upTo: number, notices: readonly string[]): Promise<Result<null>> {
    const done = await this.store.write(['teamVersions', 'singles'], async (database) => {
      await database.teamVersions
        .where('seq')
        .belowOrEqual(upTo)
        .modify((row) => {
          row.news.seen = true;
        });
      const joined = await readSingle<Joined>(database, KEY);
      if (joined) {
        const confirmed = [...new Set([...joined.confirmed, ...notices])];
        await writeSingle(database, KEY, { ...joined, confirmed });
      }
      return null;
    });
    if (done.ok) this.changes.tell(null);
    return done;
  }

  keys(): Promise<Result<TeamKeyRow[]>> {
    return this.store.read(['teamKeys'], ({ teamKeys }) => teamKeys.toArray());
  }

  addKey(key: TeamKeyRow): Promise<Result<null>> {
    return this.store.write(['teamKeys'], async ({ teamKeys }) => {
      await teamKeys.put(key);
      return null;
    });
  }
}

/** The right to publish has gone, and the draft with it: what stands here is what everybody else has. */
async function endDraft(
  database: Database,
  base: Published,
  then: Published,
  joined: Joined,
): Promise<Change[]> {
  const [here, once] = await Promise.all([entriesHere(database, then), textsOnce(database)]);
  // What this very version takes back is not among the versions yet.
  for (const [key, text] of base) if (!then.has(key)) once.set(key, new Set(once.get(key)).add(text));
  const ours = publishedFor(then, joined);
  const changes = strayed({ published: then, ours, here, once });
  return asOwn(changes, { published: then, here, once });
}

/** All that was published in versions known here and is published no longer, or in other words. */
async function textsOnce({ teamVersions }: Database): Promise<Map<EntryKey, Set<string>>> {
  const once = new Map<EntryKey, Set<string>>();
  for (const { undo } of await teamVersions.toArray()) {
    for (const change of undo ?? []) {
      if (!('put' in change)) continue;
      const key = keyOf(change.put);
      once.set(key, new Set(once.get(key)).add(textOf(change.put)));
    }
  }
  return once;
}

/** @param then as it is published now, of these entries at least */
async function keepEntries(
  { teamEntries }: Database,
  changes: readonly Change[],
  then: Published,
): Promise<void> {
  const drop = changes.flatMap((change) => ('drop' in change ? [keyOf(change.drop)] : []));
  await teamEntries.bulkPut(
    changes.flatMap((change) => {
      if ('drop' in change) return [];
      const { kind, id } = change.put;
      const key = keyOf({ kind, id });
      return [{ key, kind, id, text: then.get(key) as string }];
    }),
  );
  await teamEntries.bulkDelete(drop);
}

async function keepVersion(
  { teamVersions }: Database,
  { joined, changes, isNext, isOwn }: Arrived,
  { base, told }: { base: Published; told: readonly Change[] },
  { at, language }: { at: number; language: Language },
): Promise<void> {
  const { head, by } = joined;
  const { seq, reason } = head;
  await teamVersions.put({
    seq,
    at: Date.parse(head.at),
    by,
    reason,
    changes: changes.length,
    undo: isNext ? invert(changes, base) : null,
    // Of what is for others alone nobody here need be told.
    news: { seq, at, by, reason, ...newsOf(told, base, language), seen: isOwn || told.length === 0 },
  });
  await teamVersions
    .where('seq')
    .belowOrEqual(seq - KEPT)
    .delete();
}
