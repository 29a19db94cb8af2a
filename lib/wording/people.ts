import { normaliseOrderId } from '../orders/id';
import { type Folded, foldText, foldWords } from '../phrases/fold';
import type { Range } from '../phrases/types';
import { fold } from '../search/fold';
import type { Told } from './types';

/** What is known of one buyer, as consoles show it. What is masked can't be compared, and is passed over. */
export interface Person {
  phones?: readonly string[];
  orders?: readonly string[];
  names?: readonly string[];
  addresses?: readonly string[];
}

/** Made ready once for an open conversation: what belongs to somebody else. */
export interface Strangers {
  phones: ReadonlySet<string>;
  orders: ReadonlySet<string>;
  /** Folded. */
  names: readonly string[];
  addresses: readonly string[];
}

/** A shorter name or address is soon a word or a whole town. */
const LEAST = { names: 3, addresses: 8 } as const;
const MASKED = /[*＊]/;

/** @param others recently seen buyers; what the open buyer shares with them is theirs as well */
export function strangersOf(open: Person, others: readonly Person[]): Strangers {
  const own = keysOf(open);
  const foreign = others.map(keysOf);
  const left = (of: keyof Person) =>
    new Set(foreign.flatMap((each) => each[of]).filter((key) => !own[of].includes(key)));
  return {
    phones: left('phones'),
    orders: left('orders'),
    names: [...left('names')],
    addresses: [...left('addresses')],
  };
}

function keysOf({
  phones = [],
  orders = [],
  names = [],
  addresses = [],
}: Person): Record<keyof Person, string[]> {
  const folded = (texts: readonly string[], least: number) =>
    texts
      .filter((text) => !MASKED.test(text))
      .map(foldWords)
      .filter(({ length }) => length >= least);
  return {
    phones: phones
      .map((phone) =>
        fold(phone)
          .replace(/\D/g, '')
          .replace(/^(?:00)?86(?=1\d{10}$)/, ''),
      )
      .filter(isMobile),
    orders: orders.flatMap((order) => normaliseOrderId(order) ?? []),
    names: folded(names, LEAST.names),
    addresses: folded(addresses, LEAST.addresses),
  };
}

const isMobile = (digits: string) => /^1[3-9]\d{9}$/.test(digits);

export interface Leak {
  rule: keyof typeof LEAKS;
  range: Range;
}

/** The rules that no pack holds. Two people may have one name, so that it only warns. */
export const LEAKS = {
  'other-buyer-phone': { 'zh-CN': '这是另一位买家的手机号', en: "That is another buyer's phone number" },
  'other-buyer-order': { 'zh-CN': '这是另一位买家的订单号', en: "That is another buyer's order number" },
  'other-buyer-name': { 'zh-CN': '这是另一位买家的名字', en: "That is another buyer's name" },
  'other-buyer-address': { 'zh-CN': '这是另一位买家的地址', en: "That is another buyer's address" },
} as const satisfies Record<string, Told>;
export const NAME_LEVEL = 'warn';

const PHONE = /(?<!\d)(?:\+?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)/g;
const CODE = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** Where a text has data of a stranger. A number that belongs to nobody known, such as a hotline, is left alone. */
export function leaksIn(text: string, strangers: Strangers): Leak[] {
  const folded = foldText(text);
  // Unit by unit, so that places in it are places in the text.
  const even = fold(text.slice(0, folded.to.at(-1) ?? 0));
  return [
    ...numbersIn(even, PHONE, (found) => strangers.phones.has(found.replace(/\D/g, '').slice(-11))).map(
      (range) => ({
        rule: 'other-buyer-phone' as const,
        range,
      }),
    ),
    ...numbersIn(even, CODE, (found) => strangers.orders.has(normaliseOrderId(found) ?? '')).map((range) => ({
      rule: 'other-buyer-order' as const,
      range,
    })),
    ...wordsIn(folded, strangers.names).map((range) => ({ rule: 'other-buyer-name' as const, range })),
    ...wordsIn(folded, strangers.addresses).map((range) => ({ rule: 'other-buyer-address' as const, range })),
  ];
}

function numbersIn(text: string, pattern: RegExp, isForeign: (found: string) => boolean): Range[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
    isForeign(found) ? [{ from: index, to: index + found.length }] : [],
  );
}

function wordsIn({ text, from, to }: Folded, words: readonly string[]): Range[] {
  return words.flatMap((word) => {
    const at = text.indexOf(word);
    return at < 0 ? [] : [{ from: from[at] as number, to: to[at + word.length - 1] as number }];
  });
}
