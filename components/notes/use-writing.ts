import { useState } from 'preact/hooks';
import type { Message } from '../../lib/conversation/types';
import type { AskFailure } from '../../lib/messaging/ports';
import type { Result } from '../../lib/messaging/result';
import { type ComposedNote, composeEntry, composeNote } from '../../lib/notes/compose';
import { NOTE_LIMITS } from '../../lib/notes/limits';
import { normaliseEvent } from '../../lib/notes/normalise';
import { type NoteProposal, type NoteWish, proposeNotes } from '../../lib/notes/propose';
import type { NoteFormat } from '../../lib/notes/types';
import type { NoteMark, NoteRequest, NoteResult } from '../../lib/notes/write';
import type { OpenNote, Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { Marketplace } from '../../lib/profile/types';
import type { Said } from '../ui/status-line';
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
  /** The page shows it by now. */
  isSeen: boolean;
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
  agent: string;
  /** `YYYY-MM-DD` */
  day: string;
  signs: boolean;
  /** Presses the console's own save. */
  save: boolean;
  /** Null: this console has no note that could be written. */
  ask: ((request: NoteRequest) => Promise<Result<NoteResult, AskFailure>>) | null;
  say: (said: Said | null) => void;
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
  const [isBusy, setBusy] = useState(false);

  const situation = format.situations.find(({ id }) => id === situationId) ?? null;
  const event = normaliseEvent(typed, { date: format.date, emoji: 'drop' });
  const note = situation && compose({ format, situationId: situation.id, event, agent, day, signs });

  function compose(entry: Parameters<typeof composeEntry>[0]): ComposedNote {
    if (!ask) return lineOf(entry);
    return composeNote({
      ...entry,
      marketplace,
      before: seen.note ?? '',
      limit: NOTE_LIMITS[marketplace] ?? null,
      ...(form && form.colours.length > 0 && { offered: form.colours }),
    });
  }
  const lookAgain = (mark: NoteMark, shown: NoteMark, text: string) => {
    setBase(shown);
    setSeen(mark);
    say({ tone: 'amber', text, actions: [] });
  };
  const submit = async () => {
    if (!ask || !situation || !note?.ok || isBusy) return;
    const now = markOf(order);
    if (!isSame(now, base)) return lookAgain(withForm(now, form), now, t('notes.refused.changed'));
    setBusy(true);
    const answer = await ask({ orderId: order.id, expected: seen, text: note.text, flag: note.flag, save });
    setBusy(false);
    if (!answer.ok) return say(failureSaid(answer.error.code));
    const result = answer.value;
    if (!result.ok) {
      if (result.reason === 'changed' && result.found) {
        return lookAgain(result.found, now, refusalWord(result));
      }
      return say({ tone: result.isUntouched ? 'amber' : 'red', text: refusalWord(result), actions: [] });
    }
    const after = { note: note.text, flag: note.flag ?? result.before.flag };
    const made = { order: order.id, formatId: format.id, situationId: situation.id, agent };
    const isSeen = result.after?.note === note.text;
    options.onWritten({ ...made, before: result.before, after, isSaved: result.isSaved, isSeen });
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
    isBusy,
    submit,
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

const isSame = (a: NoteMark, b: NoteMark) => a.note === b.note && a.flag === b.flag;

/** A page that does not show a note shows it in its form. */
const withForm = ({ note, flag }: NoteMark, form: OpenNote | null): NoteMark => ({
  note: note ?? form?.text ?? null,
  flag: flag ?? form?.flag ?? null,
});
