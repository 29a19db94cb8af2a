import { useState } from 'preact/hooks';
import type { CheckNotes } from '../../components/orders/check-notes';
import type { Shelf } from '../../components/replies/shelf';
import { useLanguage } from '../../components/ui/use-language';
import type { Message } from '../../lib/conversation/types';
import { CHECK_REPLY } from '../../lib/orders/check-reply';
import type { Order } from '../../lib/orders/types';
import { report } from '../../lib/platform/log';
import type { PanelState } from './state';

interface Options {
  state: PanelState;
  shelf: Shelf;
  talk: string | null;
  messages: readonly Message[];
  /** The one that is shown. */
  order: Order | null;
  /** All that the console shows of this buyer. */
  orders: readonly Order[];
  /** The shop's own; empty: none is set. */
  courier: string;
  onPick: (replyId: string) => void;
}

type Notes = Omit<Parameters<typeof CheckNotes>[0], 'onClose'>;

/** The message that asks the buyer to check the order, and what the agent should look at before it is sent. */
export function useOrderCheck({ state, shelf, talk, messages, order, orders, courier, onPick }: Options) {
  const shown = useLanguage();
  const [made, make] = useState<{ of: string; notes: Notes } | null>(null);
  const of = `${talk} ${order?.id}`;
  const check = async (order: Order) => {
    const replyId = CHECK_REPLY[state.console?.language ?? shown];
    const isLost = !shelf.replies.has(replyId);
    // Not after what is fetched: the text belongs to what is on the screen at the press.
    if (!isLost) onPick(replyId);
    const { doubtsOf, missingOf } = await import('./order-engine');
    make({
      of,
      notes: { doubts: doubtsOf(order, orders, messages), missing: missingOf(order, courier), isLost },
    });
  };
  return {
    check: () => {
      if (order) check(order).catch((error: unknown) => report('orders', error));
    },
    notes: made?.of === of ? { ...made.notes, onClose: () => make(null) } : null,
  };
}
