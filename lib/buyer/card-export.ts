import { maskWords } from '../guides/question';
import type { OrderMark } from '../notes/mark';
import type { BuyerCard } from './card';

/** All that is kept of one buyer, as a file for that buyer, or for whoever may see it. */

export interface KeptOfBuyer {
  card: BuyerCard;
  /** Open questions of theirs, with the words around them. */
  questions: { question: string; words: { side: string; text: string }[] }[];
  /** Words of theirs by which somebody called a hint wrong. */
  feedback: { signal: string; text: string; at: number }[];
  briefs: { text: string; at: number; due: number; answer: { text: string; at: number } | null }[];
  /** What was noted at orders of theirs. */
  marks: Pick<OrderMark, 'orderId' | 'at' | 'agent' | 'before' | 'after'>[];
}

const BUYER_FORMAT = 'sellerside-buyer';

interface BuyerFile extends KeptOfBuyer {
  format: typeof BUYER_FORMAT;
  version: 1;
  /** ISO 8601. */
  madeAt: string;
  masked: boolean;
}

/** Names, numbers, telephones and addresses are masked unless chosen otherwise; times, amounts and states stay. */
export function buyerFile(kept: KeptOfBuyer, { masked, at }: { masked: boolean; at: number }): BuyerFile {
  const content = masked ? maskedOf(kept) : kept;
  return { format: BUYER_FORMAT, version: 1, madeAt: new Date(at).toISOString(), masked, ...content };
}

function maskedOf({ card, questions, feedback, briefs, marks }: KeptOfBuyer): KeptOfBuyer {
  const names = [card.name, card.uid, card.conversation.replace(/^[a-z]+:/, '')];
  const mask = (text: string) => maskWords(text, names);
  const uid = card.uid === null ? null : tail(card.uid);
  return {
    card: {
      ...card,
      // The key holds the buyer's id.
      key: '***',
      conversation: '***',
      name: card.name === null ? null : `${[...card.name][0] ?? ''}**`,
      uid,
      notes: mask(card.notes),
      tags: card.tags.map(mask),
      environment: mask(card.environment),
      whoFor: mask(card.whoFor),
      // An amount is a number of few digits, and stays.
      priceRange: mask(card.priceRange),
      orders: card.orders.map((order) => ({ ...order, id: tail(order.id) })),
    },
    questions: questions.map(({ question, words }) => ({
      question: mask(question),
      words: words.map(({ side, text }) => ({ side, text: mask(text) })),
    })),
    feedback: feedback.map((each) => ({ ...each, text: mask(each.text) })),
    briefs: briefs.map((brief) => ({
      ...brief,
      text: mask(brief.text),
      answer: brief.answer && { ...brief.answer, text: mask(brief.answer.text) },
    })),
    marks: marks.map((mark) => ({
      ...mark,
      orderId: tail(mark.orderId),
      before: { ...mark.before, note: mark.before.note && mask(mark.before.note) },
      after: { ...mark.after, note: mark.after.note && mask(mark.after.note) },
    })),
  };
}

/** The last four, by which whoever has the whole can find it; nothing of a short one. */
function tail(id: string): string {
  return id.length > 8 ? `***${id.slice(-4)}` : '***';
}
