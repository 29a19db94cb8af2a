import { useRef, useState } from 'preact/hooks';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { t } from '../../lib/platform/i18n';
import { fillBody, type Gap, parseBody } from '../../lib/replies/fill';
import type { Language, Reply } from '../../lib/replies/types';
import { type Sources, type Values, variableValues } from '../../lib/replies/variables';
import { useNow } from '../ui/use-now';
import type { LastingSetting } from './fill-fields';
import { isFault } from './pieces';
import type { Shelf } from './shelf';
import { type PickMode, type Shown, useInserts } from './use-inserts';
import type { Rows } from './use-rows';

/** A row that is open for its blanks. */
export interface Filling {
  rowId: string;
  replyId: string;
  gaps: Gap[];
  values: Readonly<Record<string, string>>;
  /** What was shown when the row was opened: the values are meant for that buyer, and for no other. */
  shown: Shown;
}

interface Options {
  shelf: Shelf;
  rows: Rows;
  mode: PickMode;
  shown: Shown;
  names: Sources['names'];
  keep: (names: Partial<Record<LastingSetting, string>>) => void;
  language: Language;
  ask: PanelLink['ask'];
  edit: (reply: Reply) => void;
  /** The text is in the console's box, or on the clipboard. */
  onDone: () => void;
}

/** The greeting changes with the hour. */
const MINUTE = 60_000;

/** From a pick to the text handed over: values first, then blanks in the row, then the insert or the copy. */
export function usePicks(options: Options) {
  const { shelf, rows, mode, shown, names, keep, language, ask, edit, onDone } = options;
  const [filling, setFilling] = useState<Filling | null>(null);
  const now = useNow(MINUTE);
  const inserts = useInserts({
    mode,
    shown,
    ask,
    again: (replyId, afresh) => newest.current(replyId, undefined, afresh ? null : filling),
  });

  const languageOf = (reply: Reply) => shelf.sets.get(reply.setId)?.language ?? language;
  const valuesFor = (reply: Reply, typed: Values = {}, { conversation, order } = shown): Values => ({
    ...variableValues({ conversation, order, names, now, language: languageOf(reply) }),
    ...typed,
  });
  const filled = (reply: Reply, typed?: Values, to = shown) =>
    fillBody(parseBody(reply.body), valuesFor(reply, typed, to), languageOf(reply));

  const send = async (text: string, replyId: string, to?: Shown) => {
    if (!(await inserts.handOver(text, replyId, to))) return;
    setFilling(null);
    rows.used();
    onDone();
  };
  const pick = (replyId: string, rowId = rowOf(rows, replyId), open = filling) => {
    const reply = shelf.replies.get(replyId);
    if (!reply) return;
    const { text, gaps } = filled(reply);
    const fault = gaps.find(isFault);
    if (fault) {
      const mend = { label: t('row.edit'), run: () => edit(reply) };
      inserts.say({ tone: 'amber', text: t('say.fault', { source: fault.label }), actions: [mend] });
    } else if (gaps.length === 0) void send(text, replyId);
    else if (open?.replyId === replyId && missing(open).length === 0) sendFilled(reply, open);
    else if (rowId) {
      rows.setActive(rowId);
      setFilling({ rowId, replyId, gaps, values: {}, shown });
    }
  };
  // A button of the status line outlives the render that made it, and must act on what is shown by then.
  const newest = useRef(pick);
  newest.current = pick;
  const missing = ({ replyId, values }: Filling): string[] => {
    const reply = shelf.replies.get(replyId);
    return reply ? filled(reply, values).gaps.map(({ key }) => key) : [];
  };
  const sendFilled = (reply: Reply, open: Filling) => {
    const then = open.shown.conversation;
    const isSame = then === null || then.key === shown.conversation?.key;
    // Text and conversation are of one moment: what was made for one buyer goes to that buyer or nowhere.
    const to = isSame ? shown : open.shown;
    void send(filled(reply, open.values, to).text, reply.id, to);
  };

  return {
    ...inserts,
    filling,
    /** Keys of the blanks that are still open. */
    missing,
    pick: (replyId: string, rowId?: string) => pick(replyId, rowId),
    languageOf,
    valuesFor,
    filled,
    type: (key: string, value: string) =>
      setFilling(filling && { ...filling, values: { ...filling.values, [key]: value } }),
    /** The blanks are filled: out it goes, and what is the agent's own may be kept. */
    finish(kept: Partial<Record<LastingSetting, string>>) {
      const reply = filling && shelf.replies.get(filling.replyId);
      if (!reply) return;
      if (Object.keys(kept).length > 0) keep(kept);
      if (missing(filling).length === 0) sendFilled(reply, filling);
    },
    close: () => setFilling(null),
  };
}

const rowOf = ({ rows }: Rows, replyId: string) => rows.find((row) => row.replyId === replyId)?.id;

export type Picks = ReturnType<typeof usePicks>;
