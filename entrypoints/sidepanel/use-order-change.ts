import { useEffect, useMemo, useState } from 'preact/hooks';
import { statusWord } from '../../components/orders/words';
import type { Said } from '../../components/ui/status-line';
import { useLanguage } from '../../components/ui/use-language';
import type { Message } from '../../lib/conversation/types';
import type { NoteWish } from '../../lib/notes/propose';
import type { Order } from '../../lib/orders/types';
import { report } from '../../lib/platform/log';
import type { PanelState } from './state';

const fetchEngine = () => import('./order-engine');
type Engine = Awaited<ReturnType<typeof fetchEngine>>;

interface Options {
  state: PanelState;
  isLate: boolean;
  talk: string | null;
  messages: readonly Message[];
  /** The one that is shown. */
  order: Order | null;
  /** Opens the order's note, with what is to be noted. */
  onNote: (orderId: string, wish: NoteWish) => void;
  passOn: (brief: string) => Promise<Said>;
}

/** What the buyer wrote of where the parcel is to go, beside the order that is shown; sent away, it stays away. */
export function useOrderChange({ state, isLate, talk, messages, order, onNote, passOn }: Options) {
  const shown = useLanguage();
  const engine = useEngine(isLate && order !== null);
  const change = useMemo(
    () => (engine && order ? engine.changeIn(messages, order) : null),
    [engine, messages, order],
  );
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [said, say] = useState<{ of: string; said: Said } | null>(null);
  const of = `${talk} ${order?.id}`;
  const wish = `${of} ${change?.words.join('\n')}`;
  const isShown = engine !== null && order !== null && change !== null && !closed.has(wish);

  const brief = async (engine: Engine, order: Order) => {
    if (!change) return;
    const buyer = state.facts?.conversation?.buyer.name ?? null;
    const about = { buyer, order: order.id, status: statusWord(order) };
    const text = engine.changeBrief(change, about, state.console?.language ?? shown);
    say({ of, said: await passOn(text) });
  };
  return {
    line: isShown
      ? {
          change,
          event: engine.noteWish(change).event,
          onNote: () => onNote(order.id, engine.noteWish(change)),
          onBrief: () => void brief(engine, order),
          onClose: () => setClosed(new Set(closed).add(wish)),
        }
      : null,
    said: said?.of === of ? said.said : null,
  };
}

function useEngine(isWanted: boolean): Engine | null {
  const [engine, setEngine] = useState<Engine | null>(null);
  useEffect(() => {
    if (!isWanted || engine) return;
    let isGone = false;
    fetchEngine().then(
      (fetched) => !isGone && setEngine(fetched),
      (error: unknown) => report('orders', error),
    );
    return () => {
      isGone = true;
    };
  }, [isWanted, engine]);
  return engine;
}
