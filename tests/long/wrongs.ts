import type { ListEntry, Message } from '../../lib/conversation/types';
import type { OrderFacts, OrderItem } from '../../lib/orders/types';
import type { Reading } from './reader';

/**
 * What is said and is not what the page says: anything may be missing or ambiguous, nothing may be wrong. What a
 * changed page shows twice with other words (`Drift`) may be told where it is a thing of its own, with its own id.
 */
export function wrongsIn(found: Reading, known: Reading): string[] {
  return [
    ...differing('buyer', found.facts?.conversation?.buyer, known.facts?.conversation?.buyer),
    ...differing('page', { shop: found.facts?.shop }, { shop: known.facts?.shop }),
    ...messageWrongs(found.messages, known.messages),
    ...listWrongs(found.facts?.list ?? [], known.facts?.list ?? []),
    ...orderWrongs(found.orders, known.orders),
    ...noteWrongs(found.orders.note, known.orders.note),
  ];
}

/** The values of `told` that are neither unknown nor those of `known`. */
function differing(
  place: string,
  told: object | null | undefined,
  known: object | null | undefined,
): string[] {
  return Object.entries(told ?? {}).flatMap(([key, value]) => {
    const right = (known as Record<string, unknown> | null | undefined)?.[key];
    return value === null || value === undefined || plain(value) === plain(right)
      ? []
      : [`${place}: ${key} ${plain(value)}, not ${plain(right)}`];
  });
}

/** A wrapped line may begin on a line of its own. */
const plain = (value: unknown) => JSON.stringify(value)?.replace(/\s|\\n/g, '') ?? 'null';

/** A copy's words: other ones for all that the page says, and no digit but 7. */
const isCopy = (value: unknown): boolean =>
  typeof value === 'number'
    ? /^[7.]+$/.test(String(value))
    : /异|Zzz|^[^0-689]*7[^0-689]*$/.test(String(value));

function messageWrongs(told: readonly Message[], known: readonly Message[]): string[] {
  return told.flatMap(({ id, side, kind, text, at }) => {
    if (id === null && text === '') return [];
    const same = known.filter((each) =>
      id === null ? each.id === null && plain(each.text) === plain(text) : each.id === id,
    );
    // Two buyers may say the same: without an id, one of them will do.
    const faults = same.map((each) =>
      differing(
        `message ${id ?? text}`,
        { side, ...(kind === 'text' && each.kind === 'text' ? { text } : {}) },
        each,
      ).concat(
        at !== null && each.at !== null && Math.abs(at - each.at) >= 1000
          ? [`message ${id ?? text}: at ${at}`]
          : [],
      ),
    );
    return faults.some((each) => each.length === 0) ? [] : (faults[0] ?? []);
  });
}

function listWrongs(told: readonly ListEntry[], known: readonly ListEntry[]): string[] {
  return told.flatMap(({ isUnread: _, ...entry }) => {
    const same = known.filter((each) =>
      entry.uid === null ? each.name === entry.name : each.uid === entry.uid,
    );
    if (same.length === 0)
      return isCopy(entry.uid ?? entry.name) ? [] : [`list: unknown ${entry.uid ?? entry.name}`];
    const faults = same.map((each) => differing(`list ${entry.uid ?? entry.name}`, entry, each));
    return faults.some((each) => each.length === 0) ? [] : (faults[0] ?? []);
  });
}

function orderWrongs(told: OrderFacts, known: OrderFacts): string[] {
  return told.orders.flatMap(({ items, times, recipient, ...order }) => {
    const right = known.orders.find(({ id }) => id === order.id);
    if (!right) return isCopy(order.id) ? [] : [`unknown order ${order.id}`];
    const place = `order ${order.id}`;
    return [
      ...differing(place, order, right),
      ...differing(place, times, right.times),
      ...differing(place, recipient, right.recipient),
      ...items.flatMap((item) => itemWrongs(place, item, right.items)),
    ];
  });
}

function itemWrongs(place: string, item: OrderItem, known: readonly OrderItem[]): string[] {
  const values = Object.values(item).filter((value) => value !== null);
  if (values.every(isCopy)) return [];
  const faults = known.map((each) => differing(`${place} item`, item, each));
  return faults.some((each) => each.length === 0) ? [] : (faults[0] ?? [`${place}: an item`]);
}

function noteWrongs(told: OrderFacts['note'], known: OrderFacts['note']): string[] {
  if (!told) return [];
  if (!known) return ['a note where none is open'];
  const { colours, ...note } = told;
  const offered = colours.filter((colour) => !known.colours.includes(colour));
  return [...differing('note', note, known), ...offered.map((colour) => `note: no ${colour} is offered`)];
}
