import type { Language } from '../replies/types';
import { SHOP_FIELDS } from '../shops/types';
import { isNear } from './near';

/** Where a variable stands among its like when it is offered. */
export const GROUPS = ['buyer', 'order', 'shop', 'time'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * What a value is, which decides its formats. `name` of a person, `code`: a number that is no amount, `moment`: a day
 * with its time, `own`: a field of the team's own, which may be any of these.
 */
export type Kind = 'text' | 'name' | 'phone' | 'code' | 'amount' | 'day' | 'moment' | 'own';

interface Variable extends Record<Language, string> {
  group: Group;
  kind: Kind;
  /** Consoles show stars in it: nobody is greeted by them, no parcel is sent there. */
  isMasked?: true;
}

const buyer = (kind: Kind, zh: string, en: string): Variable => ({
  group: 'buyer',
  kind,
  'zh-CN': zh,
  en,
  isMasked: true,
});
const order = (kind: Kind, zh: string, en: string): Variable => ({ group: 'order', kind, 'zh-CN': zh, en });
const time = (kind: Kind, zh: string, en: string): Variable => ({ group: 'time', kind, 'zh-CN': zh, en });
const shop = (kind: Kind, names: Record<Language, string>): Variable => ({ group: 'shop', kind, ...names });

/** The whole vocabulary, besides `shop.<label>` of a team's own fields. A body may name no other variable. */
export const VARIABLES = {
  'buyer.name': buyer('name', '买家昵称', "buyer's name"),
  'recipient.name': buyer('name', '收件人', 'recipient'),
  'recipient.phone': buyer('phone', '收件电话', "recipient's phone"),
  'recipient.address': buyer('text', '收件地址', "recipient's address"),
  'order.id': order('code', '订单号', 'order number'),
  'order.status': order('text', '订单状态', 'order status'),
  'order.amount': order('amount', '订单金额', 'order amount'),
  'order.items': order('text', '商品清单', 'list of items'),
  'order.lines': order('text', '商品明细', 'items with options'),
  'product.name': order('text', '商品名', 'product name'),
  'product.sku': order('text', '商品规格', 'product option'),
  'order.quantity': order('text', '商品件数', 'number of pieces'),
  'order.placed': order('moment', '下单时间', 'time of order'),
  'order.paid': order('moment', '付款时间', 'time of payment'),
  'order.shipped': order('moment', '发货时间', 'time of shipping'),
  'order.shipBy': order('moment', '最晚发货时间', 'ships by'),
  'order.count': order('text', '订单数', 'number of orders'),
  'courier.name': order('text', '快递公司', 'courier'),
  'tracking.no': order('code', '快递单号', 'tracking number'),
  'agent.name': shop('name', { 'zh-CN': '客服名', en: 'your name' }),
  'shop.name': shop('text', { 'zh-CN': '店铺名', en: 'shop name' }),
  'shop.returnAddress': shop('text', SHOP_FIELDS.returnAddress),
  'shop.returnName': shop('name', SHOP_FIELDS.returnName),
  'shop.returnPhone': shop('phone', SHOP_FIELDS.returnPhone),
  'shop.courier': shop('text', SHOP_FIELDS.courier),
  'shop.shipWithin': shop('text', SHOP_FIELDS.shipWithin),
  'shop.priceLink': shop('text', SHOP_FIELDS.priceLink),
  'shop.invoice': shop('text', SHOP_FIELDS.invoice),
  'time.greeting': time('text', '问候语', 'greeting'),
  'time.now': time('text', '现在时间', 'time of day'),
  'time.today': time('day', '今天日期', "today's date"),
  'time.tomorrow': time('day', '明天日期', "tomorrow's date"),
} as const satisfies Record<string, Variable>;
export type VariableName = keyof typeof VARIABLES;
/** `shop.` and the label of a team's own field. */
export type OwnName = `shop.${string}`;
export type Name = VariableName | OwnName;

/** What older bodies say. */
const ALIASES = { 'return.address': 'shop.returnAddress' } as const satisfies Record<string, VariableName>;

/** By name in small letters, and by Chinese label. */
const BY_WORD: ReadonlyMap<string, VariableName> = new Map([
  ...Object.entries(VARIABLES).flatMap(([name, variable]): [string, VariableName][] => [
    [name.toLowerCase(), name as VariableName],
    [variable['zh-CN'], name as VariableName],
  ]),
  ...Object.entries(ALIASES),
]);

/** Longer is no label, but a sentence that somebody has put in braces. */
export const LABEL_LENGTH = 20;
const OWN = /^shop\s*\.\s*(\S.*)$/i;

export function isVariable(name: string): name is VariableName {
  return Object.hasOwn(VARIABLES, name);
}

/**
 * The variable that a word in braces names: by its name in any case, by its Chinese label, or, behind `shop.`, by any
 * label at all, since a body does not know which fields the team has.
 */
export function nameOf(word: string): Name | null {
  const known = BY_WORD.get(word.toLowerCase());
  if (known) return known;
  const label = OWN.exec(word)?.[1];
  if (!label || label.length > LABEL_LENGTH) return null;
  const field = BY_WORD.get(label);
  return field?.startsWith('shop.') ? field : ownName(label);
}

export const ownName = (label: string): OwnName => `shop.${label}`;
/** Label of a field that is none of ours; null for every variable of the vocabulary. */
export const ownLabel = (name: Name): string | null => (isVariable(name) ? null : name.slice('shop.'.length));

export function labelOf(name: Name, language: Language): string {
  return isVariable(name) ? VARIABLES[name][language] : name.slice('shop.'.length);
}

/** What it holds, and whether consoles put stars in it. */
export function traitsOf(name: Name): Pick<Variable, 'kind' | 'isMasked'> {
  return isVariable(name) ? VARIABLES[name] : { kind: 'own' };
}

/** Every word of the vocabulary, as it is written. */
export const WORDS: readonly string[] = [
  ...Object.keys(VARIABLES),
  ...Object.values(VARIABLES).map((variable) => variable['zh-CN']),
];

/** A word that is one slip away from a known one; so may be a label of the team's, which only their table tells. */
export const isSlip = (word: string): boolean => WORDS.some((each) => isNear(each, word));
