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
  | 'sealKeys';

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
