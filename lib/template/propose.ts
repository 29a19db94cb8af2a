import type { Language } from '../replies/types';
import type { Values } from './variables';
import { isVariable, VARIABLES, type VariableName } from './vocabulary';

/** What in a text that was sent belonged to that one buyer, and what would stand in its place in a reply. */
export interface Proposed {
  /** As it stands in the text, everywhere. */
  source: string;
  /** To stand between braces. */
  content: string;
}

/** Of the shop's and the agent's own, only names change from one to the other. */
const KNOWN: readonly VariableName[] = [
  'buyer.name',
  'recipient.name',
  'recipient.phone',
  'recipient.address',
  'order.id',
  'tracking.no',
  'product.name',
  'product.sku',
  'courier.name',
  'agent.name',
  'shop.name',
];

interface Shape {
  /** Its first group, or all of it, is what changes. */
  pattern: RegExp;
  label: Record<Language, string>;
  type?: 'number' | 'date';
}

/** By their looks, the surest first. A number that nothing names is only a number: 38码, 7天. */
const SHAPES: readonly Shape[] = [
  { pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/g, label: { 'zh-CN': '电话', en: 'phone' } },
  {
    pattern: /(?:运单|快递|物流|tracking)[^\d\n]{0,8}?([A-Za-z]{0,4}\d{8,20})(?!\d)/gi,
    label: { 'zh-CN': '快递单号', en: 'tracking number' },
  },
  {
    pattern: /(?<![A-Za-z\d])[A-Z]{2,4}\d{9,18}(?!\d)/g,
    label: { 'zh-CN': '快递单号', en: 'tracking number' },
  },
  { pattern: /(?<!\d)\d{6}-\d{12,18}(?!\d)/g, label: { 'zh-CN': '订单号', en: 'order number' } },
  { pattern: /订单[^\d\n]{0,6}?(\d{8,20})(?!\d)/g, label: { 'zh-CN': '订单号', en: 'order number' } },
  { pattern: /(?<![\d-])\d{15,20}(?![\d-])/g, label: { 'zh-CN': '单号', en: 'number' } },
  {
    pattern: /(?<!\d)(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/g,
    label: { 'zh-CN': '日期', en: 'date' },
    type: 'date',
  },
  {
    pattern: /(?<!\d)\d{1,2}[:：]\d{2}(?!\d)|(?<!\d)\d{1,2}点(?:半|\d{1,2}分?)?(?!\d)/g,
    label: { 'zh-CN': '时间', en: 'time' },
  },
  {
    pattern: /[¥￥$]\s?(\d+(?:\.\d{1,2})?)(?!\d)/g,
    label: { 'zh-CN': '金额', en: 'amount' },
    type: 'number',
  },
  {
    pattern: /(?<![\d.])(\d+(?:\.\d{1,2})?)\s?[元块]/g,
    label: { 'zh-CN': '金额', en: 'amount' },
    type: 'number',
  },
];

const TYPES = { number: { 'zh-CN': '数字', en: 'number' }, date: { 'zh-CN': '日期', en: 'date' } } as const;
const AMOUNT = 'order.amount';

/**
 * Variables for what the console surely knows, blanks for what only looks like it. Two different sources never share a
 * blank: it would be asked once.
 *
 * @param values known of this conversation; masked ones are nobody's name
 */
export function proposeVariables(text: string, values: Values, language: Language): Proposed[] {
  const found: Proposed[] = [];
  let rest = text;
  const propose = (source: string, content: string) => {
    if (!rest.includes(source)) return;
    found.push({ source, content });
    // What stands there is taken; a stretch is of one kind.
    rest = rest.replaceAll(source, '\n');
  };

  const known = KNOWN.flatMap((name) => {
    const value = values[name]?.trim() ?? '';
    return value.length > 1 && !/[*＊]/.test(value) && !/^\d{1,3}$/.test(value) ? [{ name, value }] : [];
  });
  // The longest first: a product's name may have the shop's in it.
  for (const { name, value } of known.sort((a, b) => b.value.length - a.value.length))
    propose(value, wordOf(name, language));
  for (const shape of SHAPES) {
    const sources = [...rest.matchAll(shape.pattern)].map(([whole, part]) => part ?? whole);
    for (const source of new Set(sources)) propose(source, contentOf(shape, source, values, language, found));
  }
  return found;
}

/** The text with all of them in it. */
export function withProposed(text: string, proposed: readonly Proposed[]): string {
  // In one pass: nothing may be found in what has been put in.
  const sources = proposed.map(({ source }) => source).sort((a, b) => b.length - a.length);
  if (sources.length === 0) return text;
  const any = new RegExp(
    sources.map((source) => source.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'g',
  );
  return text.replace(any, (source) => {
    const content = proposed.find((each) => each.source === source)?.content;
    return content === undefined ? source : `{${content}}`;
  });
}

function contentOf(
  { label, type }: Shape,
  source: string,
  values: Values,
  language: Language,
  found: readonly Proposed[],
): string {
  const amount = values[AMOUNT];
  if (type === 'number' && amount !== undefined && Number(amount) === Number(source)) {
    return wordOf(AMOUNT, language);
  }
  const asked = (at: number) =>
    `?${label[language]}${at > 1 ? at : ''}${type ? `:${TYPES[type][language]}` : ''}`;
  let at = 1;
  while (found.some(({ content }) => content === asked(at))) at += 1;
  return asked(at);
}

/** As a writer of that language reads it best; English labels have spaces, and are no names. */
const wordOf = (name: VariableName, language: Language): string =>
  language === 'zh-CN' && isVariable(name) ? VARIABLES[name][language] : name;
