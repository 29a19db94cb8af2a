import type { Conversation, Expected, InsertResult, RefusalReason } from '../conversation/types';
import type { ListProfile, Profile } from '../profile/types';
import { type ConversationReading, isExpected, readConversation } from './conversation';
import { findAll, type Locate, within } from './find';
import { readList } from './list';
import { firstOf, valuesOf } from './read';

export type Refusal = Omit<Extract<InsertResult, { ok: false }>, 'ok' | 'box'>;

/** Rows looked at: the newest are the ones shown. */
const RECENT_ROWS = 40;

/** Which conversation the page shows at this very moment: what the watcher last saw may be a moment old. */
export class Binding {
  private readonly list: ListProfile | undefined;

  constructor(
    private readonly locate: Locate,
    private readonly profile: Profile,
  ) {
    const { conversations } = profile;
    this.list = conversations && onlyWho(conversations);
  }

  /** Why nothing may be written for whom the sidebar showed; null: it may. */
  refusal(expected: Expected): Refusal | null {
    const rows = this.recentRows();
    const now = this.read(rows);
    if (now.state === 'ambiguous') return { reason: 'ambiguous' };
    if (!now.conversation) return { reason: 'context-unknown' };
    const { seen, words = [] } = expected;
    if (seen.length + words.length === 0 && this.isShared(now.conversation)) return { reason: 'ambiguous' };
    let ids: Set<string | null> | undefined;
    const hasMessage = (id: string) => {
      ids ??= this.idsOf(rows);
      return ids.has(id);
    };
    const hasWords = (text: string) => this.wordsOf(rows).has(text);
    if (isExpected(now.conversation, expected, hasMessage, hasWords)) return null;
    return changed(now);
  }

  /** Two buyers of the list have this name, and nothing but the name tells whose conversation is open. */
  private isShared({ key, buyer }: Conversation): boolean {
    if (!key.startsWith('name:') || !this.list) return false;
    return readList(this.locate, this.list).filter(({ name }) => name === buyer.name).length > 1;
  }

  /** The same for a conversation that was written in: its key alone, since its messages go on. */
  moved(key: string): Refusal | null {
    const now = this.read(this.recentRows());
    return now.conversation?.key === key ? null : changed(now);
  }

  /** Of the conversation that is open now; null where it cannot be told. */
  key(): string | null {
    return this.read(this.recentRows()).conversation?.key ?? null;
  }

  private read(rows: Element[]): ConversationReading {
    const list = this.list ? readList(this.locate, this.list) : [];
    const reads = this.profile.messages?.uid ?? [];
    const uids = rows.flatMap((row) => reads.flatMap((read) => valuesOf(within(row), read)));
    return readConversation(this.locate, this.profile, new Set(uids), list);
  }

  private idsOf(rows: Element[]): Set<string | null> {
    return new Set(rows.map((row) => firstOf(within(row), this.profile.messages?.id).value));
  }

  private wordsOf(rows: Element[]): Set<string | null> {
    return new Set(rows.map((row) => firstOf(within(row), this.profile.messages?.text).value));
  }

  private recentRows(): Element[] {
    const { messages } = this.profile;
    if (!messages) return [];
    return this.locate(messages.list)
      .flatMap((list) => findAll(list, messages.row))
      .slice(-RECENT_ROWS);
  }
}

function changed({ conversation }: ConversationReading): Refusal {
  const reason: RefusalReason = 'context-changed';
  const name = conversation?.buyer.name;
  return name ? { reason, nowOpen: name } : { reason };
}

/** Of a conversation list only what says who is open: texts and times would be read for nothing. */
function onlyWho({ list, row, name, uid, open }: ListProfile): ListProfile {
  return { ...(list && { list }), row, name, ...(uid && { uid }), ...(open && { open }) };
}
