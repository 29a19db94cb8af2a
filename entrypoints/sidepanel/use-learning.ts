import { useEffect, useRef } from 'preact/hooks';
import type { Message } from '../../lib/conversation/types';
import type { LearnedUse } from '../../lib/intent/learned';
import type { Intent } from '../../lib/intent/types';
import { call } from '../../lib/messaging/call';

/** A reply that went into the box, and is not sent as far as anybody knows. */
interface Pending {
  /** Of console and conversation. */
  key: string | null;
  replyId: string;
  intent: Intent;
  text: string;
  /** The last that was said by then; older messages may still come in, and are no answer. Null: nothing was. */
  after: string | null;
}

const signOf = ({ id, at, text }: Message) => id ?? `${at} ${text}`;

/** What the agent said first after that message; undefined: nothing yet, or it can't be told. */
function answerAfter(after: string | null, messages: readonly Message[]): Message | undefined {
  const at = messages.findLastIndex((message) => signOf(message) === after);
  if (at < 0 && after !== null) return undefined;
  return messages.slice(at + 1).find(({ side }) => side === 'agent');
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
  useEffect(() => () => settle('picked'), [key]);
  useEffect(() => {
    const use = pending.current;
    // Another buyer's messages tell nothing of it.
    if (use && use.key !== key) return settle('picked');
    const sent = use && answerAfter(use.after, messages);
    if (use && sent) settle(bare(sent.text) === bare(use.text) ? 'picked' : 'edited');
  }, [messages]);
  return {
    used(replyId, text) {
      settle('picked');
      const intent = intentOf();
      const last = messages.at(-1);
      if (intent !== null)
        pending.current = { key, replyId, intent, text, after: last ? signOf(last) : null };
    },
    undone(replyId) {
      if (pending.current?.replyId === replyId) pending.current = null;
    },
  };
}
