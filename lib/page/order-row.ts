import { amountOf, quantityOf } from '../orders/amount';
import { normaliseOrderId } from '../orders/id';
import type { Order, OrderItem, OrderTimes, Recipient } from '../orders/types';
import type { OrderItemProfile, OrderRead, OrderReadTime, OrdersProfile, Profile } from '../profile/types';
import { findAll, hasMark, type Locate, within } from './find';
import { orderValuesOf } from './label';
import { pick, pickFlag, pickText } from './pick';
import { offsetOf, parseTime } from './time';

/** What a row's times are read by. */
export interface Clock {
  utcOffset: Profile['utcOffset'];
  /** Epoch milliseconds. */
  now: number;
}

/** A status that the profile does not know stands alone, and is a word: no number, no amount, no masked name. */
const WORD = /^[^\d*¥￥$\n]{2,20}$/;

/** Reads one row; null where no one order's number can be read in it. Costs work in the row's own size only. */
export function readOrder(row: Element, profile: OrdersProfile, clock: Clock): Order | null {
  const inRow = within(row);
  const id = oneOrderId(orderTextsOf(inRow, profile.id));
  if (id === null) return null;
  return {
    id,
    ...statusOf(inRow, profile),
    items: profile.items ? itemsOf(row, profile.items) : [],
    paid: pick(inRow, profile.paid, amountOf),
    times: timesOf(inRow, profile.times, clock),
    recipient: recipientOf(inRow, profile.recipient),
    note: pick(inRow, profile.note, (text) => (profile.noteEmpty?.includes(text) ? '' : text)),
    flag: profile.flag ? pickFlag(inRow, profile.flag.read, profile.flag.colours) : null,
    buyer: pickText(inRow, profile.buyer),
    open: profile.open ? hasMark(row, profile.open) : null,
  };
}

/** Everything that the reads yield: it may be an order's number. */
export const orderTextsOf = (locate: Locate, reads: readonly OrderRead[] = []): string[] =>
  reads.flatMap((read) => orderValuesOf(locate, read));

/** All that is an order's number must be one and the same; what is none (a hidden `+0`) says nothing. */
export function oneOrderId(texts: readonly string[]): string | null {
  const ids = new Set(texts.flatMap((text) => normaliseOrderId(text) ?? []));
  const [id = null] = ids;
  return ids.size === 1 ? id : null;
}

/** Words that the profile knows go before all others that stand there; those that mean different things are none. */
function statusOf(
  inRow: Locate,
  { status: reads, statusWords = {} }: OrdersProfile,
): Pick<Order, 'status' | 'statusText'> {
  for (const read of reads ?? []) {
    const words = orderValuesOf(inRow, read).filter((text) => Object.hasOwn(statusWords, text));
    const meanings = new Set(words.map((word) => statusWords[word]));
    const [status = null] = meanings;
    if (meanings.size > 1) return { status: null, statusText: null };
    if (status) return { status, statusText: words.length === 1 ? (words[0] ?? null) : null };
  }
  const word = pickText(inRow, reads);
  return { status: null, statusText: word !== null && WORD.test(word) ? word : null };
}

function itemsOf(row: Element, profile: OrderItemProfile): OrderItem[] {
  return findAll(row, profile.row)
    .map((element) => {
      const inItem = within(element);
      return {
        title: pickText(inItem, profile.title),
        sku: pickText(inItem, profile.sku),
        quantity: pick(inItem, profile.quantity, quantityOf),
        price: pick(inItem, profile.price, amountOf),
      };
    })
    .filter((item) => Object.values(item).some((value) => value !== null));
}

function timesOf(inRow: Locate, profile: OrdersProfile['times'] = {}, clock: Clock): OrderTimes {
  const times: OrderTimes = {};
  const offset = offsetOf(clock.utcOffset);
  for (const [key, reads] of Object.entries(profile) as [keyof OrderTimes, OrderReadTime[]][]) {
    const at = pick(inRow, reads, (text, { format }) => parseTime(text, format, offset, clock.now));
    if (at !== null) times[key] = at;
  }
  return times;
}

function recipientOf(inRow: Locate, profile: OrdersProfile['recipient']): Recipient | null {
  const recipient = {
    name: pickText(inRow, profile?.name),
    phone: pickText(inRow, profile?.phone),
    address: pickText(inRow, profile?.address),
  };
  return Object.values(recipient).some((value) => value !== null) ? recipient : null;
}
