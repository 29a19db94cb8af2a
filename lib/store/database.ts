import { Dexie, type Table } from 'dexie';
import type { BuyerCard } from '../buyer/card';
import type { BuyerBrief, HintFault } from '../buyer/card-kept';
import type { Capture, ErasedCase, EvidenceCase, EvidenceItem, LogLine, Seal } from '../evidence/types';
import type { PlaybookPlace } from '../guides/types';
import type { LearnedRow } from '../intent/learned';
import type { HealthRow, LogEntry } from '../messaging/calls';
import type { PanelPlace } from '../messaging/settings';
import type { OrderMark, OwnNoteFormat } from '../notes/mark';
import type { Profile } from '../profile/types';
import type { Category, Overlay, Reply, ReplySet, ReplyVersion, Usage } from '../replies/types';
import type { RuleLine, RuleSwitch, TeamRule } from '../rules/types';
import type { InLetter, MemberRow, OutLetter, Parcel, ParcelOf, Transfer } from '../team/back/types';
import type { TeamNews, UsedToday } from '../team/state';
import type { Change, EntryKey, EntryKind } from '../team/types';
import { Refused } from './failure';
import type { FileRow } from './files';
import type { GuideRow } from './guides';
import { MIGRATIONS } from './migrations';
import type { Migration } from './migrations/migration';
import type { PatchRow } from './patches';
import type { SingleRow } from './singles';
import type { UndoRow } from './undo';

export const DATABASE_NAME = 'sellerside';

/** One fault, however often it came; `key` is feature, code and innermost frame. */
export type LogRow = LogEntry & { key: string };
export type PlaceRow = PanelPlace & { console: string };
export interface SettingRow {
  key: string;
  value: unknown;
}
/** A personal reply that its agent removed: kept as long as an undo, with its files, its use count, its versions. */
export interface Tombstone {
  id: string;
  at: number;
  reply: Reply;
}

/** A case with figures of what belongs to it: a list of thousands must not read their items. */
export interface CaseRow extends EvidenceCase {
  tally: {
    items: number;
    bytes: number;
    unstamped: number;
    /** The highest number that an item of it ever had. */
    lastItem: number;
  };
}
/** Of an item, by its id. */
export interface BytesRow {
  id: string;
  blob: Blob;
}
/** What was said in a transcript, folded for searching; `id` of the item. */
export interface SaidRow {
  id: string;
  caseId: string;
  text: string;
}
export interface SealKeyRow {
  fingerprint: string;
  /** SubjectPublicKeyInfo, base64. */
  publicKey: string;
  /** Not extractable. */
  privateKey: CryptoKey;
  /** Epoch milliseconds. */
  since: number;
}

/** One entry of the team as it was published last; `text` is the canonical JSON of its value. */
export interface TeamEntryRow {
  /** `<kind> <id>` */
  key: EntryKey;
  kind: EntryKind;
  id: string;
  text: string;
}
/** A version that came here; `undo` is what takes it back (null: it came in one piece with others). */
export interface TeamVersionRow {
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  by: string;
  reason: string;
  changes: number;
  undo: Change[] | null;
  news: TeamNews;
}
export interface TeamFileRow {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}
export interface TeamKeyRow {
  fingerprint: string;
  /** 32 bytes each, base64. */
  publicKey: string;
  sealTo: string;
  /** Ed25519: not extractable where the browser has it, else the 32 bytes of its seed. */
  sign: CryptoKey | Uint8Array<ArrayBuffer>;
  /** X25519, 32 bytes. */
  open: Uint8Array<ArrayBuffer>;
  name: string;
  /** Epoch milliseconds. */
  since: number;
}
/** A letter on its way, with the keys of the cards of whom something is in it. */
export type OutLetterRow = OutLetter & { buyers: string[] };
/** A letter that has come; `sealTo` of whoever wrote it, for an answer: X25519, base64. */
export type InLetterRow = InLetter & { sealTo: string };
/** A machine of the team by its newest status; `tag` of its file, so that an unchanged one is not read again. */
export type MemberStatusRow = MemberRow & { tag: string };
/** A file on its way; with what is needed to go on after a restart. */
export interface TransferRow extends Omit<Transfer, 'state'> {
  /** `dropped`: it is shown no more, and what there is of it in the space is being taken out. */
  state: Transfer['state'] | 'dropped';
  /** Of a file that goes up: as far as its pieces are there and hold. */
  parcel: Parcel;
  /** Of a file that goes up: what its letter will say when all is there; null: it has been handed on. */
  says: ParcelOf | null;
}
/** A file that goes up lies under its transfer's id, one that comes in pieces under `<id>/<number>`. */
export interface TransferBytesRow {
  id: string;
  blob: Blob;
}
/** What was known of one's own things after the last exchange: `hash` of the value, null: it is gone. */
export interface MineRow {
  key: string;
  hash: string | null;
  at: number;
}

/** The tables as the newest migration leaves them. */
export class Database extends Dexie {
  declare sets: Table<ReplySet, string>;
  declare categories: Table<Category, string>;
  declare replies: Table<Reply, string>;
  declare tombstones: Table<Tombstone, string>;
  declare usage: Table<Usage, string>;
  declare overlays: Table<Overlay, string>;
  declare versions: Table<ReplyVersion, [string, number]>;
  declare files: Table<FileRow, string>;
  declare undos: Table<UndoRow, string>;
  declare guides: Table<GuideRow, [string, string]>;
  declare playbookPlaces: Table<PlaybookPlace, string>;
  declare singles: Table<SingleRow, string>;
  declare settings: Table<SettingRow, string>;
  declare places: Table<PlaceRow, string>;
  declare profiles: Table<Profile, string>;
  declare patches: Table<PatchRow, string>;
  declare health: Table<HealthRow, [string, string]>;
  declare log: Table<LogRow, string>;
  declare buyers: Table<BuyerCard, string>;
  declare learned: Table<LearnedRow, [string, string]>;
  declare feedback: Table<HintFault, [string, string]>;
  declare briefs: Table<BuyerBrief, string>;
  declare teamRules: Table<TeamRule, string>;
  declare ruleSwitches: Table<RuleSwitch, [string, string]>;
  declare ruleLines: Table<RuleLine, string>;
  declare marks: Table<OrderMark, string>;
  declare noteFormats: Table<OwnNoteFormat, string>;
  declare cases: Table<CaseRow, string>;
  declare erasedCases: Table<ErasedCase, string>;
  declare evidenceItems: Table<EvidenceItem, string>;
  declare evidenceBytes: Table<BytesRow, string>;
  declare evidenceSaid: Table<SaidRow, string>;
  declare captures: Table<Capture, string>;
  declare custody: Table<LogLine, [string, number]>;
  declare seals: Table<Seal, [string, number]>;
  declare sealKeys: Table<SealKeyRow, string>;
  declare teamEntries: Table<TeamEntryRow, EntryKey>;
  declare teamVersions: Table<TeamVersionRow, number>;
  declare teamFiles: Table<TeamFileRow, string>;
  declare teamKeys: Table<TeamKeyRow, string>;
  declare usedToday: Table<UsedToday & { id: string }, string>;
  declare outLetters: Table<OutLetterRow, string>;
  declare inLetters: Table<InLetterRow, string>;
  declare members: Table<MemberStatusRow, string>;
  declare transfers: Table<TransferRow, string>;
  declare transferBytes: Table<TransferBytesRow, string>;
  declare mine: Table<MineRow, string>;
}

export type TableName =
  | 'sets'
  | 'categories'
  | 'replies'
  | 'tombstones'
  | 'usage'
  | 'overlays'
  | 'versions'
  | 'files'
  | 'undos'
  | 'guides'
  | 'playbookPlaces'
  | 'singles'
  | 'settings'
  | 'places'
  | 'profiles'
  | 'patches'
  | 'health'
  | 'log'
  | 'buyers'
  | 'learned'
  | 'feedback'
  | 'briefs'
  | 'teamRules'
  | 'ruleSwitches'
  | 'ruleLines'
  | 'marks'
  | 'noteFormats'
  | 'cases'
  | 'erasedCases'
  | 'evidenceItems'
  | 'evidenceBytes'
  | 'evidenceSaid'
  | 'captures'
  | 'custody'
  | 'seals'
  | 'sealKeys'
  | 'teamEntries'
  | 'teamVersions'
  | 'teamFiles'
  | 'teamKeys'
  | 'usedToday'
  | 'outLetters'
  | 'inLetters'
  | 'members'
  | 'transfers'
  | 'transferBytes'
  | 'mine';

/** Where the database lives; tests bring their own. */
export type Engine = Pick<typeof globalThis, 'indexedDB' | 'IDBKeyRange'>;

/**
 * Opens the database and brings it up to date, each migration in the one transaction that IndexedDB gives an
 * upgrade. Throws `Refused` with `newer-database` when a newer version wrote it, else Dexie's own errors.
 * Background only: a frame in a console is denied IndexedDB wherever third-party storage is blocked.
 */
export async function openDatabase(
  engine: Engine = globalThis,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  const newest = migrations.at(-1)?.version ?? 0;
  // Dexie 4 opens a newer database without a word and would write into tables it does not understand.
  const installed = await installedVersion(engine.indexedDB);
  if (installed > newest) throw new Refused('newer-database', { detail: { installed, known: newest } });

  const database = new Database(DATABASE_NAME, {
    indexedDB: engine.indexedDB,
    IDBKeyRange: engine.IDBKeyRange,
    // What was reported as saved has reached the disk, not only the system's cache.
    chromeTransactionDurability: 'strict',
  });
  for (const { version, stores, upgrade } of migrations) {
    const step = database.version(version).stores(stores);
    if (upgrade) step.upgrade(upgrade);
  }
  await database.open();
  return database;
}

/** Version of the database on this machine, 0 when there is none. Opens nothing: a worker's start waits for it. */
async function installedVersion(indexedDB: IDBFactory): Promise<number> {
  const known = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME);
  return Math.floor((known?.version ?? 0) / 10);
}
