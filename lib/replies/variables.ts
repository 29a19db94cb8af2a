import type { Conversation } from '../conversation/types';
import type { Language } from './types';

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
  settings: { agentName: string; shopName: string };
  /** Epoch milliseconds; hours and days are those of this machine. */
  now: number;
  /** Of the reply, not of the panel: it decides in which words the buyer is greeted. */
  language: Language;
}

/** Everything that is known without asking. Order and courier facts are not read yet: those stay gaps. */
export function variableValues({ conversation, settings, now, language }: Sources): Values {
  const time = new Date(now);
  return {
    'buyer.name': conversation?.buyer.name ?? undefined,
    'agent.name': settings.agentName,
    'shop.name': settings.shopName,
    'time.greeting': greeting(time.getHours(), language),
    'time.today': today(time, language),
  };
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
