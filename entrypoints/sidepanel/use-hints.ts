import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Hints, Verdict } from '../../components/hints/types';
import { useLanguage } from '../../components/ui/use-language';
import { useNow } from '../../components/ui/use-now';
import type { BuyerCard } from '../../lib/buyer/card';
import { factsOf } from '../../lib/buyer/known';
import type { Reason, Signal } from '../../lib/buyer/types';
import type { Message } from '../../lib/conversation/types';
import { bundledIdOf } from '../../lib/guides/walk';
import { call } from '../../lib/messaging/call';
import type { OrderFacts } from '../../lib/orders/types';
import { report } from '../../lib/platform/log';
import type { Language } from '../../lib/replies/types';
import type { HintReader } from './hint-engine';
import type { Beside } from './use-beside';
import { useHeld } from './use-held';
import { useVerdicts } from './use-verdicts';

interface Options {
  /** The first rows stand, and the library is there. */
  isLate: boolean;
  /** Of console and conversation; null: none is open. */
  key: string | null;
  messages: readonly Message[];
  orders: OrderFacts | null;
  /** What is kept of the buyer; null: nothing. */
  card: BuyerCard | null;
  /** What the console's buyers write in. */
  spoken: Language;
  beside: Pick<Beside, 'playbooks' | 'walk'>;
  /** See `useRulesStamp`. */
  rules: number;
}

/** Moods pass, and so do the hints of them. */
const MINUTE = 60_000;
/** Signs. */
const WORDS = 2000;
const NOTHING = { types: [], others: [] };

/** What the open conversation suggests of its buyer. */
export function useHints(options: Options): Hints {
  const { isLate, key, messages, orders, card, spoken, beside } = options;
  const reader = useReader(isLate, spoken, options.rules);
  const verdicts = useVerdicts(key, !key?.includes(' name:'));
  const now = useNow(MINUTE);
  const facts = useMemo(
    () => factsOf(orders?.state === 'found' ? orders.orders : null, card),
    [orders, card],
  );
  const newest = useMemo(
    () => (reader && key !== null ? reader.read(messages, facts, verdicts.wrong, now) : NOTHING),
    [reader, key, messages, facts, verdicts.wrong, now],
  );
  const found = useHeld(newest, key === null ? null : `${key} ${[...verdicts.wrong].join()}`);
  const { playbooks, walk } = beside;
  return {
    ...found,
    facts,
    now,
    textOf: (id) => (id === null ? null : (messages.find((message) => message.id === id)?.text ?? null)),
    playbookOf: ({ playbook }) =>
      playbooks.find(({ id }) => bundledIdOf(id).split('/')[1] === playbook && id !== walk.at?.playbook.id) ??
      null,
    begin: walk.begin,
    mark: (signal, verdict) =>
      verdicts.mark(signal.signal, verdict, () => count(signal, verdict, messages, card)),
    right: verdicts.right,
    wrong: verdicts.wrong,
    said: verdicts.last,
    undo: verdicts.undo,
  };
}

function useReader(isWanted: boolean, spoken: Language, rules: number): HintReader | null {
  const shown = useLanguage();
  const [reader, setReader] = useState<HintReader | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const open = async () => {
      const [packs, { openHints }] = await Promise.all([call('hints.packs', {}), import('./hint-engine')]);
      if (!packs.ok || isGone) return;
      const opened = await openHints(packs.value, spoken, shown);
      if (!isGone) setReader(opened);
    };
    open().catch((error: unknown) => report('hints', error));
    return () => {
      isGone = true;
    };
  }, [isWanted, spoken, shown, rules]);
  return reader;
}

/** For who keeps the rules. The background leaves the words out unless the team has agreed to keep them. */
function count(
  { signal, reasons }: Signal,
  verdict: Verdict,
  messages: readonly Message[],
  card: BuyerCard | null,
): void {
  const rules = [...new Set(reasons.map(({ rule }) => rule))];
  if (verdict === 'right') return void call('feedback.right', { signal, rules });
  const words = [...new Set(reasons.flatMap((reason) => wordsOf(reason, messages)))].join('\n');
  void call('feedback.wrong', {
    signal,
    rules,
    words: words.slice(0, WORDS) || null,
    buyer: card?.key ?? null,
  });
}

/** The whole message, where it can be told: a rule is mended by what stood around its words. */
function wordsOf(reason: Reason, messages: readonly Message[]): string[] {
  if ('fact' in reason) return [];
  const message = reason.message === null ? undefined : messages.find(({ id }) => id === reason.message);
  return [message?.text ?? reason.words.join('…')];
}
