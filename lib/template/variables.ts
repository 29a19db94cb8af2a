import type { Conversation } from '../conversation/types';
import type { Order } from '../orders/types';
import type { Language } from '../replies/types';

/** The whole vocabulary. A body may name no other variable; what each is called where a person reads it. */
export const VARIABLES = {
  'buyer.name': { 'zh-CN': '买家昵称', en: "buyer's name" },
  'agent.name': { 'zh-CN': '客服名', en: 'your name' },
  'shop.name': { 'zh-CN': '店铺名', en: 'shop name' },
  'order.id': { 'zh-CN': '订单号', en: 'order number' },
  'order.amount': { 'zh-CN': '订单金额', en: 'order amount' },
  'product.name': { 'zh-CN': '商品名', en: 'product name' },
  'courier.name': { 'zh-CN': '快递公司', en: 'courier' },
  'tracking.no': { 'zh-CN': '快递单号', en: 'tracking number' },
  'return.address': { 'zh-CN': '退货地址', en: 'return address' },
  'time.greeting': { 'zh-CN': '问候语', en: 'greeting' },
  'time.today': { 'zh-CN': '今天日期', en: "today's date" },
} as const satisfies Record<string, Record<Language, string>>;
export type VariableName = keyof typeof VARIABLES;

export function isVariable(name: string): name is VariableName {
  return Object.hasOwn(VARIABLES, name);
}

/** By variable, and by `?label` for a fill-in field: what to put there. Missing or blank = a gap. */
export type Values = Readonly<Record<string, string | undefined>>;

export interface Sources {
  conversation: Conversation | null;
  /** The one that the conversation is surely about; null where there is none, or several may be meant. */
  order: Order | null;
  /** Empty where not known; the shop's is that of this tab. */
  names: { agentName: string; shopName: string };
  /** Epoch milliseconds; hours and days are those of this machine. */
  now: number;
  /** Of the reply, not of the panel: it decides in which words the buyer is greeted. */
  language: Language;
}

/** Everything that is known without asking. The courier's facts are not read: those stay gaps. */
export function variableValues({ conversation, order, names, now, language }: Sources): Values {
  const time = new Date(now);
  return {
    'buyer.name': conversation?.buyer.name ?? undefined,
    'agent.name': names.agentName,
    'shop.name': names.shopName,
    'order.id': order?.id,
    'order.amount': order?.paid == null ? undefined : amountText(order.paid),
    'product.name': order ? productName(order) : undefined,
    'time.greeting': greeting(time.getHours(), language),
    'time.today': today(time, language),
  };
}

/** Without a sign: the reply itself says 元 or $. Cents are written where there are any: 59.9 is 59.90, 60 is 60. */
export function amountText(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

/** Of an order of several products none is "the" product; one whose title is not shown may be any. */
function productName({ items }: Order): string | undefined {
  const titles = new Set(items.map(({ title }) => title));
  const [only] = titles;
  return titles.size === 1 ? (only ?? undefined) : undefined;
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

function today(time: Date, language: Language): string {
  if (language === 'zh-CN') return `${time.getMonth() + 1}月${time.getDate()}日`;
  return time.toLocaleDateString('en', { month: 'long', day: 'numeric' });
}
