import { useEffect, useRef, useState } from 'preact/hooks';
import { saidBefore } from '../../lib/conversation/said-before';
import type { CommandName } from '../../lib/messaging/keys';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { t } from '../../lib/platform/i18n';
import type { Language, Reply } from '../../lib/replies/types';
import type { Filled, Gap } from '../../lib/template/fill';
import type { Sources, Values } from '../../lib/template/variables';
import type { LastingSetting } from './fill-fields';
import { isFault } from './pieces';
import { type Doubt, saidOfRepeat } from './said-doubt';
import type { Shelf } from './shelf';
import { useClosing } from './use-closing';
import { type Going, type PickMode, type Shown, useInserts } from './use-inserts';
import { edited, openHoles, usePreview } from './use-preview';
import type { Rows } from './use-rows';
import { useTexts } from './use-texts';
import { isUnsent, useWalks } from './use-walks';

/** What the agent has typed into the console's own box to ask for a reply, and what was shown to them then. */
export interface Asked {
  shown: Shown;
  replacing: string;
}

/** A row that is open for its blanks. */
export interface Filling {
  rowId: string;
  replyId: string;
  gaps: Gap[];
  values: Readonly<Record<string, string>>;
  /** What was shown when the row was opened: the values are meant for that buyer, and for no other. */
  shown: Shown;
  asked?: Asked;
}

interface Options {
  shelf: Shelf;
  rows: Rows;
  mode: PickMode;
  shown: Shown;
  names: Sources['names'];
  shopValues: Values;
  keep: (names: Partial<Record<LastingSetting, string>>) => void;
  language: Language;
  ask: PanelLink['ask'];
  keyText: (name: CommandName) => string;
  edit: (reply: Reply) => void;
  /** The text is in the console's box, or on the clipboard. */
  onDone: () => void;
  /** It has gone out, whatever the agent does next. */
  onUsed: (replyId: string) => void;
}

/** `isMeant`: asked back before. `isOutside`: what is open in the panel, and looked for there, stays as it is. */
interface Manner {
  isMeant?: true;
  isOutside?: true;
}

/** From a pick to the text handed over: values first, then blanks in the row, then the insert or the copy. */
export function usePicks(options: Options) {
  const { shelf, rows, mode, shown, keep, ask, keyText, edit, onDone, onUsed } = options;
  const [filling, setFilling] = useState<Filling | null>(null);
  const { preview, ...previews } = usePreview();
  const texts = useTexts(options);
  const walks = useWalks();
  const closings = useClosing(shelf, shown, (reply) => texts.messagesOf(reply));
  const doubt = useRef<Doubt | null>(null);
  const openRow = useRef<string | undefined>(undefined);
  openRow.current = filling?.rowId;
  const key = shown.conversation?.key;
  const inserts = useInserts({
    mode,
    shown,
    ask,
    keyText,
    again: (going, to, afresh) => newest.current.again(going, to, afresh),
    onUndone: walks.undone,
    next: () => newest.current.next(),
  });

  const send = async (going: Going, to = shown, manner: Manner = {}) => {
    if (!manner.isMeant && asksBack(going, to, manner)) return;
    doubt.current = null;
    if (!(await inserts.handOver(going, to))) return;
    walks.went(going, to);
    closings.used(going.replyId, to);
    if (!going.before) onUsed(going.replyId);
    if (manner.isOutside) return;
    if (going.isMade && preview?.reply.id === going.replyId) previews.close();
    // Blanks of another row that were opened meanwhile are the agent's next step.
    if (openRow.current && openRow.current !== filling?.rowId) return;
    setFilling(null);
    rows.used();
    onDone();
  };
  /** What was made for one buyer goes to that buyer or nowhere; to whom nobody was shown, to who is by now. */
  const meantFor = (then: Shown) =>
    then.conversation === null || then.conversation.key === key ? shown : then;

  const anyway = () => ({
    label: t('say.anyway'),
    keys: keyText('insert-anyway'),
    run: () => doubt.current?.anyway(),
  });
  const asksBack = (going: Going, to: Shown, manner: Manner): boolean => {
    const before = going.before ? null : saidBefore(going.text, to.messages);
    if (!before) return false;
    const { replyId } = going;
    const reply = going.isMade ? undefined : shelf.replies.get(replyId);
    const wording = reply ? texts.nextFresh(reply, to, valuesOf(replyId)) : null;
    const meant = () => void send(going, to, { ...manner, isMeant: true });
    doubt.current = { replyId, key: to.conversation?.key, wording, anyway: meant };
    const reword = { label: t('say.reword'), run: () => newest.current.pick(replyId) };
    inserts.say(saidOfRepeat(before.at, Date.now(), wording === null ? null : reword, anyway()));
    return true;
  };
  /** The same pick once more, after it was asked back, means the other wording. */
  const heedDoubt = (replyId: string) => {
    const asked = doubt.current;
    if (asked?.replyId === replyId && asked.key === key && asked.wording !== null)
      texts.choose(replyId, asked.wording);
    doubt.current = null;
  };
  const saysFault = (reply: Reply): boolean => {
    const fault = texts.filled(reply).gaps.find(isFault);
    if (!fault) return false;
    const mend = { label: t('row.edit'), run: () => edit(reply) };
    inserts.say({ tone: 'amber', text: t('say.fault', { source: fault.label }), actions: [mend] });
    return true;
  };

  const pick = (replyId: string, rowId = rowOf(rows, replyId), open = filling, asked?: Asked) => {
    const reply = shelf.replies.get(replyId);
    if (!reply) return;
    if (preview?.reply.id === replyId && !asked && open === filling) return finishPreview();
    heedDoubt(replyId);
    if (saysFault(reply)) return;
    const { gaps, asks } = texts.filled(reply);
    const isOpen = open?.replyId === replyId;
    if (gaps.length === 0) void send(texts.goingOf(reply));
    else if (isOpen && missing(open).length === 0) sendFilled(reply, open);
    else if (rowId) {
      rows.setActive(rowId);
      const values = isOpen ? open.values : {};
      setFilling({
        rowId,
        replyId,
        gaps: asks,
        values,
        shown: asked?.shown ?? shown,
        ...(asked && { asked }),
      });
    }
  };
  const missing = ({ replyId, values }: Filling): string[] => {
    const reply = shelf.replies.get(replyId);
    return reply ? texts.filled(reply, values).gaps.map((gap) => gap.key) : [];
  };
  const valuesOf = (replyId: string) => (filling?.replyId === replyId ? filling.values : undefined);
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
  const next = () => {
    const walk = walks.nextFor(shown);
    if (!walk) return inserts.say({ tone: 'plain', text: t('say.next.none'), actions: [] });
    if (!isUnsent(walk.before, shown)) return void send(walk.next);
    const meant = () => void send(walk.next, shown, { isMeant: true });
    doubt.current = { replyId: walk.next.replyId, key, wording: null, anyway: meant };
    inserts.say({ tone: 'amber', text: t('say.next.unsent'), actions: [anyway()] });
  };
  const again = (going: Going, to: Shown, afresh: boolean) => {
    if (going.isMade && !afresh) void send(going, meantFor(to), { isMeant: true });
    else pick(going.replyId, undefined, afresh ? null : filling);
  };
  // A button of the status line outlives the render that made it, and must act on what is shown by then.
  const newest = useRef({ pick, next, again });
  newest.current = { pick, next, again };

  useEffect(() => {
    const isStale = doubt.current !== null && doubt.current.key !== key;
    if (isStale) doubt.current = null;
    const walk = walks.nextFor(shown);
    const onwards = { label: t('say.next'), keys: keyText('next-segment'), run: () => newest.current.next() };
    inserts.say((said) => {
      // What was refused stays: it says what to do.
      if (!isStale && (said?.tone === 'amber' || said?.tone === 'red')) return said;
      if (!walk?.next.place) return isStale ? null : said;
      return { tone: 'plain', text: t('say.next.waiting', walk.next.place), actions: [onwards] };
    });
  }, [key]);

  return {
    ...inserts,
    filling,
    preview,
    closing: closings.closing,
    /** Keys of the blanks that are still open. */
    missing,
    pick: (replyId: string, rowId?: string) => pick(replyId, rowId),
    /** From the console's own box: the first message, in place of what asked for it. Blanks open in the list's row. */
    pickAsked(replyId: string, asked: Asked) {
      const reply = shelf.replies.get(replyId);
      if (!reply) return;
      const { shown: to, replacing } = asked;
      if (texts.filled(reply, {}, to).gaps.length > 0) return pick(replyId, undefined, null, asked);
      heedDoubt(replyId);
      void send({ ...texts.goingOf(reply, to), replacing }, to, { isOutside: true });
    },
    /** The first of the messages that a reply is made of, as it will go out, and what is missing in all of them. */
    firstOf(reply: Reply, to = shown): Filled {
      const whole = texts.filled(reply, {}, to);
      return { ...whole, text: texts.messagesOf(reply, to)[0]?.text ?? whole.text };
    },
    textOf: texts.textOf,
    measure: texts.measure,
    messagesOf: texts.messagesOf,
    valuesFor: texts.valuesFor,
    filled: texts.filled,
    /** To the next wording of a reply. */
    reword(reply: Reply) {
      doubt.current = null;
      if (!texts.step(reply)) inserts.say({ tone: 'plain', text: t('say.wording.one'), actions: [] });
    },
    type: (gap: string, value: string) =>
      setFilling(filling && { ...filling, values: { ...filling.values, [gap]: value } }),
    /** The blanks are filled: out it goes, and what is the agent's own may be kept. */
    finish(kept: Partial<Record<LastingSetting, string>>) {
      const reply = filling && shelf.replies.get(filling.replyId);
      if (!reply) return;
      if (Object.keys(kept).length > 0) keep(kept);
      if (missing(filling).length === 0) sendFilled(reply, filling);
    },
    close: () => setFilling(null),
    /** Opens the text in its row, to be changed before it goes out. */
    openPreview(reply: Reply, rowId = rowOf(rows, reply.id)) {
      if (!rowId || saysFault(reply)) return;
      rows.setActive(rowId);
      setFilling(null);
      previews.open(rowId, reply, texts.messagesOf(reply, shown, valuesOf(reply.id)), shown);
    },
    editPreview: previews.change,
    finishPreview,
    closePreview: previews.close,
    next,
    /** Puts in what was asked back about. */
    anyway: () => doubt.current?.anyway(),
    pickClosing: () => closings.closing && pick(closings.closing.reply.id, undefined, null),
  };
}

const rowOf = ({ rows }: Rows, replyId: string) => rows.find((row) => row.replyId === replyId)?.id;

export type Picks = ReturnType<typeof usePicks>;
