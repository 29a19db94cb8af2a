import type { FactState, ListEntry, Message, PageFacts } from '../conversation/types';
import type { FirstProfile } from '../profile/first';
import type { Find, PartId } from '../profile/types';
import { attributesOf } from './attributes';
import { findBox } from './box';
import { type ConversationReading, readConversation } from './conversation';
import { readList } from './list';
import { Locator } from './locate';
import { MessageLog } from './messages';
import { firstOf } from './read';

export type WatchEvent =
  | { type: 'facts'; facts: PageFacts }
  | { type: 'messages'; key: string | null; reset: boolean; messages: Message[] };

export interface WatchOptions {
  root: Document;
  profile: FirstProfile;
  signal: AbortSignal;
  now: () => number;
  /** Runs a task later, in milliseconds; injected so that tests need no waiting. */
  later: (task: () => void, ms: number) => void;
  emit: (event: WatchEvent) => void;
}

/** The header, the list and the box are read again at most this often, however much of the page moves. */
const CONTEXT_PAUSE = 120;

/**
 * Watches a console's page. One observer for the whole document survives every replacement of the list or the
 * application; a change inside a message row costs that row, any other change one coalesced look at the rest.
 */
export class PageWatcher {
  private readonly log: MessageLog | null;
  private readonly locator: Locator;
  private readonly observer: MutationObserver;
  private reading: ConversationReading = { state: 'none', conversation: null };
  private list: ListEntry[] = [];
  private said = '';
  private isContextDue = false;
  /** The rows are others, and whose they are has not been read yet: until then they are nobody's. */
  private isOwnerDue = false;
  private isStepDue = false;

  constructor(private readonly options: WatchOptions) {
    const { root, profile, now, signal } = options;
    this.log = profile.messages
      ? new MessageLog(root, { profile: profile.messages, utcOffset: profile.utcOffset, now })
      : null;
    this.locator = new Locator(root, contextFinds(profile));
    this.observer = new MutationObserver((records) => this.onChange(records));
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: attributesOf(profile),
    });
    signal.addEventListener('abort', () => this.observer.disconnect());
    this.readAll();
  }

  /** Takes in what the observer has not delivered yet. */
  flush(): void {
    this.onChange(this.observer.takeRecords());
  }

  /** Says everything again, for somebody who has just come. */
  snapshot(): ConversationReading {
    this.said = '';
    this.readAll();
    return this.reading;
  }

  private readAll(): void {
    this.log?.rescan();
    this.isOwnerDue = false;
    this.readContext();
    this.readMessages();
  }

  private onChange(records: MutationRecord[]): void {
    let rescan = false;
    let context = false;
    for (const record of records) {
      const row = this.log?.rowOf(record.target);
      if (row) {
        this.log?.touch(row);
        continue;
      }
      const rows = this.log && record.type === 'childList' ? this.takeRows(this.log, record) : null;
      rescan ||= rows?.rescan ?? false;
      // Rows that come at the end touch nothing else, so that a message costs its own row only.
      if (!rows?.only) context = this.locator.note(record) || context;
    }
    if (rescan) {
      this.log?.rescan();
      this.isOwnerDue = true;
    }
    if (context || rescan) this.askContext();
    this.readMessages();
  }

  /** Takes in rows that came or went. `only`: the change was of rows and of nothing else. */
  private takeRows(log: MessageLog, record: MutationRecord): { rescan: boolean; only: boolean } {
    let rescan = false;
    let only = true;
    for (const node of record.addedNodes) {
      const held = log.holdsRows(node);
      if (held === 'row') rescan = !log.append(node as Element) || rescan;
      else only = false;
      if (held === 'rows') rescan = true;
    }
    for (const node of record.removedNodes) {
      if (log.heldRows(node)) rescan = true;
      else only = false;
    }
    return { rescan, only };
  }

  private askContext(): void {
    if (this.isContextDue) return;
    this.isContextDue = true;
    this.options.later(() => {
      this.isContextDue = false;
      if (this.options.signal.aborted) return;
      if (this.log?.isAdrift) this.log.rescan();
      this.isOwnerDue = false;
      this.readContext();
      this.readMessages();
    }, CONTEXT_PAUSE);
  }

  private readContext(): void {
    const { profile } = this.options;
    const locate = this.locator.all;
    const before = this.reading.conversation?.key;
    this.list = profile.conversations ? readList(locate, profile.conversations) : [];
    this.reading = readConversation(locate, profile, this.log?.rowUids ?? [], this.list);
    const facts = this.facts();
    const said = JSON.stringify(facts);
    if (said === this.said) return;
    this.said = said;
    this.options.emit({ type: 'facts', facts });
    // Messages are told by conversation: a new one begins with all that it shows.
    if (before !== this.reading.conversation?.key) this.log?.rescan();
  }

  private readMessages(): void {
    // Consoles change the rows before the header, too: told at once, they would be the last buyer's.
    if (!this.log || this.isOwnerDue) return;
    const change = this.log.step();
    // Nothing to say yet is not nothing to do: a long conversation is told when its last slice is read.
    if (change)
      this.options.emit({ type: 'messages', key: this.reading.conversation?.key ?? null, ...change });
    if (!this.log.hasMore || this.isStepDue) return;
    this.isStepDue = true;
    this.options.later(() => {
      this.isStepDue = false;
      if (!this.options.signal.aborted) this.readMessages();
    }, 0);
  }

  private facts(): PageFacts {
    const { profile } = this.options;
    const { state, conversation } = this.reading;
    const parts: Partial<Record<PartId, FactState>> = {};
    if (profile.conversation)
      parts.conversation = state === 'open' ? 'found' : state === 'none' ? 'missing' : state;
    if (this.log) parts.messages = this.log.state;
    if (profile.conversations) parts.conversations = this.list.length > 0 ? 'found' : 'missing';
    if (profile.input) parts.input = findBox(this.locator.all, profile.input).state;
    return {
      console: profile.id,
      page: profile.page,
      conversation,
      conversationState: state,
      list: this.list,
      shop: firstOf(this.locator.all, profile.shop).value,
      parts,
    };
  }
}

/** What the facts outside the message rows are read from. */
function contextFinds({ conversation, conversations, messages, input, shop }: FirstProfile): Find[] {
  const reads = [
    ...(conversation?.name ?? []),
    ...(conversation?.uid ?? []),
    ...(conversation?.thread ?? []),
    ...(shop ?? []),
  ];
  return [
    ...reads.flatMap(({ from }) => (from ? [from] : [])),
    ...(conversations ? [conversations.list ?? conversations.row] : []),
    ...(input ? [input.find] : messages ? [messages.list] : []),
  ];
}
