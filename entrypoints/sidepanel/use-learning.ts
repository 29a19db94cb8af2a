import { useEffect, useRef } from 'preact/hooks';
import type { Message } from '../../lib/conversation/types';
import type { LearnedUse } from '../../lib/intent/learned';
import type { Intent } from '../../lib/intent/types';
import { call } from '../../lib/messaging/call';

/** A reply that went into the box, and is not sent as far as anybody knows. */
interface Pending {
  replyId: string;
  intent: Intent;
  text: string;
  /** What the agent had said by then. */
  before: ReadonlySet<Message>;
}

const bare = (text: string) => text.replace(/\s/g, '');

/**
 * Counts which reply was used when a buyer wanted what: as it was, or changed before it went out. It counts when the
 * agent's next message tells which, at the latest with the next pick or buyer; what is taken back does not count.
 * @param key of console and conversation
 * @param intentOf what the buyer wants now; null: nobody can tell
 */
export function useLearning(
  key: string | null,
  messages: readonly Message[],
  intentOf: () => Intent | null,
): { used: (replyId: string, text: string) => void; undone: (replyId: string) => void } {
  const pending = useRef<Pending | null>(null);
  const settle = (how: LearnedUse['how']) => {
    const use = pending.current;
    pending.current = null;
    if (use) void call('learned.use', { intent: use.intent, replyId: use.replyId, how });
  };
  const said = messages.filter(({ side }) => side === 'agent');
  useEffect(() => () => settle('picked'), [key]);
  useEffect(() => {
    const use = pending.current;
    const sent = use && said.find((message) => !use.before.has(message));
    if (use && sent) settle(bare(sent.text) === bare(use.text) ? 'picked' : 'edited');
  }, [messages]);
  return {
    used(replyId, text) {
      settle('picked');
      const intent = intentOf();
      if (intent !== null) pending.current = { replyId, intent, text, before: new Set(said) };
    },
    undone(replyId) {
      if (pending.current?.replyId === replyId) pending.current = null;
    },
  };
}
