import { useRef } from 'preact/hooks';
import { saidBefore } from '../../lib/conversation/said-before';
import type { CommandName } from '../../lib/messaging/keys';
import { t } from '../../lib/platform/i18n';
import type { SaidAction } from '../ui/status-line';
import { type Doubt, saidOfRepeat } from './said-doubt';
import type { Going, Shown } from './use-inserts';

interface Options {
  /** Of the open conversation. */
  key: string | undefined;
  keyText: (name: CommandName) => string;
  /** Sets which wording of a reply is up. */
  choose: (replyId: string, wording: number) => void;
  /** Picks a reply again. */
  pick: (replyId: string) => void;
}

/** What was asked back about a text instead of putting it in, until it is answered or another conversation is open. */
export function useDoubts({ key, keyText, choose, pick }: Options) {
  const doubt = useRef<Doubt | null>(null);
  const anyway = () => doubt.current?.anyway();
  const anywayAction: SaidAction = { label: t('say.anyway'), keys: keyText('insert-anyway'), run: anyway };
  return {
    /** Puts in what was asked back about. */
    anyway,
    action: anywayAction,
    /** Something else is asked back about. */
    ask(going: Going, to: Shown, meant: () => void) {
      doubt.current = { replyId: going.replyId, key: to.conversation?.key, wording: null, anyway: meant };
    },
    settle() {
      doubt.current = null;
    },
    /** The same pick once more, after it was asked back, means the other wording. */
    heed(replyId: string) {
      const asked = doubt.current;
      if (asked?.replyId === replyId && asked.key === key && asked.wording !== null)
        choose(replyId, asked.wording);
      doubt.current = null;
    },
    /**
     * What is to be said of a text that this conversation has seen before; null: it has not.
     *
     * @param freshWording of the reply that it is made of; null: it has none
     */
    ofRepeat(going: Going, to: Shown, freshWording: () => number | null, meant: () => void) {
      const before = going.before ? null : saidBefore(going.text, to.messages);
      if (!before) return null;
      const { replyId } = going;
      const wording = freshWording();
      doubt.current = { replyId, key: to.conversation?.key, wording, anyway: meant };
      const reword = { label: t('say.reword'), run: () => pick(replyId) };
      return saidOfRepeat(before.at, Date.now(), wording === null ? null : reword, anywayAction);
    },
    /** What is to be said of a message that would join the one before it in the box. */
    ofUnsent(going: Going, meant: () => void) {
      doubt.current = { replyId: going.replyId, key, wording: null, anyway: meant };
      return { tone: 'amber' as const, text: t('say.next.unsent'), actions: [anywayAction] };
    },
    /** Another conversation is open than the one that was asked about; then it is settled. */
    hasGone(): boolean {
      const isStale = doubt.current !== null && doubt.current.key !== key;
      if (isStale) doubt.current = null;
      return isStale;
    },
  };
}

export type Doubts = ReturnType<typeof useDoubts>;
