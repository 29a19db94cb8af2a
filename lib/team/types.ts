import type { CampaignBrief, Playbook, ProductCard } from '../guides/types';
import type { NoteFormat } from '../notes/types';
import type { PartId, Profile, ProfilePatch } from '../profile/types';
import type { Category, Reply, ReplySet } from '../replies/types';
import type { RuleLine, RuleSwitch, TeamRule } from '../rules/types';
import type { OwnField, Shop } from '../shops/types';
import type { Audience } from './audience';

/**
 * What a team shares: entries, each of one kind and with an id. A space (a folder on storage that the team has) holds
 * them as signed, content-addressed files; `head.json` is the one file that changes. See docs/decisions/0020.
 */

/** Raised when an older program would read a pack wrongly. */
export const TEAM_VOCABULARY = 1;

export const ROLES = ['agent', 'lead', 'supervisor', 'archivist'] as const;
export type Role = (typeof ROLES)[number];

/** Local counters (`revision`, `editedAt`, `pinned`, `overlay`) stay where they are: they are no part of what is shared. */
type Shared<T> = T extends unknown ? Omit<T, 'revision' | 'editedAt' | 'pinned' | 'overlay'> : never;

/** Settings that a team decides for its agents; all else in settings is a person's own. */
export const TEAM_SETTINGS = [
  'authority',
  'authorityUrl',
  'backKinds',
  'buyerGroups',
  'caseYears',
  'feedbackWords',
  'formLimits',
  'noteColours',
  'noteFormats',
  'noteSave',
  'noteSigns',
  'replyWithinSeconds',
  'talkDays',
  'wordingLevels',
] as const;
export type TeamSetting = (typeof TEAM_SETTINGS)[number];

/** A sentence, price or promise that nobody may use any more; its id is that of the reply or of the guide's line. */
export interface Recall {
  /** Said to the agent. */
  reason: string;
  /** ISO 8601. */
  at: string;
  /** As it is called, for those whose library no longer has it. */
  title: string;
  /**
   * All its words when it was recalled: copies of them are blocked as well. A guide's line is known by these alone, since
   * its id says only where it stood. Absent: the id alone counts.
   */
  words?: string[];
}

/** Something that agents are told, and confirm where it says so. */
export interface Notice extends Audience {
  title: string;
  text: string;
  mustRead: boolean;
  /** Last day, `YYYY-MM-DD` by the agent's calendar; null: until it is taken back. */
  until: string | null;
}

/** Values by kind. A set is `team` or `shop`; what is in it goes where the set goes. */
export interface EntryValues {
  set: Shared<ReplySet>;
  category: Category;
  reply: Shared<Reply>;
  /** By the shop's id. */
  shop: Shop;
  /** Id is the label; `order` in the grid. */
  'shop-field': OwnField & { order: number };
  playbook: Shared<Playbook>;
  product: Shared<ProductCard>;
  campaign: Shared<CampaignBrief>;
  'note-format': NoteFormat;
  rule: Shared<TeamRule>;
  /** Id `<book> <rule>`. */
  'rule-switch': RuleSwitch;
  'rule-line': RuleLine;
  /** By `TeamSetting`. */
  setting: { value: unknown };
  console: Profile;
  /** Id `<console> <part>`. */
  patch: { of: string; part: PartId; patch: ProfilePatch };
  recall: Recall;
  notice: Notice;
}
export type EntryKind = keyof EntryValues;
/** In the order in which a person reads them. */
export const ENTRY_KINDS = [
  'recall',
  'notice',
  'set',
  'category',
  'reply',
  'shop',
  'shop-field',
  'playbook',
  'product',
  'campaign',
  'note-format',
  'rule',
  'rule-switch',
  'rule-line',
  'setting',
  'console',
  'patch',
] as const satisfies readonly EntryKind[];

export type Entry = { [K in EntryKind]: { kind: K; id: string; value: EntryValues[K] } }[EntryKind];

/** `<kind> <id>`: tells entries apart. */
export type EntryKey = string;

/** One entry as it stands: what was put last, or that it is gone. */
export type Change = { put: Entry } | { drop: Pick<Entry, 'kind' | 'id'> };

/** A file of the space, named by its content: `objects/<sha256>`. */
export interface ObjectRef {
  /** 64 lower-case hexadecimal digits, of the file's bytes. */
  sha256: string;
  /** Of the file. */
  bytes: number;
}

/** What changed from `seq` - 1 to `seq`. */
export interface DeltaRef extends ObjectRef {
  seq: number;
  /**
   * SHA-256 of the head of `seq` - 1 (canonical form), null for the first. A machine that has another head of that
   * number here, after two were published at once, takes the snapshot instead.
   */
  after: string | null;
}

/**
 * Who may sign, and what may be sealed to them. The first statement is by its own key; each later one is signed by a
 * key that stands at that point. Agents pin the first and never take a list that does not go on from the one they know.
 */
export interface KeyStatement {
  act: 'add' | 'revoke';
  /** Ed25519 public key, 32 bytes in base64. */
  key: string;
  /** X25519 public key for what comes back, 32 bytes in base64; of a revocation null. */
  sealTo: string | null;
  /** The person's. */
  name: string;
  /** ISO 8601. */
  at: string;
  /** Fingerprint of the key that says so. */
  by: string;
  /** Base64, over the canonical form of all the rest and of the statement before (see keys.ts). */
  signature: string;
}

/** The one file that changes, signed. */
export interface Head {
  format: 'sellerside-team';
  /** Of this format. */
  version: 1;
  /** Least `TEAM_VOCABULARY` that reads it rightly. */
  vocabulary: number;
  /** Fingerprint of the team's first key. */
  team: string;
  name: string;
  /** From 1, each version one more; never back. */
  seq: number;
  /** ISO 8601. */
  at: string;
  /** SHA-256 of the head before it (canonical form); null for the first. */
  previous: string | null;
  /** Fingerprint of the key that signed. */
  author: string;
  reason: string;
  /** ISO 8601; null: no bound. */
  validFrom: string | null;
  validUntil: string | null;
  keys: KeyStatement[];
  /** All entries as of `seq`, in at most 20 files. */
  snapshot: { seq: number; files: ObjectRef[] };
  /** From behind the snapshot up to `seq`, without a gap. */
  deltas: DeltaRef[];
}

/** Why what stands in a space changes nothing here. */
export const PACK_FAULTS = [
  /** No pack at all: a page of a proxy, half a file, somebody's JSON. */
  'unreadable',
  /** Its signature or a file's hash is not that of its content: changed, or half written. */
  'tampered',
  /** Signed by nobody whom this team's list of keys has. */
  'foreign',
  /** Of a key that was revoked. */
  'revoked',
  /** Lower than what is here: somebody put an old one back. */
  'older',
  /** Two at one sequence number, or a list of keys that does not go on from the known one. */
  'forked',
  'expired',
  'not-yet',
  /** Needs a newer version of the extension. */
  'too-new',
  /** More, larger or deeper than is read. */
  'too-large',
] as const;
export type PackFault = (typeof PACK_FAULTS)[number];

/** Where a space is; of WebDAV and S3 the secrets are kept apart. */
export type SpacePlace =
  | { kind: 'file' }
  /** Address of the folder, with a slash at its end. */
  | { kind: 'https'; url: string }
  | { kind: 'webdav'; url: string }
  | { kind: 's3'; endpoint: string; region: string; bucket: string; prefix: string; pathStyle: boolean };

export type SpaceSecret =
  | { kind: 'webdav'; user: string; password: string }
  | { kind: 's3'; accessKeyId: string; secretAccessKey: string };

/** What a supervisor hands to those who are to join. */
export interface Invite {
  /** Fingerprint of the team's first key. */
  team: string;
  name: string;
  place: SpacePlace;
  role: Role;
  /** Empty: none. */
  group: string;
}
