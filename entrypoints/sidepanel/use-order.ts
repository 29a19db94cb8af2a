import { useState } from 'preact/hooks';
import { pageKey } from '../../lib/conversation/talks';
import type { Conversation, Message } from '../../lib/conversation/types';
import { currentOrder } from '../../lib/orders/current';
import type { PanelState } from './state';

/** The order of the open conversation. What the agent chose where several may be meant is kept for that conversation. */
export function useOrder(
  { orders: told, console }: PanelState,
  conversation: Conversation | null,
  messages: readonly Message[],
) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const place = `${console?.id} ${conversation?.key}`;
  // Orders and conversation are told one after the other: those of the buyer before are nobody's now.
  const facts = told && told.key === (conversation && pageKey(conversation.key)) ? told.facts : null;
  const orders = facts?.orders ?? [];
  return {
    facts,
    current: currentOrder(conversation ? orders : [], messages, chosen.get(place) ?? null),
    choose: (id: string) => setChosen(new Map(chosen).set(place, id)),
  };
}
