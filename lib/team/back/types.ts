import type { SpaceFault } from '../state';
import type { Role } from '../types';

/**
 * The way back: what agents' machines send to those who publish. A letter is one small file in the space's `inbox/`,
 * sealed to the keys of all who may publish; what is large (a case, an archive, a backup) goes as a parcel, whose pieces
 * lie in `parcels/` and whose key stands in the letter. See docs/decisions/0021.
 */

export const LETTER_KINDS = [
  /** Which version is in force, and what was done on which day: one a machine, each in place of the one before. */
  'status',
  /** Better words for a reply. */
  'proposal',
  /** What buyers asked and nothing answers. */
  'question',
  /** A hint was wrong. */
  'wrong-hint',
  /** A case for whoever archives. */
  'case',
  /** A case's archive, or a backup, to be kept in the space. */
  'archive',
  'backup',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Numbers alone, of one day. */
export interface DayCounts {
  /** `YYYY-MM-DD` by the agent's calendar. */
  day: string;
  /** Replies used; of those, replies of the team. */
  replies: number;
  teamReplies: number;
  /** Conversations in which one was used. */
  conversations: number;
}

/** A large file, cut, encrypted piece by piece (AES-256-GCM), each piece named by the SHA-256 of what lies in the space. */
export interface Parcel {
  /** As a file is called: `case-….zip`. */
  name: string;
  mime: string;
  /** Of the file as it was: length, and SHA-256 in hexadecimal digits. */
  bytes: number;
  sha256: string;
  /** 32 bytes, base64. */
  key: string;
  pieces: { sha256: string; bytes: number }[];
}

/** Letters that something large belongs to. */
export type ParcelKind = Extract<LetterKind, 'case' | 'archive' | 'backup'>;

/** What such a file is, before it is on its way. */
export type ParcelOf =
  | { kind: 'case'; caseId: string; caseKind: string; title: string; note: string }
  | { kind: 'archive'; caseId: string }
  | { kind: 'backup' };

/** How often a line was said that nobody may say any more: on the day of its recall, by one machine. */
export interface RecallUses {
  /** Of the recall: its id and since when, ISO 8601 (a line can be recalled again); and what was recalled, as it is called. */
  id: string;
  at: string;
  title: string;
  uses: number;
  /** In how many conversations, of those that are known. */
  conversations: number;
}

export interface LetterBodies {
  status: {
    /** Version in force, 0: none; since when, epoch milliseconds. */
    seq: number;
    since: number | null;
    /** Of the extension. */
    program: string;
    /** Newest first, at most 7. */
    days: DayCounts[];
    /** The newest recall first, at most 100. */
    recalled: RecallUses[];
  };
  proposal: {
    replyId: string;
    title: string;
    /** The team's words when it was written, and those that are proposed. */
    before: string;
    after: string;
    /** Why; may be empty. */
    note: string;
  };
  question: {
    /** As the agent wants it to be read; nothing of a buyer unless they left it in. */
    text: string;
    marketplace: string;
    shop: string;
    /** How often it was met. */
    count: number;
  };
  'wrong-hint': {
    signal: string;
    rule: string;
    count: number;
    /** Masked, and only where the agent attached them. */
    words: string[];
  };
  case: { caseId: string; kind: string; title: string; note: string; parcel: Parcel };
  archive: { caseId: string; parcel: Parcel };
  backup: { parcel: Parcel };
}

/** What is sealed. */
export type Letter = {
  [K in LetterKind]: {
    kind: K;
    /** Of its machine; a `status` is always called `status`. */
    id: string;
    /** ISO 8601. */
    at: string;
    /** Who sits there, as they call themselves. */
    person: { name: string; role: Role; group: string };
    body: LetterBodies[K];
  };
}[LetterKind];
export type LetterOf<K extends LetterKind> = Extract<Letter, { kind: K }>;

/** Letters that an agent writes; `buyers`: keys of the cards of whom words are attached. */
export type WrittenKind = Extract<LetterKind, 'proposal' | 'question' | 'wrong-hint'>;
export type WrittenLetter = {
  [K in WrittenKind]: { kind: K; body: LetterBodies[K]; buyers: string[] };
}[WrittenKind];

/** Why a letter is not read. */
export const LETTER_FAULTS = [
  'unreadable',
  'tampered',
  'other-team',
  'not-to-me',
  'too-new',
  'too-large',
] as const;
export type LetterFault = (typeof LETTER_FAULTS)[number];

/** A letter on its way, as whoever wrote it sees it. */
export interface OutLetter {
  id: string;
  letter: Letter;
  /** `saved`: it stands in a file as well, and waits until the agent says that the file was handed over. */
  state: 'waiting' | 'saved' | 'sent';
  /** Epoch milliseconds. */
  writtenAt: number;
  sentAt: number | null;
  /** Of a case: who confirmed it, and when. */
  answeredAt: number | null;
}

/** How the way back stands on an agent's machine. */
export interface BackState {
  /** Kinds that may go back: the team's choice, and the browser's policy. Empty: none. */
  kinds: LetterKind[];
  /** Whether the agent lets `status` go by itself, in this team; null: they have not been asked. */
  agreed: boolean | null;
  /** `file`: letters are handed over as one file; `no`: not in a team, or nobody to seal to. */
  way: 'space' | 'file' | 'no';
  /** What `status` would say now, and who says it, for the agent to see first. */
  status: LetterBodies['status'];
  person: Letter['person'];
  /** Newest first; sent ones of 30 days. */
  letters: OutLetter[];
  /** Why the last try did not go; null: it went, or there was none. */
  fault: SpaceFault | null;
}

/** A machine of the team as those who publish see it. */
export interface MemberRow {
  /** First 32 digits of its key's fingerprint. */
  member: string;
  name: string;
  role: Role;
  group: string;
  seq: number;
  since: number | null;
  program: string;
  days: DayCounts[];
  /** Also of recalls that its newest status no longer tells. */
  recalled: RecallUses[];
  /** Epoch milliseconds, of its newest status. */
  at: number;
}

/** A letter that has come. */
export interface InLetter {
  /** `<member>-<id of the letter>`. */
  id: string;
  member: string;
  letter: Exclude<Letter, { kind: 'status' }>;
  /** Epoch milliseconds. */
  receivedAt: number;
  state: 'new' | 'done';
}

/** Rows of one kind that the state of an inbox tells at most. */
export const MOST_TOLD = 2000;

export interface InboxState {
  members: MemberRow[];
  /** Open ones first, newest first; at most `MOST_TOLD`. */
  letters: InLetter[];
  /** Files that could not be read, by why; at most `MOST_TOLD`. */
  unread: { name: string; fault: LetterFault }[];
  /** What there is beyond those. */
  more: { letters: number; unread: number };
  /** Files that the last look has seen and not read yet. */
  left: number;
  /** The folder holds more files than can be listed: machines that are known are read first, others over several looks. */
  isCrowded: boolean;
  /** Of the last look that came to its end, epoch milliseconds; null: none yet. */
  at: number | null;
  /** Why the last look came to none; null: it did. */
  fault: SpaceFault | null;
}

/** A file on its way into the space, or out of it. */
export interface Transfer {
  id: string;
  way: 'up' | 'down';
  name: string;
  bytes: number;
  /** Of them, moved and checked by their hash. */
  done: number;
  state: 'running' | 'stopped' | 'done' | 'failed';
  fault: string | null;
  /** Id of the letter that it belongs to. */
  letter: string;
  kind: ParcelKind;
  /** Of a case or its archive; null: a backup. */
  caseId: string | null;
  /** When it was begun, epoch milliseconds. */
  at: number;
}
