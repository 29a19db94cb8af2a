import type { Message } from '../conversation/types';
import type { OpenQuestion, ProductCard } from './types';

/** What an agent can't answer goes to the supervisor without anything by which the buyer could be known. */

/** Seven digits and more, also in groups, with the letters before them: telephones, orders, tracking numbers. */
const NUMBERS = /(?:(?<![A-Za-z\d])[A-Za-z]{1,4})?\d(?:[\s-]?\d){6,}/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** A road or place and, behind it, a house number; or two names of places in a row. Rather too much than too little. */
const CHINESE_ADDRESS =
  /[\p{Script=Han}]{1,12}?(?:省|市|区|县|镇|乡|街道|村|路|街|巷|弄|大道)[\p{Script=Han}\dA-Za-z\s-]{0,40}(?:小区|花园|\d\s*(?:号|栋|幢|单元|楼|层|室|户))|(?:[\p{Script=Han}]{2,8}?(?:省|自治区|市|区|县|镇|街道)){2,}/gu;
const ENGLISH_ADDRESS =
  /\b\d{1,5}\s+(?:[A-Z][\w.'-]*\s+){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|way|close|square|boulevard|blvd)\b\.?(?:[\s,]+(?:apt|unit|flat)\.?\s*\w+)?/giu;
const GONE = '***';

/** Masks numbers, addresses and mail addresses, and the names given (of two letters and more). */
export function maskWords(text: string, names: readonly (string | null)[] = []): string {
  const known = names.filter((name) => name !== null && [...name].length > 1);
  return known
    .reduce<string>((masked, name) => masked.split(name as string).join(GONE), text)
    .replace(MAIL, GONE)
    .replace(CHINESE_ADDRESS, GONE)
    .replace(ENGLISH_ADDRESS, GONE)
    .replace(NUMBERS, GONE);
}

/** How many of the last messages go with it, and how much of each is kept. */
const RECENT = 6;
const LENGTH = { question: 500, words: 2000 };

/**
 * The buyer's last question as an open one; null where the buyer has written nothing that can be read.
 * @param names of the buyer and of the agent, as the console shows them
 */
export function openQuestion(
  messages: readonly Message[],
  { id, at, product, names }: { id: string; at: number; product: string | null; names: (string | null)[] },
): OpenQuestion | null {
  const spoken = messages.filter(
    ({ side, kind, text }) => (side === 'buyer' || side === 'agent') && kind === 'text' && text.trim() !== '',
  );
  const last = spoken.findLast(({ side }) => side === 'buyer');
  if (!last) return null;
  return {
    id,
    revision: 0,
    editedAt: 0,
    question: maskWords(last.text.trim(), names).slice(0, LENGTH.question),
    words: spoken.slice(-RECENT).map(({ side, text }) => ({
      side: side === 'buyer' ? 'buyer' : 'agent',
      text: maskWords(text, names).slice(0, LENGTH.words),
    })),
    product,
    at,
    answer: null,
  };
}

/** The question with its answer. */
export function answered(
  question: OpenQuestion,
  text: string,
  productId: string | null,
  at: number,
): OpenQuestion {
  return { ...question, answer: { text, at, productId } };
}

/** The card with the answer among its questions: in place of the one it has for the same question, else behind. */
export function withAnswer(product: ProductCard, question: string, answer: string): ProductCard {
  const rest = product.questions.filter((each) => each.question !== question);
  return { ...product, questions: [...rest, { question, answer }] };
}
