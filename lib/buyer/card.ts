import { ORDER_STATUSES, type Order, type OrderStatus } from '../orders/types';
import type { Malice } from './types';

/**
 * What is kept of one buyer of one shop, in this browser: what agents wrote, and what their console showed them. There
 * is no list across shops: the shop is part of what tells two cards apart.
 */

/** Why somebody has not ordered: a closed set, so that it can be counted. */
export const NOT_ORDERED = [
  'price',
  'comparing',
  'undecided',
  'no-stock',
  'size',
  'quality',
  'delivery',
  'cannot-pay',
  'asks-somebody',
  'only-asking',
  'other',
] as const;
export type NotOrdered = (typeof NOT_ORDERED)[number];

/** Of such goods. */
export const KNOWLEDGE = ['little', 'some', 'expert'] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

export interface BuyerPlace {
  /** Id of the console. */
  console: string;
  shop: string;
  /** Key of the conversation, as `Conversation.key`. */
  conversation: string;
  /** As the console shows it, masked or not. */
  name: string | null;
  uid: string | null;
}

/** Items that were kept by hand, by kind: ids of the lists. */
export type Ticks = Partial<Record<Malice, string[]>>;

/** What a person writes or ticks. */
export interface BuyerNotes {
  notes: string;
  tags: string[];
  /** Where and how it will be used. */
  environment: string;
  whoFor: string;
  priceRange: string;
  knowledge: Knowledge | null;
  notOrdered: NotOrdered | null;
  /** Has asked not to be written to again. */
  noContact: boolean;
  /** Whoever took the case first owns it to the end (首问负责). */
  firstHandler: string;
  /** What the agent has kept as evidence by hand; absent: no list was begun. */
  ticks?: Ticks;
}

export interface SeenOrder {
  id: string;
  /** Placed or paid, epoch milliseconds. */
  at: number | null;
  /** In the console's currency. */
  paid: number | null;
  status: OrderStatus | null;
  titles: string[];
  /** When the console last showed it, epoch milliseconds. */
  seenAt: number;
}

export interface BuyerCard extends BuyerPlace, BuyerNotes {
  key: string;
  /** Counts the changes: of two tellings the higher one is the newer. */
  revision: number;
  /** Epoch milliseconds. */
  firstSeen: number;
  lastSeen: number;
  /** On which a conversation was open, `YYYY-MM-DD`, oldest first. */
  days: string[];
  /** Newest first. */
  orders: SeenOrder[];
  /** Ids of the questions to the supervisor that came out of this buyer's conversations. */
  questions: string[];
}

/** What the console shows now. */
export interface Seen {
  day: string;
  orders: Pick<SeenOrder, 'id' | 'at' | 'paid' | 'status' | 'titles'>[];
}

export const NO_NOTES: BuyerNotes = {
  notes: '',
  tags: [],
  environment: '',
  whoFor: '',
  priceRange: '',
  knowledge: null,
  notOrdered: null,
  noContact: false,
  firstHandler: '',
};

/** A console's titles may be paragraphs. */
const TITLE = 120;
const TITLES = 5;

/** One text for console, shop and conversation: none of them may run into the next. */
export function cardKey({ console, shop, conversation }: Omit<BuyerPlace, 'name' | 'uid'>): string {
  return JSON.stringify([console, shop, conversation]);
}

/** Where playbooks keep the places of this conversation. */
export function talkKey({ console, conversation }: Pick<BuyerPlace, 'console' | 'conversation'>): string {
  return `${console} ${conversation}`;
}

/**
 * Who the open conversation's card belongs to. Null where none is kept: a masked name (`name:`) may be that of two
 * buyers, and without its shop a card would be shared by all of them.
 */
export function placeOf(
  console: string | null,
  shop: string,
  conversation: { key: string; buyer: { name: string | null; uid: string | null } } | null,
): BuyerPlace | null {
  if (console === null || shop === '' || !conversation || conversation.key.startsWith('name:')) return null;
  return { console, shop, conversation: conversation.key, ...conversation.buyer };
}

export function newCard(place: BuyerPlace, at: number): BuyerCard {
  const key = cardKey(place);
  const seen = { firstSeen: at, lastSeen: at, days: [], orders: [], questions: [] };
  return { ...place, ...NO_NOTES, key, revision: 0, ...seen };
}

/** An order of a console as a card keeps it. */
export function seenOrder({ id, times, paid, status, items }: Order): Seen['orders'][number] {
  const titles = items.flatMap(({ title }) => (title ? [title.slice(0, TITLE)] : [])).slice(0, TITLES);
  return { id, at: times.placed ?? times.paid ?? null, paid, status, titles };
}

/** The card with what the console shows now. The same seen twice leaves the same; what is not shown takes nothing away. */
export function mergeSeen(card: BuyerCard, place: BuyerPlace, { day, orders }: Seen, at: number): BuyerCard {
  const known = new Map(card.orders.map((order) => [order.id, order]));
  for (const order of orders) known.set(order.id, mergeOrder(known.get(order.id), order, at));
  return {
    ...card,
    name: place.name ?? card.name,
    uid: place.uid ?? card.uid,
    firstSeen: Math.min(card.firstSeen, at),
    lastSeen: Math.max(card.lastSeen, at),
    days: [...new Set([...card.days, day])].sort(),
    orders: [...known.values()].sort(newestFirst),
  };
}

function mergeOrder(before: SeenOrder | undefined, now: Seen['orders'][number], at: number): SeenOrder {
  return {
    id: now.id,
    at: now.at ?? before?.at ?? null,
    paid: now.paid ?? before?.paid ?? null,
    status: now.status ?? before?.status ?? null,
    titles: now.titles.length > 0 ? now.titles : (before?.titles ?? []),
    seenAt: Math.max(before?.seenAt ?? 0, at),
  };
}

const newestFirst = (a: SeenOrder, b: SeenOrder): number =>
  (b.at ?? b.seenAt) - (a.at ?? a.seenAt) || (a.id < b.id ? -1 : 1);

/** The card without what has not been seen since; null: nothing of it has. @param day of that time */
export function forgetBefore(card: BuyerCard, before: number, day: string): BuyerCard | null {
  if (card.lastSeen < before) return null;
  const days = card.days.filter((each) => each >= day);
  const orders = card.orders.filter(({ seenAt }) => seenAt >= before);
  const isSame = days.length === card.days.length && orders.length === card.orders.length;
  return isSame ? card : { ...card, days, orders };
}

/** Whether the money of an order of that status is the shop's; of an unknown one nobody can tell. */
const IS_PAID: ReadonlySet<OrderStatus | null> = new Set(
  ORDER_STATUSES.filter((status) => !['unpaid', 'refunding', 'refunded', 'closed'].includes(status)),
);

export interface Spent {
  /** How many orders that are paid. */
  count: number;
  sum: number;
  /** Of some the amount is not shown: it is that sum, or more. */
  isAtLeast: boolean;
}

export function spentOf(orders: readonly Pick<SeenOrder, 'paid' | 'status'>[]): Spent {
  const paid = orders.filter(({ status }) => IS_PAID.has(status));
  return {
    count: paid.length,
    // In hundredths: amounts are decimal, and 0.1 + 0.2 is not 0.3.
    sum: paid.reduce((sum, order) => sum + Math.round((order.paid ?? 0) * 100), 0) / 100,
    isAtLeast: paid.some((order) => order.paid === null),
  };
}

/** When they last bought something that is paid; null where no such order has a time. */
export function lastBought(orders: readonly SeenOrder[]): number | null {
  const times = orders.flatMap(({ status, at }) => (IS_PAID.has(status) && at !== null ? [at] : []));
  return times.length > 0 ? Math.max(...times) : null;
}
