import { useRef, useState } from 'preact/hooks';
import type { Message } from '../../lib/conversation/types';
import { type ComposedNote, composeEntry, composeNote } from '../../lib/notes/compose';
import type { NoteLimit } from '../../lib/notes/limits';
import { normaliseEvent } from '../../lib/notes/normalise';
import { type NoteProposal, type NoteWish, proposeNotes } from '../../lib/notes/propose';
import type { NoteFormat } from '../../lib/notes/types';
import type { NoteMark } from '../../lib/notes/write';
import type { OpenNote, Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { Marketplace } from '../../lib/profile/types';
import type { Said } from '../ui/status-line';
import { type AskNote, type NoteTaken, sendNote } from './send';
import { failureSaid, refusalWord } from './words';

/** What was put at an order, or filled in for the agent to save. */
export interface Written {
  order: string;
  formatId: string;
  situationId: string;
  agent: string;
  before: NoteMark;
  after: NoteMark;
  isSaved: boolean;
  /** What of it was read back from the page: the note alone where the flag that was set is not shown; null: nothing. */
  seen: 'all' | 'note' | null;
}

export interface WritingOptions {
  /** As the page shows it now. */
  order: Order;
  /** The console's own form, where it is open for this order. */
  form: OpenNote | null;
  messages: readonly Message[];
  /** What it was opened for; null: nothing in particular. */
  wish: NoteWish | null;
  format: NoteFormat;
  marketplace: Marketplace;
  /** For the whole note; null: none is known. */
  limit: NoteLimit | null;
  agent: string;
  /** `YYYY-MM-DD` */
  day: string;
  signs: boolean;
  /** Presses the console's own save. */
  save: boolean;
  /** Null: this console has no note that could be written. */
  ask: AskNote | null;
  say: (said: Said | null) => void;
  /** The page goes as it saves; see `sendNote`. */
  leaves: boolean;
  /** Keeps what stands in the form and may be saved yet, by the page or by hand. */
  log: (written: Written) => Promise<unknown>;
  onWritten: (written: Written) => void;
}

/**
 * A note on its way: what was chosen and typed, what comes of it, and its way into the page. It belongs to the order
 * that it was opened for, and is written over nothing that the agent has not seen.
 */
export function useWriting(options: WritingOptions) {
  const { order, form, messages, wish, format, marketplace, agent, day, signs, save, ask, say } = options;
  // What is said while it is open changes nothing under the agent's hand.
  const [proposals] = useState(() => proposeNotes(format, order, messages, wish));
  const [situationId, setSituation] = useState(proposals[0]?.situationId ?? null);
  const [typed, type] = useState(proposals[0]?.event ?? '');
  /** As the page showed it when the agent last looked; and what is known to stand there, which may be more. */
  const [base, setBase] = useState<NoteMark>(() => markOf(order));
  const [seen, setSeen] = useState<NoteMark>(() => withForm(markOf(order), form));
  const [stage, setStage] = useState<'filling' | 'saving' | null>(null);
  /** Counts up: an ask that nobody waits for any more holds nothing up here. */
  const turn = useRef(0);

  const situation = format.situations.find(({ id }) => id === situationId) ?? null;
  const event = normaliseEvent(typed, { date: format.date, emoji: 'drop' });
  const note = situation && compose({ format, situationId: situation.id, event, agent, day, signs });

  function compose(entry: Parameters<typeof composeEntry>[0]): ComposedNote {
    if (!ask) return lineOf(entry);
    return composeNote({
      ...entry,
      marketplace,
      before: seen.note ?? '',
      limit: options.limit,
      ...(form && form.colours.length > 0 && { offered: form.colours }),
    });
  }
  const lookAgain = (mark: NoteMark, shown: NoteMark) => {
    setBase(shown);
    setSeen(mark);
  };
  const stop = () => {
    turn.current += 1;
    setStage(null);
    say({ tone: 'amber', text: t('notes.refused.saving'), actions: [] });
  };
  const submit = async () => {
    if (!ask || !situation || !note?.ok || stage) return;
    const now = markOf(order);
    if (!isSame(now, base)) {
      lookAgain(withForm(now, form), now);
      return say({ tone: 'amber', text: t('notes.refused.changed'), actions: [] });
    }
    const { leaves, log } = options;
    const mine = ++turn.current;
    setStage('filling');
    say(null);
    const written = ({ before, after, isSaved, seenIn }: NoteTaken): Written => ({
      ...{ order: order.id, formatId: format.id, situationId: situation.id, agent },
      before,
      // The form tells all of it, with what the console has added.
      after: seenIn === 'form' && after ? after : { note: note.text, flag: note.flag ?? before.flag },
      isSaved,
      seen: seenIn && (seenIn === 'row' && isFlagUnread(note.flag, before, after) ? 'note' : 'all'),
    });
    const answer = await sendNote({
      ask,
      request: { orderId: order.id, expected: seen, text: note.text, flag: note.flag, save },
      onSaving: () => mine === turn.current && setStage('saving'),
      onFilled: leaves ? (filled) => log(written(filled)) : null,
    });
    if (mine === turn.current) setStage(null);
    if (!answer.ok) return say(failureSaid(answer.error.code));
    const result = answer.value;
    if (result.ok) return options.onWritten(written(result));
    // Where the page says what stands there instead, it was not saved.
    if ((result.reason === 'not-saved' || result.reason === 'saving') && !result.found) {
      await log(written({ ok: true, isSaved: false, before: seen, after: null, seenIn: null }));
    }
    // What a row alone tells may be half of it.
    if (result.found && result.found.note !== null) lookAgain(result.found, now);
    const tone = result.isUntouched || result.reason === 'changed' ? 'amber' : 'red';
    say({ tone, text: refusalWord(result, seen), actions: [] });
  };

  return {
    proposals,
    situation,
    typed,
    type,
    /** As it will stand in the note. */
    event,
    note,
    seen,
    isBusy: stage !== null,
    /** Save has been pressed, and the page has not come to an end of it. */
    isSaving: stage === 'saving',
    submit,
    /** The agent goes on; what comes of the save in the end is logged and told all the same. */
    stop,
    choose(id: string) {
      setSituation(id);
      const proposed = proposals.find((each) => each.situationId === id)?.event;
      // Words that the agent has typed go with them from situation to situation.
      if (proposed && (typed === '' || proposals.some((each) => each.event === typed))) type(proposed);
    },
    reasonOf: (id: string): NoteProposal['reason'] | null =>
      proposals.find((each) => each.situationId === id)?.reason ?? null,
  };
}

/** The line alone, to be copied; its flag is the agent's to choose there. */
function lineOf(entry: Parameters<typeof composeEntry>[0]): ComposedNote {
  const line = composeEntry(entry);
  if (!line.ok) return line;
  return { ...line, text: line.entry, flag: null, instead: null, length: null, isRepeat: false };
}

const markOf = ({ note, flag }: NoteMark): NoteMark => ({ note, flag });

/** A row that shows the note need not show the flag that was set. */
const isFlagUnread = (flag: NoteMark['flag'], before: NoteMark, after: NoteMark | null) =>
  flag !== null && flag !== before.flag && after?.flag !== flag;

const isSame = (a: NoteMark, b: NoteMark) => a.note === b.note && a.flag === b.flag;

/** A page that does not show a note shows it in its form. */
const withForm = ({ note, flag }: NoteMark, form: OpenNote | null): NoteMark => ({
  note: note ?? form?.text ?? null,
  flag: flag ?? form?.flag ?? null,
});
