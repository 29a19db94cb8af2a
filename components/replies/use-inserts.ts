import { useEffect, useRef, useState } from 'preact/hooks';
import type { Conversation, ConversationState, Message } from '../../lib/conversation/types';
import { lastSeen } from '../../lib/conversation/waiting';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { FileRef } from '../../lib/replies/types';
import { copyText } from '../ui/copy';
import type { Said } from '../ui/status-line';
import { giveFiles } from './give-files';
import { saidOfInsert, saidOfUndo } from './said';
import { withFiles } from './said-files';

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

/** What is to go out. */
export interface Going {
  text: string;
  replyId: string;
  /** They follow the text into the same conversation. */
  files?: readonly FileRef[];
  /** What was typed in the console's own box to ask for it, which the text takes the place of. */
  replacing?: string;
}

/**
 * Hands texts over and takes them back, one after the other in the order of the agent's keys, and says what became of
 * each: into the console's box, or onto the clipboard.
 */
export function useInserts({ mode, shown, ask, again }: Options) {
  const [said, say] = useState<Said | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  // The last of those that are on their way.
  const newest = useRef<string | null>(null);
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

  /** A second Enter, or a double click, while the first is on its way is the same wish: false. */
  const inTurn = async (wish: string, act: () => Promise<boolean>): Promise<boolean> => {
    if (newest.current === wish) return false;
    const done = newest.current === null ? act() : turn.current.then(act, act);
    newest.current = wish;
    turn.current = done;
    try {
      return await done;
    } finally {
      if (turn.current === done) newest.current = null;
    }
  };

  const undo = () => {
    // Meant is what is on its way by now; where that is refused, an older text stays.
    const older = newest.current === null ? null : undoId.current;
    return inTurn('undo', async () => {
      const insertId = undoId.current;
      if (insertId === null || insertId === older) return false;
      undoId.current = null;
      const answer = await ask('undo', { insertId });
      say(saidOfUndo(answer));
      return answer.ok && answer.value.ok;
    });
  };

  const insert = async (going: Going, to: Shown): Promise<boolean> => {
    const { text, replyId, files = [], replacing } = going;
    const { conversation } = to;
    const copying = { label: t('say.copy'), run: () => void copy(text) };
    if (!conversation) {
      say({ tone: 'amber', text: t(`say.nobody.${to.state ?? 'missing'}`), actions: [copying] });
      return false;
    }
    const { buyer } = conversation;
    const expected = { key: conversation.key, name: buyer.name, uid: buyer.uid, ...lastSeen(to.messages) };
    const answer = await ask('insert', { text, expected, ...(replacing && { replacing }) });
    const isIn = answer.ok && answer.value.ok;
    if (answer.ok && answer.value.ok) undoId.current = answer.value.insertId;
    const said = saidOfInsert(answer, {
      undo: { label: t('say.undo'), keys: 'Alt+Z', run: () => void undo() },
      into: (name) => ({
        label: t('say.into', { name }),
        // Not before the page has told of that buyer, and never to a third one who is open by then.
        isReady: () => latest.current.conversation?.buyer.name === name,
        run: () => again(replyId, true),
      }),
      again: { label: t('say.again'), run: () => again(replyId, false) },
      copy: copying,
    });
    say(said);
    if (isIn) {
      void call('replies.used', { id: replyId });
      if (files.length > 0) say(withFiles(said, await giveFiles(ask, files, expected), say));
    }
    return isIn;
  };

  /**
   * As the mode has it; true when it is done.
   *
   * @param to what was shown when the text was made; the page refuses where it has changed by now
   */
  const handOver = async (going: Going, to = shown): Promise<boolean> => {
    const { text, replyId, files = [] } = going;
    if (mode === 'insert') return inTurn(`${to.conversation?.key} ${text}`, () => insert(going, to));
    const isCopied = await copy(text);
    if (!isCopied) return false;
    void call('replies.used', { id: replyId });
    const copied: Said = { tone: 'done', text: t('say.copied'), actions: [] };
    if (files.length > 0) say(withFiles(copied, { taken: 0, left: [...files] }, say));
    return true;
  };

  return { said, say, handOver, undo, copy };
}
