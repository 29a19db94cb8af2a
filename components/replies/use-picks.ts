import { useRef } from 'preact/hooks';
import { plainOf } from '../../lib/conversation/plain';
import type { CommandName } from '../../lib/messaging/keys';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { t } from '../../lib/platform/i18n';
import type { Language, Reply } from '../../lib/replies/types';
import { faultsOf } from '../../lib/template/faults';
import type { Sources, Values } from '../../lib/template/variables';
import { faultText } from '../ui/body-fault';
import type { Said } from '../ui/status-line';
import type { LastingSetting } from './fill-fields';
import { isFault } from './pieces';
import type { Shelf } from './shelf';
import { useClosing } from './use-closing';
import { useDoubts } from './use-doubts';
import { type Asked, type Filling, useFilling } from './use-filling';
import { type Going, type PickMode, type Shown, useInserts } from './use-inserts';
import { useNext } from './use-next';
import { edited, openHoles, usePreview } from './use-preview';
import type { Rows } from './use-rows';
import { useTexts } from './use-texts';
import { useWalks } from './use-walks';
import { type Beyond, useWordingNotes } from './use-wording-notes';

/** Why the team has stopped a reply: nothing of it goes out, by no way. Undefined: it may be used. */
export type RecallOf = (
  reply: Pick<Reply, 'id' | 'body' | 'wordings' | 'translations'>,
) => string | undefined;

interface Options {
  shelf: Shelf;
  rows: Rows;
  mode: PickMode;
  console: string | null;
  shown: Shown;
  recallOf: RecallOf;
  /** Until it is known what was stopped, nothing goes out; null: it is known. */
  recallsTold: Promise<void> | null;
  names: Sources['names'];
  shopValues: Values;
  keep: (names: Partial<Record<LastingSetting, string>>) => void;
  language: Language;
  ask: PanelLink['ask'];
  keyText: (name: CommandName) => string;
  edit: (reply: Reply) => void;
  /** Writes the supervisor's brief about what only they may grant; the words that it is done with, or why not. */
  onBeyond: (beyond: Beyond) => Promise<Said>;
  /** The text is in the console's box, or on the clipboard. */
  onDone: () => void;
  /** It has gone out with this text (its first message), whatever the agent does next. */
  onUsed: (replyId: string, text: string) => void;
  /** It has been taken back. */
  onUndone: (replyId: string) => void;
}

/** `isMeant`: asked back before. `isOutside`: what is open in the panel, and looked for there, stays as it is. */
interface Manner {
  isMeant?: true;
  isOutside?: true;
}

/** From a pick to the text handed over: values first, then blanks in the row, then the insert or the copy. */
export function usePicks(options: Options) {
  const { shelf, rows, mode, shown, keep, ask, keyText, edit, onDone, onUsed } = options;
  const key = shown.conversation?.key;
  const texts = useTexts(options);
  const { filling, ...fill } = useFilling(shelf, texts.filled);
  const { preview, ...previews } = usePreview();
  const walks = useWalks(shown);
  const closings = useClosing(shelf, shown, options.recallOf, (reply) => texts.messagesOf(reply));
  const doubts = useDoubts({
    key,
    keyText,
    choose: texts.choose,
    pick: (replyId) => newest.current.pick(replyId),
  });
  const inserts = useInserts({
    mode,
    console: options.console,
    saysRecalled: (replyId) => saysRecalled(replyId),
    shown,
    ask,
    keyText,
    again: (going, to, afresh) => newest.current.again(going, to, afresh),
    onUndone(going, to) {
      walks.undone(going, to);
      if (!going.before) options.onUndone(going.replyId);
    },
    next: () => newest.current.next(),
    note: (...args) => notes.note(...args),
  });
  const brief = (beyond: Beyond) => void options.onBeyond(beyond).then(inserts.say);
  const notes = useWordingNotes({ keyText, swap: inserts.swap, brief });

  const send = async (going: Going, to = shown, manner: Manner = {}) => {
    if (options.recallsTold) await options.recallsTold;
    if (saysRecalled(going.replyId) || saysEmpty(going) || isBlocked(going, to, manner)) return;
    if (!manner.isMeant && asksBack(going, to, manner)) return;
    doubts.settle();
    if (!(await inserts.handOver(going, to))) return;
    walks.went(going, to);
    closings.used(going.replyId, to);
    if (!going.before) onUsed(going.replyId, going.text);
    if (manner.isOutside) return;
    if (going.isMade && preview?.reply.id === going.replyId) previews.close();
    // Blanks of another row that were opened meanwhile are the agent's next step.
    if (fill.hasMovedOn()) return;
    fill.close();
    rows.used();
    onDone();
  };
  // A button of the status line outlives the render that made it, and a recall comes at any time.
  const recallOf = useRef(options.recallOf);
  recallOf.current = options.recallOf;
  const saysRecalled = (replyId: string): boolean => {
    // Of one that is gone the rest may still be on its way.
    const reason = recallOf.current(replyOf(replyId) ?? { id: replyId, body: '' });
    if (reason === undefined) return false;
    inserts.say({ tone: 'red', text: t('team.recalled.say', { reason }), actions: [] });
    return true;
  };
  /** A reply of breaks, or of optional parts that were all left out. */
  const saysEmpty = ({ text, replyId }: Going): boolean => {
    const isEmpty = plainOf(text) === '';
    const reply = shelf.replies.get(replyId);
    if (isEmpty && reply) saysMend(reply, t('say.empty'));
    else if (isEmpty) inserts.say({ tone: 'amber', text: t('say.empty'), actions: [] });
    return isEmpty;
  };
  const isBlocked = (going: Going, to: Shown, manner: Manner): boolean => {
    const meant = () => void send({ ...going, isAllowed: true }, to, manner);
    const instead = (text: string) => void send({ ...going, text, isMade: true }, to, manner);
    const said = notes.blocked(going, doubts.action, instead);
    if (said) {
      doubts.ask(going, to, meant);
      inserts.say(said);
    }
    return said !== null;
  };
  const asksBack = (going: Going, to: Shown, manner: Manner): boolean => {
    const reply = going.isMade ? undefined : shelf.replies.get(going.replyId);
    const fresh = () => (reply ? texts.nextFresh(reply, to, fill.valuesOf(reply.id)) : null);
    const meant = () => void send(going, to, { ...manner, isMeant: true });
    const said = doubts.ofRepeat(going, to, fresh, meant);
    if (said) inserts.say(said);
    return said !== null;
  };
  /** What was made for one buyer goes to that buyer or nowhere; to whom nobody was shown, to who is by now. */
  const meantFor = (then: Shown) =>
    then.conversation === null || then.conversation.key === key ? shown : then;
  const saysFault = (reply: Reply): boolean => {
    const gap = texts.filled(reply).gaps.find(isFault);
    if (!gap) return false;
    const fault = faultsOf(texts.textOf(reply).body).find(({ source }) => source === gap.key);
    saysMend(reply, t('say.fault', { fault: fault ? faultText(fault) : gap.label }));
    return true;
  };
  const saysMend = (reply: Reply, text: string) =>
    inserts.say({ tone: 'amber', text, actions: [{ label: t('row.edit'), run: () => edit(reply) }] });

  /** One that has been deleted is there as long as its row is open with what was typed. */
  const replyOf = (replyId: string): Reply | undefined => {
    const opened = filling?.replyId === replyId ? filling.reply : preview?.reply;
    return shelf.replies.get(replyId) ?? (opened?.id === replyId ? opened : undefined);
  };

  const pick = (replyId: string, rowId = rowOf(rows, replyId), open = filling, asked?: Asked) => {
    const reply = replyOf(replyId);
    if (!reply || saysRecalled(replyId)) return;
    if (preview?.reply.id === replyId && !asked && open === filling) return finishPreview();
    doubts.heed(replyId);
    if (saysFault(reply)) return;
    const { gaps, asks } = texts.filled(reply);
    const isOpen = open?.replyId === replyId;
    // What may stay empty is asked for, too; where there is no row to ask in, it stays empty.
    if (asks.length === 0 || (gaps.length === 0 && !rowId)) void send(texts.goingOf(reply));
    else if (isOpen && fill.missing(open).length === 0) sendFilled(reply, open);
    else if (rowId) {
      rows.setActive(rowId);
      const values = isOpen ? open.values : {};
      fill.open({
        rowId,
        replyId,
        reply,
        gaps: asks,
        values,
        shown: asked?.shown ?? shown,
        ...(asked && { asked }),
      });
    }
  };
  const sendFilled = (reply: Reply, open: Filling) => {
    // Text and conversation are of one moment.
    const to = meantFor(open.shown);
    const replacing = open.asked?.replacing;
    void send({ ...texts.goingOf(reply, to, open.values), ...(replacing && { replacing }) }, to);
  };
  const finishPreview = () => {
    const going = preview && openHoles(preview).length === 0 ? edited(preview) : null;
    if (preview && going) void send(going, meantFor(preview.shown));
  };
  const next = useNext({
    ...{ shown, walks, doubts, keyText, say: inserts.say },
    send: (going, to, manner) => void send(going, to, manner),
  });
  const again = (going: Going, to: Shown, afresh: boolean) => {
    if (going.isMade && !afresh) void send(going, meantFor(to), { isMeant: true });
    else pick(going.replyId, undefined, afresh ? null : filling);
  };
  const open = filling ?? preview;
  const isLost =
    open !== null && !shelf.replies.has(open.reply.id) && !rows.rows.some(({ id }) => id === open.rowId);
  // A button of the status line outlives the render that made it, and must act on what is shown by then.
  const newest = useRef({ pick, next, again });
  newest.current = { pick, next, again };

  return {
    ...inserts,
    ...texts,
    filling,
    preview,
    /** The open row of a deleted reply that the list, made anew, no longer has. */
    lost: isLost ? { id: open.rowId, replyId: open.reply.id, groupId: '' } : null,
    closing: closings.closing,
    missing: fill.missing,
    type: fill.type,
    close: fill.close,
    pick: (replyId: string, rowId?: string) => pick(replyId, rowId),
    /** From the console's own box: the first message, in place of what asked for it. Blanks open in the list's row. */
    pickAsked(replyId: string, asked: Asked) {
      const reply = shelf.replies.get(replyId);
      if (!reply || saysRecalled(replyId)) return;
      const { shown: to, replacing } = asked;
      const { gaps, asks } = texts.filled(reply, {}, to);
      if (gaps.length > 0 || (asks.length > 0 && rowOf(rows, replyId)))
        return pick(replyId, undefined, null, asked);
      doubts.heed(replyId);
      void send({ ...texts.goingOf(reply, to), replacing }, to, { isOutside: true });
    },
    /** Its text as it would go out, onto the clipboard. */
    async copyOf(reply: Reply) {
      if (options.recallsTold) await options.recallsTold;
      if (!saysRecalled(reply.id)) void inserts.copy(texts.filled(reply).text);
    },
    recallOf: options.recallOf,
    /** To the next wording of a reply. */
    reword(reply: Reply) {
      doubts.settle();
      if (!texts.step(reply)) inserts.say({ tone: 'plain', text: t('say.wording.one'), actions: [] });
    },
    /** The blanks are filled: out it goes, and what is the agent's own may be kept. */
    finish(kept: Partial<Record<LastingSetting, string>>) {
      const reply = filling && replyOf(filling.replyId);
      if (!reply) return;
      if (Object.keys(kept).length > 0) keep(kept);
      if (fill.missing(filling).length === 0) sendFilled(reply, filling);
    },
    /** Opens the text in its row, to be changed before it goes out. */
    openPreview(reply: Reply, rowId = rowOf(rows, reply.id)) {
      if (!rowId || saysRecalled(reply.id) || saysFault(reply)) return;
      rows.setActive(rowId);
      fill.close();
      previews.open(rowId, reply, texts.messagesOf(reply, shown, fill.valuesOf(reply.id)), shown);
    },
    editPreview: previews.change,
    finishPreview,
    closePreview: previews.close,
    /** A message of a reply that has begun to go out is still to come in this conversation. */
    hasNext: walks.walk !== undefined,
    next,
    anyway: doubts.anyway,
    brief,
    noted: notes.noted.current,
    /** Does what the last line offers by that key, if it does. */
    offers: (command: CommandName) => (inserts.said?.actions ?? []).some((each) => each.command === command),
    actSaid: (command: CommandName) => inserts.said?.actions.find((each) => each.command === command)?.run(),
    pickClosing: () => closings.closing && pick(closings.closing.reply.id, undefined, null),
  };
}

const rowOf = ({ rows }: Rows, replyId: string) => rows.find((row) => row.replyId === replyId)?.id;

export type Picks = ReturnType<typeof usePicks>;
