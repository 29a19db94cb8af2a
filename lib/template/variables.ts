import type { Conversation } from '../conversation/types';
import type { Order } from '../orders/types';
import type { Language } from '../replies/types';
import { itemsText, linesText, onlyProduct, pieces, statusText } from './order-texts';

/**
 * By variable, and by key for a blank or a choice: what to put there. Missing or blank = a gap. Amounts are plain
 * decimals, days `2026-09-08`, moments `2026-09-08T17:12`; how those are written is the format's to say.
 */
export type Values = Readonly<Record<string, string | undefined>>;

export interface Sources {
  conversation: Conversation | null;
  /** The one that the conversation is surely about; null where there is none, or several may be meant. */
  order: Order | null;
  /** All orders that the console shows of this buyer; null or absent: it can't be told. */
  orders?: readonly Order[] | null;
  /** Empty where not known; the shop's is that of this tab. */
  names: { agentName: string; shopName: string };
  /** Of the shop of this tab, see `lib/shops/find.ts`. */
  shopValues?: Values;
  /** Epoch milliseconds; hours and days are those of this machine. */
  now: number;
  /** Of the reply, not of the panel: it decides in which words the buyer is greeted. */
  language: Language;
}

/** Everything that is known without asking. The courier's facts are not read: those stay gaps. */
export function variableValues(sources: Sources): Values {
  const { conversation, order, orders, names, shopValues, now, language } = sources;
  const time = new Date(now);
  return {
    ...shopValues,
    ...(order && orderValues(order, language)),
    'order.count': orders ? String(orders.length) : undefined,
    'buyer.name': conversation?.buyer.name ?? undefined,
    'agent.name': names.agentName,
    'shop.name': names.shopName,
    'time.greeting': greeting(time.getHours(), language),
    'time.now': clock(time),
    'time.today': day(time),
    'time.tomorrow': day(new Date(time.getFullYear(), time.getMonth(), time.getDate() + 1)),
  };
}

function orderValues(order: Order, language: Language): Values {
  const { paid, times, recipient } = order;
  const product = onlyProduct(order);
  return {
    'order.id': order.id,
    'order.status': statusText(order, language),
    'order.amount': paid === null ? undefined : String(paid),
    'order.items': itemsText(order, language),
    'order.lines': linesText(order, language),
    'order.quantity': pieces(order),
    'order.placed': moment(times.placed),
    'order.paid': moment(times.paid),
    'order.shipped': moment(times.shipped),
    'order.shipBy': moment(times.shipBy),
    'product.name': product?.title ?? undefined,
    'product.sku': product?.sku ?? undefined,
    'recipient.name': recipient?.name ?? undefined,
    'recipient.phone': recipient?.phone ?? undefined,
    'recipient.address': recipient?.address ?? undefined,
  };
}

/** Without a sign: the reply itself says 元 or $. Cents are written where there are any: 59.9 is 59.90, 60 is 60. */
export function amountText(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

function greeting(hour: number, language: Language): string {
  if (language === 'en') {
    if (hour >= 5 && hour < 12) return 'Good morning';
    return hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening';
  }
  if (hour >= 5 && hour < 11) return '早上好';
  if (hour >= 11 && hour < 13) return '中午好';
  return hour >= 13 && hour < 18 ? '下午好' : '晚上好';
}

const two = (part: number) => String(part).padStart(2, '0');
const day = (time: Date) =>
  `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
const clock = (time: Date) => `${two(time.getHours())}:${two(time.getMinutes())}`;
const moment = (at: number | undefined) =>
  at === undefined ? undefined : `${day(new Date(at))}T${clock(new Date(at))}`;
