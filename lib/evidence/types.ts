import { MALICE } from '../buyer/types';

/**
 * A case as the database keeps it. What an archive says of it is `archive/format.ts`: that is a file format with
 * readers years from now, this is not.
 */

/** Suspected malice goes by its signals' ids; the rest are after-sale cases that a platform decides. */
export const CASE_KINDS = [
  ...MALICE,
  'receiver_denies',
  'return_swap',
  'missing_claim',
  'surplus_kept',
  'broken_parcel',
  'freight_insurance',
  'after_sale_quality',
  'other',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_STATES = ['open', 'submitted', 'won', 'lost', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Hours before its deadline at which a case reminds. */
export const REMIND_HOURS = [24, 4, 1] as const;

/** The fields of a platform's form (举证): buyer, order, threat, demand, review, result. */
export const SLOTS = ['buyer', 'order', 'threat', 'demand', 'review', 'result'] as const;
export type Slot = (typeof SLOTS)[number];

/** The parts of the text that goes with them: 起因→威胁→诉求→结果. */
export const STATEMENT_PARTS = ['cause', 'threat', 'demand', 'result'] as const;
export type StatementPart = (typeof STATEMENT_PARTS)[number];

/** How one thing that a case needs stands: by items, by a person's word, or it cannot be checked. */
export interface CheckMark {
  /** Of the checklist's item. */
  id: string;
  status: 'met' | 'not-needed' | 'not-checkable';
  /** Ids of items; empty: by this person's word. */
  items: string[];
  note: string;
  by: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Whom and what a case is about, as the console showed it. */
export interface CaseSubject {
  /** Id of the console's profile. */
  console: string;
  marketplace: string;
  shop: string;
  /** Key of the conversation; null: the case was opened without one. */
  conversation: string | null;
  /** As shown, masked or not. */
  buyerName: string | null;
  buyerUid: string | null;
  /** Of the buyer's card; null where none is kept. */
  buyerKey: string | null;
}

/** What a person says of a case. */
export interface CaseNotes {
  kind: CaseKind;
  state: CaseState;
  /** A few words by which a person knows it; may be empty. */
  title: string;
  /** Epoch milliseconds; null: none is known. */
  deadline: number | null;
  owner: string;
  orderIds: string[];
  /** The product and what is wrong with it, for the report to production. */
  product: string;
  fault: string;
  /** The platform's own number of the report (平台报备单号). */
  platformCase: string;
  checks: CheckMark[];
  /** Ids of items for the platform's form, in order. */
  slots: Partial<Record<Slot, string[]>>;
  statement: Record<StatementPart, string>;
  /** Hours of `REMIND_HOURS` of which this deadline has reminded already. */
  reminded: number[];
}

export interface EvidenceCase extends CaseSubject, CaseNotes {
  /** `case-20261122-k3f9q2`: lower-case letters, digits and hyphens, since it names a folder in the archive. */
  id: string;
  /** Counts the changes. */
  revision: number;
  /** Epoch milliseconds. */
  createdAt: number;
  updatedAt: number;
  /** When it was won, lost or closed; null while it is not. */
  closedAt: number | null;
  /** The last hand-over: to whom, and when they said that they have it. */
  handedTo: string | null;
  handedAt: number | null;
  receivedAt: number | null;
}

export const ITEM_KINDS = [
  'frame',
  'transcript',
  'page',
  'mhtml',
  'picture',
  'file',
  'order',
  'account',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** How an item came to be: a closed list, explained one by one in the archive's METHOD. */
export const METHODS = [
  'screenshot',
  'rows',
  'page-copy',
  'page-mhtml',
  'fetched',
  'read',
  'added',
  'typed',
  'redacted',
  'annotated',
  'stitched',
] as const;
export type Method = (typeof METHODS)[number];

/** CSS pixels of the viewport or the picture, as told beside it. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether a frame shares a row with the one before it. `unknown`: its rows have no ids and look alike. */
export type Continuity = 'ok' | 'gap' | 'unknown';

/** What clocks said as an item was taken. */
export interface ClockReading {
  /** Epoch milliseconds of this machine. */
  local: number;
  /** Minutes that local time is ahead of UTC. */
  offset: number;
  /** Milliseconds since the capture began, by a clock that nobody can set. */
  monotonic: number;
}

/** Where and how the page stood as an item was taken from it. */
export interface PageStand {
  url: string;
  title: string;
  /** CSS pixels. */
  viewport: { width: number; height: number };
  /** Device pixels to a CSS pixel, zoom included. */
  dpr: number;
  /** Of the conversation's own scroller; null where it has none. */
  scroll: { top: number; height: number; client: number } | null;
}

export interface EvidenceItem {
  id: string;
  caseId: string;
  /** From 1, in the order in which they were kept; never given twice in a case. */
  seq: number;
  /** In the archive: `items/0001-frame.png`, `derived/0007-redacted.png`; `[a-z0-9._-]` and the one slash only. */
  path: string;
  kind: ItemKind;
  /** For people: the file's own name where it was added by hand, else empty. */
  name: string;
  mime: string;
  bytes: number;
  /** 64 lower-case hexadecimal digits. */
  sha256: string;
  /** As zip has it, unsigned. */
  crc32: number;
  role: 'original' | 'derived';
  /** Ids of items; of an original none. */
  derivedFrom: string[];
  method: Method;
  /** Id of the capture; null where it was added by hand. */
  capture: string | null;
  clock: ClockReading;
  page: PageStand | null;
  /** Ids of the messages that this frame shows, topmost first; of a picture: the message it was in. */
  messages: string[];
  continuity: Continuity | null;
  /** What was covered or drawn, in pixels of the picture. */
  marks: Mark[];
  /** Of an account that the buyer gave (`account`): what it says, and in which items it can be read. */
  account: Account | null;
  /** Who kept it. */
  by: string;
}

export type Mark =
  | { type: 'blur' | 'box'; box: Box }
  | { type: 'arrow'; from: [x: number, y: number]; to: [x: number, y: number] }
  | { type: 'text'; box: Box; text: string };

export interface Account {
  of: 'qq' | 'wechat' | 'phone' | 'alipay' | 'other';
  value: string;
  /** Ids of items whose messages hold exactly this value. */
  seenIn: string[];
}

/** What a capture takes. */
export const CAPTURE_PARTS = [
  'visible',
  'conversation',
  'transcript',
  'page',
  'mhtml',
  'pictures',
  'order',
] as const;
export type CapturePart = (typeof CAPTURE_PARTS)[number];

/** Something that happened while it ran, and is told rather than papered over. */
export const CAPTURE_EVENTS = [
  'ours-hidden',
  'ours-shown',
  'settle-timeout',
  'tab-left',
  'tab-back',
  'zoomed',
  'resized',
  'message-came',
  'message-gone',
  'gap',
  'refused',
  'paused',
  'resumed',
  'picture-missed',
  'place-lost',
] as const;
export interface CaptureEvent {
  name: (typeof CAPTURE_EVENTS)[number];
  /** Epoch milliseconds. */
  at: number;
  /** Of a frame, where it belongs to one. */
  frame: number | null;
  /** An id, a size, an address: never words of a person. */
  detail: string;
}

export interface Capture {
  id: string;
  caseId: string;
  parts: CapturePart[];
  startedAt: number;
  endedAt: number | null;
  /** `interrupted`: the worker, the tab or the browser went away while it ran. */
  state: 'running' | 'complete' | 'interrupted' | 'cancelled';
  frames: number;
  /** Null: it does not go by frames, or it was never seen. */
  reachedTop: boolean | null;
  reachedBottom: boolean | null;
  /** After which frame rows are missing, or nobody can tell. */
  gaps: { afterFrame: number; continuity: Exclude<Continuity, 'ok'> }[];
  events: CaptureEvent[];
  /** Of the browser and of the extension. */
  browser: string;
  version: string;
}

/** Everything that is done to a case; see `chain.ts`. */
export const ACTS = [
  'open',
  'change',
  'capture',
  'capture-end',
  'view',
  'export',
  'redact',
  'annotate',
  'delete',
  'hand-over',
  'receive',
  'key-new',
  'seal',
] as const;
export type Act = (typeof ACTS)[number];

/** What a line of the log says; `chain.ts` gives it `seq` and `prev` and makes it a line. */
export interface Entry {
  act: Act;
  /** ISO 8601 with milliseconds, UTC. */
  at: string;
  by: string;
  /** Path of an item in the archive. */
  item?: string;
  sha256?: string;
  /** Few and flat: counts, ids, states, reasons. */
  detail?: Record<string, string | number | boolean | null>;
}

export interface LogLine extends Entry {
  caseId: string;
  /** From 1. */
  seq: number;
  /** SHA-256 of the line before, without its line feed; 64 zeros for the first. */
  prev: string;
  /** The line as it stands in `custody.jsonl` and as it is hashed. */
  text: string;
  /** SHA-256 of `text`. */
  hash: string;
}

/** The log's head, signed, and stamped with a time as soon as an authority can be reached. */
export interface Seal {
  caseId: string;
  /** From 1: `seals/0001.head`. */
  n: number;
  /** What is signed, canonical: `{ at, caseId, head, key, seq }`. */
  head: string;
  /** DER, base64. */
  signature: string;
  /** SubjectPublicKeyInfo, base64; and the SHA-256 of its bytes. */
  publicKey: string;
  fingerprint: string;
  /** Epoch milliseconds by this machine. */
  signedAt: number;
  /** The whole TimeStampResp, base64; null: none yet. */
  token: string | null;
  /** What the token says, epoch milliseconds. */
  stampedAt: number | null;
  authority: string;
  tries: number;
  /** Epoch milliseconds; null: no more. */
  nextTryAt: number | null;
  /** Code of what went wrong last. */
  failure: string | null;
}

/** One row of the archive room. */
export interface CaseSummary
  extends Pick<
    EvidenceCase,
    | 'id'
    | 'revision'
    | 'kind'
    | 'state'
    | 'title'
    | 'deadline'
    | 'owner'
    | 'shop'
    | 'console'
    | 'marketplace'
    | 'buyerName'
    | 'buyerUid'
    | 'buyerKey'
    | 'orderIds'
    | 'product'
    | 'fault'
    | 'createdAt'
    | 'updatedAt'
    | 'closedAt'
    | 'handedTo'
    | 'handedAt'
    | 'receivedAt'
    | 'reminded'
  > {
  items: number;
  bytes: number;
  /** Ids of marks that are settled, for `missingOf`. */
  checked: string[];
  /** Seals that wait for their time stamp. */
  unstamped: number;
}

/** What stays of a case that was erased: nothing of the buyer, and why it went. */
export interface ErasedCase {
  id: string;
  kind: CaseKind;
  /** Epoch milliseconds. */
  openedAt: number;
  erasedAt: number;
  by: string;
  reason: string;
  items: number;
  /** Of the log's last line: what was sealed elsewhere can still be matched with it. */
  head: string;
}

/** A case with all that belongs to it but the bytes. */
export interface CaseWhole {
  case: EvidenceCase;
  items: EvidenceItem[];
  captures: Capture[];
  log: LogLine[];
  seals: Seal[];
}
