import type { Audience } from './audience';
import type { Entry, EntryKey, EntryKind, PackFault, Recall, Role, SpacePlace } from './types';

/** Why a space could not be read or written. */
export type SpaceFault =
  /** The user has not granted this address. */
  | 'not-permitted'
  /** No network, no such host, a redirect, or a certificate that the browser refuses. */
  | 'no-connection'
  | 'timeout'
  /** Name and password, or keys, are not taken. */
  | 'denied'
  | 'missing'
  | 'full'
  /** Asked too often for what this storage allows. */
  | 'too-often'
  /** It answered, and not as a storage of this kind does. */
  | 'strange'
  | 'too-large'
  /** It can be read only. */
  | 'read-only'
  /** A picture or file of a reply is not on this machine: nobody could take a version that names it. */
  | 'no-file'
  /** Somebody else publishes at this moment. */
  | 'taken';

export type TeamFault = PackFault | SpaceFault;

export interface KeySummary {
  /** 64 hexadecimal digits; see `shortFingerprint`. */
  fingerprint: string;
  name: string;
  /** ISO 8601. */
  since: string;
  revoked: boolean;
  /** This machine has its private half. */
  mine: boolean;
}

/** How this machine stands to its team, for whoever shows it. */
export interface TeamState {
  joined: {
    team: string;
    name: string;
    place: SpacePlace;
    role: Role;
    group: string;
    /** The version that is in force here; 0: none has come yet. */
    seq: number;
    /** Of that version: when and by whom it was published, and when it came here. Epoch milliseconds. */
    publishedAt: number | null;
    publishedBy: string;
    appliedAt: number | null;
    keys: KeySummary[];
    /** A key of this machine may sign, and its space can be written. */
    canPublish: boolean;
    /** IT has decided it by the browser's policy: it cannot be left here. */
    managed: boolean;
    /** Entries of the version that this version of the extension has no words for: it leaves them out. */
    skipped: number;
    /** Settings that the team has published, as names of `TeamSetting`: here they are shown, and not to be changed. */
    decided: string[];
    /** Groups that something published is for; where nothing is published from here: none are told. */
    groups: string[];
  } | null;
  /** Epoch milliseconds; null: not asked yet. `fault` null: all was well. */
  check: { at: number | null; fault: TeamFault | null; nextAt: number | null };
  /** News that have not been seen, and of those how many want to be confirmed. */
  unseen: number;
  mustRead: number;
  recalls: (Recall & { id: string })[];
}

/** What a version changed here, one row an entry, as a person reads it. */
export interface NewsRow {
  key: EntryKey;
  kind: EntryKind;
  id: string;
  /** Title, name or label. */
  name: string;
  /** Text as it was and is; null: there was none, or there is none any more. */
  before: string | null;
  after: string | null;
  /** Whom it is for; absent: everybody. */
  reach?: Reach;
}

/** Whom an entry reaches, with what its set or itself narrows: shops are those whose conversations are open. */
export interface Reach extends Audience {
  shops?: string[];
}

export interface TeamNews {
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  by: string;
  reason: string;
  /** At most 200; `more` are not listed. */
  rows: NewsRow[];
  more: number;
  seen: boolean;
}

/** A version as this machine knows it. */
export interface TeamVersion {
  seq: number;
  at: number;
  by: string;
  reason: string;
  changes: number;
  /** All that is needed to go back behind it is here. */
  canUndo: boolean;
}

export type DraftFinding =
  /** Of wording rules: its words, see the wording packs. */
  | { of: 'wording'; key: EntryKey; label: string; level: string; words: string }
  | { of: 'unknown-variable'; key: EntryKey; variable: string }
  /** Same words in another reply. */
  | { of: 'duplicate'; key: EntryKey; other: EntryKey }
  /** Two replies of one shortcut, of which only one can be reached. */
  | { of: 'shortcut-twice'; key: EntryKey; other: EntryKey; shortcut: string }
  | { of: 'too-long'; key: EntryKey; characters: number };

/** What stands here against what is published. */
export interface TeamDraft {
  /** Version that it is against. */
  base: number;
  /** At most 200; `more` are not listed. */
  rows: NewsRow[];
  more: number;
  /** Somebody else has published other words for these since they were changed here. */
  clashes: EntryKey[];
  findings: DraftFinding[];
  /** Bytes that each agent fetches for it, about. */
  bytes: number;
  /** Which draft this is: another text where any word of it, listed or not, is another. */
  shown: string;
}

/** Recalls and notices go out by themselves, beside whatever is being drafted. */
export type Announcement =
  | { put: Extract<Entry, { kind: 'recall' | 'notice' }> }
  | { drop: { kind: 'recall' | 'notice'; id: string } };

/** One use of a reply today, so that its conversations can be found again when it is recalled. */
export interface UsedToday {
  replyId: string;
  /** Console and key of the conversation. */
  console: string;
  conversation: string;
  /** As the console showed them. */
  buyer: string;
  /** Epoch milliseconds. */
  at: number;
}
