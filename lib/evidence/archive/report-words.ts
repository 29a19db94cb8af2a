import type { MessageKind, Side } from '../../conversation/types';
import type { Marketplace } from '../../profile/types';
import type { CaptureRefusal } from '../capture';
import type {
  Account,
  Act,
  Capture,
  CaptureEvent,
  CapturePart,
  CaseState,
  Continuity,
  ItemKind,
  Slot,
  StatementPart,
} from '../types';

/** Why a page gave something not: its own word, or that it gave none. */
type RefusalReason = CaptureRefusal | 'no-page' | 'invalidated' | 'timeout';

/** What the report says beside the facts. It is in both languages, whatever the exporter's own is: no codes, no jargon. */
export interface ReportWords {
  lang: string;
  title: string;
  nature: string;
  labels: Record<Label, string>;
  states: Record<CaseState, string>;
  kinds: Record<ItemKind, string>;
  /** `begin` and `stamp`: lines of the acts `capture` and `seal` that tell of no item, and of the time stamp. */
  acts: Record<Act | 'begin' | 'stamp', string>;
  events: Record<CaptureEvent['name'], string>;
  slots: Record<Slot, string>;
  parts: Record<StatementPart, string>;
  continuity: Record<Continuity, string>;
  sides: Record<Side, string>;
  /** What stands for a message without words. */
  messages: Record<MessageKind, string>;
  markets: Record<Marketplace, string>;
  accounts: Record<Account['of'], string>;
  captured: Record<Capture['state'], string>;
  /** What a capture takes, and the way to the conversation's beginning. */
  takes: Record<CapturePart | 'to-top', string>;
  refusals: Record<RefusalReason, string>;
}

type Label =
  | 'case'
  | 'kind'
  | 'state'
  | 'platform'
  | 'shop'
  | 'buyer'
  | 'uid'
  | 'orders'
  | 'platformCase'
  | 'owner'
  | 'created'
  | 'closed'
  | 'deadline'
  | 'statement'
  | 'points'
  | 'point'
  | 'byWord'
  | 'timeline'
  | 'captures'
  | 'capture'
  | 'takes'
  | 'outcome'
  | 'reached'
  | 'top'
  | 'bottom'
  | 'yes'
  | 'no'
  | 'unknown'
  | 'frames'
  | 'gaps'
  | 'noGaps'
  | 'after'
  | 'frame'
  | 'events'
  | 'detail'
  | 'noEvents'
  | 'items'
  | 'number'
  | 'file'
  | 'joins'
  | 'name'
  | 'original'
  | 'derived'
  | 'from'
  | 'taken'
  | 'page'
  | 'method'
  | 'size'
  | 'submittedAs'
  | 'account'
  | 'seenIn'
  | 'notSeen'
  | 'transcript'
  | 'side'
  | 'message'
  | 'said'
  | 'inNoFrame'
  | 'shownIn'
  | 'seals'
  | 'signedAt'
  | 'stampedAt'
  | 'notStamped'
  | 'authority'
  | 'key'
  | 'removed'
  | 'reason'
  | 'withheld'
  | 'exported'
  | 'tool'
  | 'masked'
  | 'noOrder'
  | 'noBuyer'
  | 'checkIt'
  | 'when'
  | 'who'
  | 'metBy'
  | 'hidden';
