import type { BuyerCard } from '../buyer/card';
import type { BuyerBrief, HintFault } from '../buyer/card-kept';
import type { GuideKind, Guides } from '../guides/types';
import type { LearnedRow } from '../intent/learned';
import type { OrderMark, OwnNoteFormat } from '../notes/mark';
import type { PartId, Profile, ProfilePatch } from '../profile/types';
import type { Category, FileRef, Overlay, Reply, ReplySet, ReplyVersion, Usage } from '../replies/types';
import type { RuleLine, RuleSwitch, TeamRule } from '../rules/types';
import type { ShopTable } from '../shops/types';

/**
 * A backup: one plain JSON file with everything that a person has here. Left out on purpose: the log, how consoles are
 * doing, undos, and where buyers' conversations stand in their playbooks.
 */

export const BACKUP_FORMAT = 'sellerside-backup';
/** Raised when an older program could no longer read what is written. */
export const BACKUP_VERSION = 3;

export interface BackupGuide {
  kind: GuideKind;
  id: string;
  /** Null: a bundled one that somebody removed. */
  item: Guides[GuideKind][number] | null;
  pack?: string;
}

/** One part of a console that was replaced here. */
export interface BackupPatch {
  key: string;
  of: string;
  part: PartId;
  patch: ProfilePatch;
  source: 'taught' | 'file';
  at: number;
}

export type BackupFile = FileRef & { at: number };

/** Rows as the database has them; of files without their bytes, which the file holds behind all the rest. */
export interface BackupContent {
  sets: ReplySet[];
  categories: Category[];
  /** As they are shared; what the agent has made of them is in `overlays`. */
  replies: Reply[];
  overlays: Overlay[];
  usage: Usage[];
  versions: ReplyVersion[];
  files: BackupFile[];
  guides: BackupGuide[];
  /** Versions of the bundled packs that the guides came from: an older one is brought up to date at the next start. */
  packs: { key: string; value: number }[];
  /** None or one. */
  shops: ShopTable[];
  settings: { key: string; value: unknown }[];
  /** How the panel sits in each console. */
  places: { console: string; [word: string]: unknown }[];
  profiles: Profile[];
  patches: BackupPatch[];
  learned: LearnedRow[];
  feedback: HintFault[];
  /** Left out, as `briefs`, where the words of buyers are. */
  buyers: BuyerCard[];
  briefs: BuyerBrief[];
  teamRules: TeamRule[];
  ruleSwitches: RuleSwitch[];
  ruleLines: RuleLine[];
  /** Left out as `buyers` are: notes name people. */
  marks: OrderMark[];
  noteFormats: OwnNoteFormat[];
}

export type BackupKind = keyof BackupContent;
export type BackupRow<K extends BackupKind> = BackupContent[K][number];

/** In the order of the file, each kind with what tells its rows apart. */
export const BACKUP_KEYS: { [K in BackupKind]: (row: BackupRow<K>) => string } = {
  sets: ({ id }) => id,
  categories: ({ id }) => id,
  replies: ({ id }) => id,
  overlays: ({ replyId }) => replyId,
  usage: ({ replyId }) => replyId,
  versions: ({ replyId, revision }) => `${replyId} ${revision}`,
  files: ({ id }) => id,
  guides: ({ kind, id }) => `${kind} ${id}`,
  packs: ({ key }) => key,
  shops: () => 'shops',
  settings: ({ key }) => key,
  places: ({ console }) => console,
  profiles: ({ id }) => id,
  patches: ({ key }) => key,
  learned: ({ intent, replyId }) => `${intent} ${replyId}`,
  feedback: ({ signal, rule }) => `${signal} ${rule}`,
  buyers: ({ key }) => key,
  briefs: ({ id }) => id,
  teamRules: ({ id }) => id,
  ruleSwitches: ({ of, rule }) => `${of} ${rule}`,
  ruleLines: ({ id }) => id,
  marks: ({ id }) => id,
  noteFormats: ({ id }) => id,
};
export const BACKUP_KINDS = Object.keys(BACKUP_KEYS) as BackupKind[];

/** Kinds by the first version of backups that has them; what is not named was there from the start. */
const SINCE: Partial<Record<BackupKind, number>> = {
  learned: 2,
  feedback: 2,
  buyers: 2,
  briefs: 2,
  teamRules: 3,
  ruleSwitches: 3,
  ruleLines: 3,
  marks: 3,
  noteFormats: 3,
};
/** Kinds that are left out with the words of buyers. */
const OF_BUYERS = ['buyers', 'briefs', 'marks'] as const satisfies readonly BackupKind[];

/** Kinds that backups of a version do not know. */
export function unknownTo(version: number): readonly BackupKind[] {
  return BACKUP_KINDS.filter((kind) => (SINCE[kind] ?? 1) > version);
}

/** Kinds of which a backup says nothing: that it has no rows of them does not mean that there were none. */
export function lackedBy(version: number, words: boolean): readonly BackupKind[] {
  return [...new Set([...unknownTo(version), ...(words ? [] : OF_BUYERS)])];
}

export type BackupCounts = Record<BackupKind, number>;

export interface BackupHead {
  /** ISO 8601. */
  madeAt: string;
  /** Version of the extension. */
  program: string;
  /** Whether what buyers said, and what is kept of them, is in it. */
  words: boolean;
  counts: BackupCounts;
  /** SHA-256 in hexadecimal of `contentText`. */
  sha256: string;
}

export function countsOf(content: BackupContent): BackupCounts {
  return Object.fromEntries(BACKUP_KINDS.map((kind) => [kind, content[kind].length])) as BackupCounts;
}

/** What the hash is made of: the same after the file went through an editor that sets it out otherwise. */
export function contentText(content: BackupContent): string {
  return JSON.stringify(content);
}

/** Without what buyers wrote, and what was written of them: that stays here when the file goes elsewhere. */
export function withoutWords(content: BackupContent): BackupContent {
  const guides = content.guides.map((row) =>
    row.kind === 'questions' && row.item ? { ...row, item: { ...row.item, words: [] } } : row,
  ) as BackupGuide[];
  const feedback = content.feedback.map((row) => ({ ...row, words: [] }));
  return { ...content, guides, feedback, buyers: [], briefs: [], marks: [] };
}

/** Characters: a part is one message between pages of the extension, which Chrome limits to 64 MiB. */
const PART = 1_000_000;

/**
 * The text up to where the bytes of the files begin, in parts: a row a line, so that a person can read it and two
 * backups can be compared with any tool. Behind it come `bytesText` of each file and `BACKUP_END`.
 */
export function* headAndContent(head: BackupHead, content: BackupContent): Generator<string> {
  const about = { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...head };
  let part = `${JSON.stringify(about, null, 1).slice(0, -2)},\n"content": {`;
  for (const [k, kind] of BACKUP_KINDS.entries()) {
    part += `${k ? ',' : ''}\n"${kind}": [`;
    for (const [r, row] of content[kind].entries()) {
      part += `${r ? ',' : ''}\n${JSON.stringify(row)}`;
      if (part.length < PART) continue;
      yield part;
      part = '';
    }
    part += content[kind].length ? '\n]' : ']';
  }
  yield `${part}\n},\n"bytes": {`;
}

/** The bytes of one file, by its id. */
export function bytesText(id: string, base64: string, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n${JSON.stringify(id)}: "${base64}"`;
}

export const BACKUP_END = '\n}\n}\n';

/** `sellerside-backup-2026-11-22.json`, by this machine's calendar. */
export function backupName(at: number): string {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `sellerside-backup-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.json`;
}
