import type { BuyerCard, BuyerNotes, BuyerPlace, Seen } from '../buyer/card';
import type { BuyerBrief, HintFault } from '../buyer/card-kept';
import type { FeedbackFile } from '../buyer/feedback-file';
import type { HintsPack } from '../buyer/pack';
import type { SignalId } from '../buyer/types';
import type { FactState } from '../conversation/types';
import type { Checklists } from '../evidence/checklist';
import type { Receipt } from '../evidence/receipt';
import type { ReadReminder } from '../evidence/reminders';
import type {
  Act,
  CaseNotes,
  CaseSubject,
  CaseSummary,
  CaseWhole,
  ErasedCase,
  EvidenceCase,
  EvidenceItem,
  Mark,
} from '../evidence/types';
import type { BackupHead } from '../exchange/backup-format';
import type { BackupDifference, RestoreWay } from '../exchange/backup-plan';
import type { GuideKind, Guides, PlaybookPlace } from '../guides/types';
import type { LearnedRow, LearnedUse } from '../intent/learned';
import type { MarkRange, OrderMark, OwnNoteFormat } from '../notes/mark';
import type { NoteFormat } from '../notes/types';
import type { OrderStatus } from '../orders/types';
import type { Evidence, PartId, Profile, ProfilePatch } from '../profile/types';
import type { Category, FileRef, Overlay, Reply, ReplyDraft, ReplySet, ReplyVersion } from '../replies/types';
import type { RulesChange, TeamRules } from '../rules/types';
import type { ShopTable } from '../shops/types';
import type { WrittenLetter } from '../team/back/types';
import type { UsedToday } from '../team/state';
import type { WordingPack } from '../wording/pack';
import type { TeamCalls } from './calls-team';
import type { PanelPlace, Settings } from './settings';

/** A fault as the local log keeps it: no text of a page, a buyer or a reply. */
export interface LogEntry {
  feature: string;
  code: string;
  /** Our own files and lines only. */
  stack: string[];
  count: number;
  firstAt: number;
  lastAt: number;
  version: string;
}

export interface ConsoleSummary {
  id: string;
  name: Profile['name'];
  marketplace: Profile['marketplace'];
  page: Profile['page'];
  /** Match patterns. */
  addresses: string[];
  capabilities: Profile['capabilities'];
  evidence: Evidence;
  partEvidence: Partial<Record<PartId, Evidence>>;
  /** Its box opens a list of its own on `/`. */
  ownSlashList?: true;
  /** `own`: taught or imported here, before any bundled one of the same id. */
  source: 'bundled' | 'own';
  /** Parts that somebody has replaced, and can take back. */
  replaced: ReplacedPart[];
  /** `released`: from the first install on; `granted`: the agent said so; `needed`: has to be asked for. */
  access: 'released' | 'granted' | 'needed';
}

export interface ReplacedPart {
  part: PartId;
  source: PatchSource;
  /** Epoch milliseconds. */
  at: number;
}
/** `taught` here by pointing, or `file`: given by a colleague. */
export type PatchSource = 'taught' | 'file';

/** How one part of one console is doing: kept over restarts, without anything of a buyer. */
export interface HealthRow {
  console: string;
  part: PartId;
  state: FactState;
  /** Epoch milliseconds: in this state since, and last seen so. */
  since: number;
  lastAt: number;
  /** When it was found last, if ever. */
  foundAt: number | null;
  /** Of the extension. */
  version: string;
}

export interface Shortcut {
  name: 'toggle-panel' | 'focus-search' | 'capture' | 'open-popout' | '_execute_action';
  /** As the browser writes it (`Alt+Q`); empty when another program or extension has it. */
  keys: string;
}

/**
 * One change of the library by its keeper, in one transaction with one undo: rows to put and ids to remove. A row that
 * is there already must have the revision that the caller saw (`seen`), else all of it is refused with `conflict`; the
 * detail has their `count` and the first of them as `ids`, parted by spaces. Starter sets belong to their pack: what is
 * in them is refused as `bad-request` with its path. Rows are those of the shared view, not with an agent's overlay.
 */
export interface LibraryWrite {
  cause: Exclude<ReplyVersion['cause'], 'undo'>;
  sets: ReplySet[];
  categories: Category[];
  /** `revision` and `editedAt` are set anew. */
  replies: Reply[];
  /** Removing a set removes what is in it; removing a category, the replies in it. */
  remove: { sets: string[]; categories: string[]; replies: string[] };
  /** By reply id, for every row that is replaced or removed by name. */
  seen: Record<string, number>;
}

/** An import that can be taken back. */
export interface LastImport {
  undoId: string;
  /** Epoch milliseconds. */
  at: number;
  /** Replies that it wrote. */
  rows: number;
}

/** What made a backup: a person, the schedule, a restore that it can undo, or a file that was brought. */
export type BackupCause = 'asked' | 'schedule' | 'restore' | 'file';

/** A backup that is kept in this browser. */
export interface BackupInfo extends BackupHead {
  id: string;
  cause: BackupCause;
  /** Epoch milliseconds when it was last known to be what is here; of a file: when it was brought. */
  at: number;
  /** Bytes of its file, about. */
  size: number;
  /** Its file is this many pieces in a row. */
  pieces: number;
}

/** The bundled rules as they came, and what the team has made of them. */
export interface RulesState {
  hints: HintsPack[];
  wording: WordingPack[];
  team: TeamRules;
}

/** How much of a buyer was erased, of what; of questions and hints their words, which is all that was theirs. */
export interface ErasedBuyer {
  cards: number;
  places: number;
  questions: number;
  feedback: number;
  briefs: number;
  marks: number;
  /** Ids of cases about this buyer: evidence is kept for its years, and erased case by case, with a reason. */
  casesKept: string[];
  /** Kept in this browser, and written anew without the buyer. */
  backups: number;
}

/**
 * What extension pages ask of the background: one map, one answer each, always a Result.
 * Arguments and values are JSON: Chrome turns a Blob, a Map or a Uint8Array into `{}`.
 */
export interface Calls extends TeamCalls {
  /**
   * As an agent: a new reply (`id` null) goes into the personal set; of a shared one the agent's words and code become
   * an overlay, and the shared row, its category and all the rest stay as they are. The draft is all of it: a wording,
   * a file or a bound that it leaves out is gone.
   */
  'replies.save': { args: { id: string | null; draft: ReplyDraft; revision: number }; value: Reply };
  /** As an agent: a personal reply goes, a shared one is hidden. */
  'replies.remove': { args: { id: string; revision: number }; value: Reply };
  /** Puts back what `remove` took away. */
  'replies.restore': { args: { reply: Reply }; value: Reply };
  'replies.pin': { args: { id: string; pinned: boolean }; value: Reply };
  /** The row as it is shared, what this agent has made of it, and its earlier words, newest first. */
  'replies.read': {
    args: { id: string };
    value: { reply: Reply; overlay: Overlay | null; versions: ReplyVersion[] };
  };
  /** The team's words have changed: `team` drops the agent's, `mine` keeps them and takes the new ones as seen. */
  'replies.settle': { args: { id: string; take: 'team' | 'mine' }; value: Reply };
  /**
   * `situation`: see `Usage`; absent where nobody can tell. `where`: kept for two days, so that a recall can name the
   * conversations. An id of a guide's line counts, too.
   */
  'replies.used': {
    args: { id: string; situation?: OrderStatus | 'none'; where?: Omit<UsedToday, 'replyId' | 'at'> };
    value: { count: number; lastAt: number };
  };
  'categories.add': { args: { name: string }; value: Category };
  /** All sets and rows of the library itself, whole and in one step; see `LibraryWrite`. */
  'library.write': { args: LibraryWrite; value: { undoId: string; changed: number } };
  /** Puts back what one write found; refused with `conflict` where somebody has changed a row since. */
  'library.undo': { args: { undoId: string }; value: { changed: number } };
  /** The newest one that has not been taken back. */
  'library.lastImport': { args: Record<string, never>; value: LastImport | null };
  /**
   * Pictures (PNG, JPEG, GIF, WebP) up to 5 MB, other files up to 10: `too-large`; `bad-type` for a picture that is
   * none. The same bytes get the same id. A file that no reply has taken up is gone a day later.
   */
  'files.add': { args: { name: string; type: string; base64: string }; value: FileRef };
  'files.read': { args: { id: string }; value: FileRef & { base64: string } };
  /** With the revision as read. */
  'shops.save': { args: { table: ShopTable }; value: ShopTable };
  /** `item` is checked by its kind's schema; in it `revision` as read, 0 for a new one. */
  'guides.save': { args: { kind: GuideKind; item: unknown }; value: Guides[GuideKind][number] };
  'guides.remove': { args: { kind: GuideKind; id: string; revision: number }; value: { removed: boolean } };
  /** Where conversations stand in their playbooks; `place` null forgets. */
  'playbooks.place': { args: { key: string }; value: PlaybookPlace | null };
  'playbooks.setPlace': { args: { key: string; place: PlaybookPlace | null }; value: PlaybookPlace | null };
  'buyers.read': { args: { key: string }; value: BuyerCard | null };
  /** Those seen last come first. */
  'buyers.list': { args: Record<string, never>; value: BuyerCard[] };
  /** What the console shows of a buyer now. */
  'buyers.see': { args: { place: BuyerPlace; seen: Seen }; value: BuyerCard };
  /** Fields that are not named stay as they are. */
  'buyers.note': { args: { place: BuyerPlace; change: Partial<BuyerNotes> }; value: BuyerCard };
  /** A question to the supervisor came out of this buyer's conversation. */
  'buyers.asked': { args: { place: BuyerPlace; question: string }; value: BuyerCard };
  /** All that is kept of a buyer, as the text of a JSON file. */
  'buyers.export': { args: { key: string; masked: boolean }; value: { text: string } };
  /** Everything of a buyer, in every table and in kept backups. */
  'buyers.erase': { args: { key: string }; value: ErasedBuyer };
  /** Rules of what must not be said, a pack a language, with the team's laid over. */
  'wording.packs': { args: Record<string, never>; value: WordingPack[] };
  /** Rules of signals and customer types, a pack a language, with the team's laid over. */
  'hints.packs': { args: Record<string, never>; value: HintsPack[] };
  'rules.read': { args: Record<string, never>; value: RulesState };
  /**
   * In one step, or nothing. A rule that cannot be read is `bad-request` with its place (`rules[0].hard[2]`), one that
   * was saved or removed elsewhere since it was read `conflict` with its id; `undo` is the change that takes it back.
   */
  'rules.write': { args: RulesChange; value: { team: TeamRules; undo: RulesChange } };
  /** What a case of each kind needs, a pack a language. */
  'hints.checklists': { args: Record<string, never>; value: Checklists[] };
  'learned.read': { args: Record<string, never>; value: LearnedRow[] };
  /** Null: learning is switched off, and nothing was counted. */
  'learned.use': { args: Omit<LearnedUse, 'at'>; value: LearnedRow | null };
  'learned.clear': { args: Record<string, never>; value: { cleared: number } };
  /**
   * A hint was wrong, by these rules. The words are kept only where the team has agreed to it (`feedbackWords`) and the
   * buyer has a key, by which they can be erased.
   */
  'feedback.wrong': {
    args: { signal: SignalId; rules: string[]; words: string | null; buyer: string | null };
    value: HintFault[];
  };
  /** A hint was right, by these rules. */
  'feedback.right': { args: { signal: SignalId; rules: string[] }; value: HintFault[] };
  /**
   * What was marked, to be handed to the supervisor; refused as `bad-request` while the agent has not agreed to it
   * (`feedbackShare`). Words are in it only with `feedbackWords`, and masked.
   */
  'feedback.hand': { args: Record<string, never>; value: FeedbackFile };
  /** What was marked wrong as letters to the supervisor, to be looked at first: words as in the file. Nothing goes by this. */
  'feedback.letters': { args: Record<string, never>; value: WrittenLetter[] };
  /** Most often wrong first. */
  'feedback.list': { args: Record<string, never>; value: HintFault[] };
  'feedback.clear': { args: Record<string, never>; value: { cleared: number } };
  /** `due`: epoch milliseconds. */
  'briefs.add': { args: { id: string; buyer: string | null; text: string; due: number }; value: BuyerBrief };
  /** An empty text takes the answer back. */
  'briefs.answer': { args: { id: string; text: string }; value: BuyerBrief };
  'briefs.remove': { args: { id: string }; value: { removed: boolean } };
  /** Newest first. */
  'briefs.list': { args: Record<string, never>; value: BuyerBrief[] };
  /** What was put at an order; told again with the same id when it is seen saved. */
  'marks.add': { args: Omit<OrderMark, 'at'>; value: OrderMark };
  /** Oldest first. */
  'marks.list': { args: MarkRange; value: OrderMark[] };
  /** Of the team's own formats only. */
  'formats.list': { args: Record<string, never>; value: OwnNoteFormat[] };
  /** `revision` as read, 0 for a new one. */
  'formats.save': { args: { format: NoteFormat; revision: number }; value: OwnNoteFormat };
  'formats.remove': { args: { id: string }; value: { removed: boolean } };
  /** A new case; its log begins with it. */
  'cases.open': {
    args: { subject: CaseSubject; notes: Partial<CaseNotes> & Pick<CaseNotes, 'kind'> };
    value: EvidenceCase;
  };
  /** Those changed last come first. */
  'cases.list': { args: Record<string, never>; value: CaseSummary[] };
  /**
   * For a panel: the cases about who is open (by their card, else by console and conversation), newest first; and of all
   * others those open ones whose deadline lies before `dueBy` (epoch milliseconds), soonest first.
   */
  'cases.here': {
    args: { console: string; conversation: string; buyerKey: string | null; dueBy: number };
    value: { here: CaseSummary[]; due: CaseSummary[] };
  };
  'cases.read': { args: { id: string }; value: CaseWhole };
  /** Fields that are not named stay as they are; `conflict` where somebody has saved it since it was read. */
  'cases.change': { args: { id: string; revision: number; change: Partial<CaseNotes> }; value: EvidenceCase };
  /** These reminders have been read, in the panel or in the archive room; `known`: how many were new. */
  'cases.reminded': { args: { read: ReadReminder[] }; value: { known: number } };
  /** Ids of the cases whose transcripts hold these words. */
  'cases.search': { args: { words: string }; value: string[] };
  /** All of a case, its originals and its log too; what stays is that there was one, when, and why it went. */
  'cases.erase': { args: { id: string; reason: string }; value: { items: number } };
  /** What stays of cases that were erased; the newest first. */
  'cases.erased': { args: Record<string, never>; value: ErasedCase[] };
  /** Somebody has looked at it, taken it out, handed it over or got it: a line in its log. */
  'cases.note': {
    args: {
      id: string;
      act: Extract<Act, 'view' | 'export' | 'hand-over' | 'receive'>;
      items: string[];
      detail: Record<string, string | number | boolean | null>;
    };
    value: { seq: number };
  };
  /**
   * A file, photo or video that a person brings, whole. `url` is a `blob:` address of an extension tab: the bytes do
   * not go through a message. `too-large` above 2 GB.
   */
  'evidence.add': {
    args: { caseId: string; url: string; name: string; mime: string };
    value: EvidenceItem;
  };
  /** A covered, annotated or stitched copy, as PNG; the original stays as it is. */
  'evidence.derive': {
    args: {
      caseId: string;
      from: string[];
      url: string;
      method: 'redacted' | 'annotated' | 'stitched';
      marks: Mark[];
    };
    value: EvidenceItem;
  };
  /** A number that the buyer gave, looked up in what was captured. */
  'evidence.account': {
    args: { caseId: string; of: 'qq' | 'wechat' | 'phone' | 'alipay' | 'other'; value: string };
    value: EvidenceItem;
  };
  /** One item's bytes go; the log keeps its hash, and why. */
  'evidence.remove': { args: { id: string; reason: string }; value: { removed: boolean } };
  /** The machine's own key: what is registered with the team. */
  'evidence.key': {
    args: Record<string, never>;
    value: { fingerprint: string; publicKey: string; since: number };
  };
  /**
   * Signs the head of the log now, and has it stamped; `isStamped` false: the authority was not reached, and is asked
   * again later.
   */
  'evidence.seal': {
    args: { caseId: string };
    value: { n: number; isStamped: boolean; failure: string | null };
  };
  /** Signs an archive's tag manifest; signature as DER, token as TimeStampResp, both base64. */
  'evidence.sign': {
    args: { caseId: string; tagManifest: string };
    value: {
      signature: string;
      publicKey: string;
      fingerprint: string;
      token: string | null;
      failure: string | null;
    };
  };
  /** Asks the authority for one time stamp, to see whether it answers. */
  'evidence.tryAuthority': { args: { url: string }; value: { stampedAt: number; name: string } };
  /** A case that was handed in: its archive has been verified by the page that brings it. Answers with what goes back. */
  'evidence.receive': {
    args: { whole: CaseWhole; files: { id: string; url: string }[] };
    value: { case: EvidenceCase; isNew: boolean; receipt: Receipt };
  };
  'settings.read': { args: Record<string, never>; value: Settings };
  'settings.change': { args: Partial<Settings>; value: Settings };
  'place.change': { args: { console: string; change: Partial<PanelPlace> }; value: PanelPlace };
  'consoles.list': { args: Record<string, never>; value: ConsoleSummary[] };
  /** Checks a profile and keeps it; it goes before a bundled one of the same id. */
  'consoles.save': { args: { profile: unknown }; value: ConsoleSummary };
  /** A whole profile, as it is used now (with replaced parts), for export. */
  'consoles.profile': { args: { id: string }; value: Profile };
  /** Replaces parts of a console; checked like a profile. */
  'consoles.patch': { args: { patch: unknown; source: PatchSource }; value: ProfilePatch };
  /** Takes a replaced part back: the console's own holds again. */
  'consoles.unpatch': { args: { id: string; part: PartId }; value: { removed: boolean } };
  'consoles.remove': { args: { id: string }; value: { removed: boolean } };
  /**
   * A site was granted, or is to be taken up again: our script is registered there, and put into its open tabs.
   * `origin` as a match pattern; `granted` false: the browser says that we may not.
   */
  'sites.open': { args: { origin: string }; value: { granted: boolean; pages: number } };
  /** `words`: with the words of buyers that stand in open questions. */
  'backups.make': { args: { words: boolean }; value: BackupInfo };
  /** Newest first. */
  'backups.list': { args: Record<string, never>; value: BackupInfo[] };
  /** One piece of its file, from 0. A whole file may be more than a message holds. */
  'backups.piece': { args: { id: string; piece: number }; value: { text: string } };
  /** A file that is brought, piece by piece from 0; `id` null for the first, then the id that it got. */
  'backups.bring': { args: { id: string | null; piece: number; text: string }; value: { id: string } };
  /**
   * What a restore of it would change. Of a brought file it first checks all: `bad-type` (detail `is`, see `NoBackup`),
   * `vocabulary-newer`, `bad-request` with the path of the fault.
   */
  'backups.check': {
    args: { id: string };
    /** `seen` stands for what is here now. */
    value: { backup: BackupInfo; difference: BackupDifference; seen: string };
  };
  /**
   * In one step, or nothing; `undoId` is a backup of what was here before, for `exact`. With `seen`, of the check that
   * somebody has looked at: `conflict` with that path where something else is here by now.
   */
  'backups.restore': {
    args: { id: string; way: RestoreWay; seen?: string };
    value: { rows: number; undoId: string };
  };
  'backups.remove': { args: { id: string }; value: { removed: boolean } };
  'health.read': { args: Record<string, never>; value: HealthRow[] };
  'health.clear': { args: Record<string, never>; value: { cleared: number } };
  /** The panel in a window of its own, for consoles that are no page; the one there is comes to the front. */
  'popout.open': { args: Record<string, never>; value: { opened: boolean } };
  'shortcuts.read': { args: Record<string, never>; value: Shortcut[] };
  'log.read': { args: Record<string, never>; value: LogEntry[] };
  'log.clear': { args: Record<string, never>; value: { cleared: number } };
  'log.report': { args: { feature: string; code: string; stack: string[] }; value: { kept: boolean } };
  /** While busy (an editor with unsaved words), an update of the extension waits. */
  'busy.set': { args: { owner: string; busy: boolean }; value: { busy: boolean } };
  'workspace.open': { args: { view: string }; value: { opened: boolean } };
}

export type CallName = keyof Calls;
export type CallArgs<N extends CallName> = Calls[N]['args'];
export type CallValue<N extends CallName> = Calls[N]['value'];
