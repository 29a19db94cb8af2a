import { normaliseOrderId } from '../orders/id';
import { type Folded, foldText } from '../phrases/fold';
import type { Range } from '../phrases/types';
import { fold } from '../search/fold';
import type { Strangers } from './strangers';
import type { Rule } from './types';

type LeakRule = Pick<Rule, 'id' | 'label' | 'tier' | 'level' | 'why'>;

export interface Leak {
  rule: LeakRule;
  range: Range;
}

/** The rules that no pack holds: whose data are whose is known only while the program runs. */
const leak = (what: string, zh: string, en: string): LeakRule => ({
  id: `other-buyer-${what}`,
  label: 'other_buyer_data',
  tier: 'hard',
  why: { 'zh-CN': `这是另一位买家的${zh}`, en: `That is another buyer's ${en}` },
});
const PHONE = leak('phone', '手机号', 'phone number');
const ORDER = leak('order', '订单号', 'order number');
const ADDRESS = leak('address', '地址', 'address');
/** Two people may have one name. */
const NAME: LeakRule = { ...leak('name', '名字', 'name'), level: 'warn' };

/** A mobile number also as people part it, 138 0013 8000; within a longer number it is none. */
const PHONES = /(?<!\d)(?:\+?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)/g;
const CODES = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** Where a text has data of a stranger. A number that belongs to nobody known, such as a hotline, is left alone. */
export function leaksIn(text: string, { phones, orders, names, addresses }: Strangers): Leak[] {
  const folded = foldText(text);
  // Unit by unit, so that places in it are places in the text.
  const even = fold(text.slice(0, folded.to.at(-1) ?? 0));
  const all: [LeakRule, Range[]][] = [
    [PHONE, numbersIn(even, PHONES, (found) => phones.has(found.replace(/\D/g, '').slice(-11)))],
    [ORDER, numbersIn(even, CODES, (found) => orders.has(normaliseOrderId(found) ?? ''))],
    [NAME, wordsIn(folded, names)],
    [ADDRESS, wordsIn(folded, addresses)],
  ];
  return all.flatMap(([rule, ranges]) => ranges.map((range) => ({ rule, range })));
}

function numbersIn(text: string, pattern: RegExp, isForeign: (found: string) => boolean): Range[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
    isForeign(found) ? [{ from: index, to: index + found.length }] : [],
  );
}

/** The first place of each: one mark is enough to make the agent look. */
function wordsIn({ text, from, to }: Folded, words: readonly string[]): Range[] {
  return words.flatMap((word) => {
    const at = text.indexOf(word);
    return at < 0 ? [] : [{ from: from[at] as number, to: to[at + word.length - 1] as number }];
  });
}
