import { useEffect, useRef, useState } from 'preact/hooks';
import { expectedOf } from '../../lib/conversation/expected';
import type { Conversation, ConversationState, Message, ReplaceRequest } from '../../lib/conversation/types';
import { call } from '../../lib/messaging/call';
import type { CommandName } from '../../lib/messaging/keys';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import { isPicture } from '../../lib/replies/file';
import type { FileRef } from '../../lib/replies/types';
import { copyText } from '../ui/copy';
import type { Said } from '../ui/status-line';
import { useLanguage } from '../ui/use-language';
import { giveFiles } from './give-files';
import { saidOfInsert, saidOfSwap, saidOfUndo, withPlace } from './said';
import { withFiles } from './said-files';

/** What the sidebar shows of the page at this moment: an insert is bound to it. */
export interface Shown {
  conversation: Conversation | null;
  state: ConversationState | undefined;
  /** Of that conversation only. */
  messages: readonly Message[];
  /** The one that the conversation is surely about. */
  order: Order | null;
  /** All that the console shows of this buyer; null or absent: it can't be told. */
  orders?: readonly Order[] | null;
  /** To be said once of this conversation, with the first text that goes out; empty or absent: nothing. */
  caution?: string;
}

/** `copy` where there is no box to put anything into: the agent pastes it, and each pick says so beforehand. */
export type PickMode = 'insert' | 'copy';

interface Options {
  mode: PickMode;
  /** Of the console that is shown; null: none is. */
  console: string | null;
  shown: Shown;
  ask: PanelLink['ask'];
  /**
   * The same pick once more; `afresh` forgets what was made for the buyer of `to`, and is for who is open by then.
   */
  again: (going: Going, to: Shown, afresh: boolean) => void;
  /** Whether the team has stopped this reply; says so. */
  saysRecalled: (replyId: string) => boolean;
  /** It has been taken back. */
  onUndone: (going: Going, to: Shown) => void;
  /** Puts in the next message of the reply. */
  next: () => void;
  keyText: (name: CommandName) => string;
  /** What its wording adds to what is said of a text that is in (`box`: as it was read back) or copied. */
  note: (said: Said, going: Going, to: Shown, box: string | null) => Said;
}

/** What is to go out. */
export interface Going {
  text: string;
  replyId: string;
  /** They follow the last of its messages into the same conversation. */
  files?: readonly FileRef[];
  /** What was typed in the console's own box to ask for it, which the text takes the place of. */
  replacing?: string;
  /** The text stands: it was edited, or is one that follows others. Else it may be made again of its reply. */
  isMade?: true;
  /** The agent has seen what its wording is blocked for, and means it. */
  isAllowed?: true;
  /** Which of the reply's messages, from 1; absent where it has one. */
  place?: { at: number; of: number };
  /** The messages after this one. */
  rest?: readonly string[];
  /** The message before this one. */
  before?: Going;
}

/**
 * Hands texts over and takes them back, one after the other in the order of the agent's keys, and says what became of
 * each: into the console's box, or onto the clipboard.
 */
export function useInserts(options: Options) {
  const { mode, shown, ask, again, onUndone, next, keyText, note } = options;
  const [said, say] = useState<Said | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  // The last of those that are on their way.
  const newest = useRef<string | null>(null);
  /** Conversations of which the caution has been said. */
  const cautioned = useRef(new Set<string>()).current;
  /** The last one that is in. */
  const last = useRef<{ insertId: number; going: Going | null; to: Shown } | null>(null);
  // A button of the status line outlives the render that made it.
  const latest = useRef(shown);
  latest.current = shown;

  // 已填入 beside another buyer's name would read as said of them. What was refused stays: it says what to do.
  const key = shown.conversation?.key;
  useEffect(() => {
    say((before) =>
      before?.tone === 'done' || before?.tone === 'plain' || before?.isTheirs ? null : before,
    );
  }, [key]);

  // It was said in words of the language before.
  const language = useLanguage();
  useEffect(() => say(null), [language]);

  const copy = async (text: string): Promise<boolean> => {
    const done = await copyText(text);
    say({ tone: done ? 'done' : 'amber', text: t(done ? 'say.copied' : 'say.notCopied'), actions: [] });
    return done;
  };

  const heed = (said: Said, { conversation, caution }: Shown): Said => {
    if (!caution || !conversation || cautioned.has(conversation.key)) return said;
    cautioned.add(conversation.key);
    return { ...said, tone: 'amber', text: `${said.text} · ${caution}`, isTheirs: true };
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
    const older = newest.current === null ? null : last.current;
    return inTurn('undo', async () => {
      const meant = last.current;
      if (meant === null || meant === older) return false;
      last.current = null;
      const answer = await ask('undo', { insertId: meant.insertId });
      const isOut = answer.ok && answer.value.ok;
      if (isOut && meant.going) onUndone(meant.going, meant.to);
      const said = saidOfUndo(answer);
      // A picture has no undo of ours: whoever took it keeps it.
      const isHalf = isOut && meant.going?.files?.some(({ type }) => isPicture(type));
      say(isHalf ? { ...said, tone: 'amber', text: t('say.undone.files') } : said);
      return isOut;
    });
  };

  const onwards = { label: t('say.next'), keys: keyText('next-segment'), run: next };

  const insert = async (going: Going, to: Shown): Promise<boolean> => {
    const { text, replacing } = going;
    const files = filesNow(going);
    const { conversation } = to;
    const copying = {
      label: t('say.copy'),
      run: () => !options.saysRecalled(going.replyId) && void copy(text),
    };
    if (!conversation) {
      say({ tone: 'amber', text: t(`say.nobody.${to.state ?? 'missing'}`), actions: [copying] });
      return false;
    }
    const expected = expectedOf(conversation, to.messages);
    const answer = await ask('insert', { text, expected, ...(replacing && { replacing }) });
    const done = answer.ok && answer.value.ok ? answer.value : null;
    if (done) last.current = { insertId: done.insertId, going, to };
    const said = saidOfInsert(answer, {
      undo: { label: t('say.undo'), keys: keyText('undo'), run: () => void undo() },
      into: going.isMade
        ? null
        : (name) => ({
            label: t('say.into', { name }),
            // Not before the page has told of that buyer, and never to a third one who is open by then.
            isReady: () => latest.current.conversation?.buyer.name === name,
            run: () => again(going, to, true),
          }),
      again: { label: t('say.again'), run: () => again(going, to, false) },
      copy: copying,
    });
    if (!done) {
      say(said);
      return false;
    }
    const isJoined = going.before && done.box.includes(going.before.text);
    const told = note(
      isJoined ? { ...said, tone: 'amber', text: t('say.joined') } : said,
      going,
      to,
      done.box,
    );
    const placed = heed(withPlace(told, going, onwards), to);
    say(placed);
    count(going, to, options.console);
    if (files.length > 0) say(withFiles(placed, await giveFiles(ask, files, expected), say));
    return true;
  };

  /**
   * As the mode has it; true when it is done.
   *
   * @param to what was shown when the text was made; the page refuses where it has changed by now
   */
  const handOver = async (going: Going, to = shown): Promise<boolean> => {
    const { text } = going;
    const files = filesNow(going);
    if (mode === 'insert') return inTurn(`${to.conversation?.key} ${text}`, () => insert(going, to));
    const isCopied = await copy(text);
    if (!isCopied) return false;
    const plain: Said = { tone: 'done', text: t('say.copied'), actions: [] };
    const copied = heed(withPlace(note(plain, going, to, null), going, onwards), to);
    say(files.length > 0 ? withFiles(copied, { taken: 0, left: [...files] }, say) : copied);
    count(going, to, options.console);
    return true;
  };

  /** Better words in exactly this draft; undone like an insert. */
  const swap = (change: Omit<ReplaceRequest, 'expected'>, to = latest.current) =>
    inTurn(`swap ${change.from} ${change.draft}`, async () => {
      if (!to.conversation) return false;
      const expected = expectedOf(to.conversation, to.messages);
      const answer = await ask('replace', { ...change, expected });
      const done = answer.ok && answer.value.ok ? answer.value : null;
      if (done) last.current = { insertId: done.insertId, going: null, to };
      const undoing = { label: t('say.undo'), keys: keyText('undo'), run: () => void undo() };
      say(saidOfSwap(answer, undoing));
      return done !== null;
    });

  return { said, say, handOver, undo, copy, swap };
}

/** All of the text comes first. */
const filesNow = ({ files = [], rest = [] }: Going) => (rest.length > 0 ? [] : files);

/** A use of the reply, in this situation and to whom; of a reply of several messages the first one counts. */
function count({ replyId, before }: Going, { order, conversation }: Shown, console: string | null): void {
  if (before) return;
  const where = console !== null &&
    conversation && { console, conversation: conversation.key, buyer: conversation.buyer.name ?? '' };
  void call('replies.used', { id: replyId, situation: order?.status ?? 'none', ...(where && { where }) });
}

export type Inserts = ReturnType<typeof useInserts>;
