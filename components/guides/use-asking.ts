import { useEffect, useState } from 'preact/hooks';
import type { Message } from '../../lib/conversation/types';
import { openQuestion } from '../../lib/guides/question';
import type { OpenQuestion } from '../../lib/guides/types';
import { call } from '../../lib/messaging/call';
import { t } from '../../lib/platform/i18n';
import { faultText } from '../ui/fault-text';

interface Options {
  /** Of the open conversation; null: none is open. */
  key: string | null;
  messages: readonly Message[];
  questions: readonly OpenQuestion[];
  /** Name of the product in question. */
  product: string | null;
  /** Of buyer and agent: they go with no question. */
  names: (string | null)[];
  /** It is on the list, under this id. */
  onAsked: (id: string) => void;
}

interface AskSaid {
  text: string;
  question: string | null;
  isFault: boolean;
}

/** The way of a question to the supervisor's list, and back again. */
export function useAsking({ key, messages, questions, product, names, onAsked }: Options) {
  const [said, setSaid] = useState<AskSaid | null>(null);
  const [sent, setSent] = useState<OpenQuestion | null>(null);
  // Said of another buyer's question, it would mislead.
  useEffect(() => {
    setSaid(null);
    setSent(null);
  }, [key]);
  const say = (text: string, question: string | null = null, isFault = false) =>
    setSaid({ text, question, isFault });

  const ask = async () => {
    const made = openQuestion(messages, { id: crypto.randomUUID(), at: Date.now(), product, names });
    if (!made) return say(t('guides.ask.nothing'));
    const same = questions.find(({ question, answer }) => question === made.question && answer === null);
    if (same) return say(t('guides.ask.again'), same.question);
    const saved = await call('guides.save', { kind: 'questions', item: made });
    if (!saved.ok) return say(faultText(saved.error), null, true);
    setSent(saved.value as OpenQuestion);
    onAsked(made.id);
    say(t('guides.ask.done'), made.question);
  };
  const takeBack = async ({ id, revision }: OpenQuestion) => {
    const removed = await call('guides.remove', { kind: 'questions', id, revision });
    setSent(null);
    if (removed.ok) say(t('guides.ask.undone'));
    else
      say(
        t(removed.error.code === 'conflict' ? 'guides.ask.late' : `fault.${removed.error.code}`),
        null,
        true,
      );
  };
  return { said, ask: () => void ask(), undo: sent && (() => void takeBack(sent)) };
}

export type Asking = ReturnType<typeof useAsking>;
