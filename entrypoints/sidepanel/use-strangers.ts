import { useMemo, useRef } from 'preact/hooks';
import type { Conversation } from '../../lib/conversation/types';
import type { OrderFacts } from '../../lib/orders/types';
import { type Person, type Strangers, strangersOf } from '../../lib/wording/strangers';

/** A morning's buyers; who was seen before them is no likely slip of the hand. */
const REMEMBERED = 60;

/**
 * Whose data must not stand in this conversation: what the consoles of this panel have shown of other buyers, as long as
 * it is open. Nicknames are left out: many are plain words.
 */
export function useStrangers(conversation: Conversation | null, facts: OrderFacts | null): Strangers | null {
  const seen = useRef(new Map<string, Person>()).current;
  return useMemo(() => {
    if (!conversation) return null;
    const orders = facts?.state === 'found' ? facts.orders : [];
    const own = personOf(orders);
    // Last seen comes last, and what a console has stopped showing is still theirs.
    const before = seen.get(conversation.key);
    seen.delete(conversation.key);
    seen.set(conversation.key, before ? joined(before, own) : own);
    for (const [key] of seen) if (seen.size > REMEMBERED) seen.delete(key);
    const others = [...seen].flatMap(([key, person]) => (key === conversation.key ? [] : person));
    return strangersOf(seen.get(conversation.key) ?? own, others);
  }, [conversation?.key, facts]);
}

function personOf(orders: OrderFacts['orders']): Required<Person> {
  const of = (part: 'phone' | 'name' | 'address') =>
    orders.flatMap(({ recipient }) => recipient?.[part] ?? []);
  return {
    phones: of('phone'),
    orders: orders.map(({ id }) => id),
    names: of('name'),
    addresses: of('address'),
  };
}

function joined(before: Person, now: Required<Person>): Person {
  const both = (part: keyof Person) => [...new Set([...(before[part] ?? []), ...now[part]])];
  return {
    phones: both('phones'),
    orders: both('orders'),
    names: both('names'),
    addresses: both('addresses'),
  };
}
