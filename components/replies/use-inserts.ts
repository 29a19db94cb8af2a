import { useEffect, useRef, useState } from 'preact/hooks';
import type { Conversation, ConversationState, Message } from '../../lib/conversation/types';
import { lastSeen } from '../../lib/conversation/waiting';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import { copyText } from '../ui/copy';
import type { Said } from '../ui/status-line';
import { saidOfInsert, saidOfUndo } from './said';

/** What the sidebar shows of the page at this moment: an insert is bound to it. */
export interface Shown {
  conversation: Conversation | null;
  state: ConversationState | undefined;
  /** Of that conversation only. */
  messages: readonly Message[];
  /** The one that the conversation is surely about. */
  order: Order | null;
}

/** `copy` where there is no box to put anything into: the agent pastes it, and each pick says so beforehand. */
export type PickMode = 'insert' | 'copy';

interface Options {
  mode: PickMode;
  shown: Shown;
  ask: PanelLink['ask'];
  /** The same pick once more, with what is shown then; `afresh` forgets what was filled in for another buyer. */
  again: (replyId: string, afresh: boolean) => void;
}

/** Hands texts over, one at a time, and says what became of each: into the console's box, or onto the clipboard. */
export function useInserts({ mode, shown, ask, again }: Options) {
  const [said, say] = useState<Said | null>(null);
  // A second Enter, or a double click, while the first is on its way is the same wish.
  const isBusy = useRef(false);
  const undoId = useRef<number | null>(null);
  // A button of the status line outlives the render that made it.
  const latest = useRef(shown);
  latest.current = shown;

  // 已填入 beside another buyer's name would read as said of them. What was refused stays: it says what to do.
  const key = shown.conversation?.key;
  useEffect(() => {
    say((before) => (before?.tone === 'done' || before?.tone === 'plain' ? null : before));
  }, [key]);

  const copy = async (text: string): Promise<boolean> => {
    const done = await copyText(text);
    say({ tone: done ? 'done' : 'amber', text: t(done ? 'say.copied' : 'say.notCopied'), actions: [] });
    return done;
  };

  const undo = async () => {
    const insertId = undoId.current;
    if (insertId === null) return;
    undoId.current = null;
    say(saidOfUndo(await ask('undo', { insertId })));
  };

  /** @param to what was shown when the text was made; the page refuses where it has changed by now */
  const insert = async (text: string, replyId: string, to = shown): Promise<boolean> => {
    if (isBusy.current) return false;
    const { conversation } = to;
    const copying = { label: t('say.copy'), run: () => void copy(text) };
    if (!conversation) {
      say({ tone: 'amber', text: t(`say.nobody.${to.state ?? 'missing'}`), actions: [copying] });
      return false;
    }
    isBusy.current = true;
    const { buyer } = conversation;
    const expected = { key: conversation.key, name: buyer.name, uid: buyer.uid, ...lastSeen(to.messages) };
    const answer = await ask('insert', { text, expected });
    isBusy.current = false;
    const isIn = answer.ok && answer.value.ok;
    if (answer.ok && answer.value.ok) undoId.current = answer.value.insertId;
    say(
      saidOfInsert(answer, {
        undo: { label: t('say.undo'), keys: 'Alt+Z', run: () => void undo() },
        into: (name) => ({
          label: t('say.into', { name }),
          // Not before the page has told of that buyer, and never to a third one who is open by then.
          isReady: () => latest.current.conversation?.buyer.name === name,
          run: () => again(replyId, true),
        }),
        again: { label: t('say.again'), run: () => again(replyId, false) },
        copy: copying,
      }),
    );
    if (isIn) void call('replies.used', { id: replyId });
    return isIn;
  };

  /** As the mode has it; true when it is done. */
  const handOver = async (text: string, replyId: string, to?: Shown): Promise<boolean> => {
    if (mode === 'insert') return insert(text, replyId, to);
    const isCopied = await copy(text);
    if (isCopied) void call('replies.used', { id: replyId });
    return isCopied;
  };

  return { said, say, handOver, undo, copy };
}
