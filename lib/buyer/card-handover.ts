import { closingWord } from '../conversation/closing-word';
import type { Message } from '../conversation/types';
import type { Language } from '../replies/types';

/** The note that goes with a conversation to another agent: who, which order, what is asked, what was promised. */

export interface HandOver {
  /** As the console shows them. */
  name: string | null;
  uid: string | null;
  /** Number, and status and amount as they are shown. */
  order: { id: string; about: string[] } | null;
  messages: readonly Message[];
  notes: string;
  firstHandler: string;
}

const WORDS = {
  'zh-CN': {
    head: '【转接】',
    buyer: '买家',
    order: '订单',
    asked: '诉求',
    promised: '已答应',
    notes: '备注',
    first: '首问',
    unknown: '未知',
    none: '无',
    colon: '：',
    stop: '；',
    quote: (text: string) => `“${text}”`,
  },
  en: {
    head: '[Hand-over] ',
    buyer: 'Buyer',
    order: 'Order',
    asked: 'Asks',
    promised: 'Promised',
    notes: 'Notes',
    first: 'First handled by',
    unknown: 'unknown',
    none: 'nothing',
    colon: ': ',
    stop: '; ',
    quote: (text: string) => `“${text}”`,
  },
} as const satisfies Record<Language, unknown>;

/** One line; what is not known is told as such. Promises and wishes are quoted as they were said, never reworded. */
export function handOverLine(facts: HandOver, language: Language): string {
  const words = WORDS[language];
  const part = (name: 'buyer' | 'order' | 'asked' | 'promised' | 'notes' | 'first', text: string) =>
    `${words[name]}${words.colon}${text}`;
  const quoted = (texts: readonly string[], none: string) =>
    texts.length === 0 ? none : texts.map((text) => words.quote(short(text))).join(' ');
  const { name, uid, order, notes, firstHandler } = facts;
  const who = [name, uid === null || uid === name ? null : `ID ${uid}`].filter(Boolean).join(' ');
  const about = order && [order.id, ...order.about].join(' ');
  const parts = [
    part('buyer', who || words.unknown),
    part('order', about || words.unknown),
    part('asked', quoted(askedOf(facts.messages), words.unknown)),
    part('promised', quoted(promisesOf(facts.messages), words.none)),
    ...(notes.trim() === '' ? [] : [part('notes', short(notes))]),
    ...(firstHandler === '' ? [] : [part('first', firstHandler)]),
  ];
  return words.head + parts.join(words.stop);
}

/** More is read in the conversation itself. */
const ASKED = 3;
const PROMISED = 3;
const LENGTH = 60;

const isText = ({ kind, text }: Message): boolean => kind === 'text' && text.trim() !== '';

/** What the buyer wrote last, since an agent's answer; where they have only closed since, what they wrote before. */
export function askedOf(messages: readonly Message[]): string[] {
  const spoken = messages.filter((message) => isText(message) && /^(buyer|agent)$/.test(message.side ?? ''));
  const last = spoken.findLastIndex(
    (message, at) => message.side === 'buyer' && closingWord(spoken.slice(0, at + 1)) === null,
  );
  const before = spoken.slice(0, Math.max(last, 0)).findLastIndex(({ side }) => side === 'agent');
  const texts = spoken.slice(before + 1, last + 1).filter(({ side }) => side === 'buyer');
  return texts.slice(-ASKED).map(({ text }) => text);
}

/** Somebody will do something: a doer or a time, and behind it what is done. */
const PROMISE = new RegExp(
  [
    '(?:我|我们|这边|为您|帮您|给您|帮你|给你).{0,12}(?:补发|重发|补寄|退款|退给|退您|换货|申请|登记|备注|优先|催|查|核实|反馈|联系|回复|答复|安排|发出|寄出|补差|补偿)',
    '(?:今天|今晚|明天|明早|后天|稍后|马上|\\d+\\s*(?:小时|分钟|天)(?:之?内)?).{0,12}(?:发|寄|退|补|回复|答复|联系|处理|安排|到账|给您|告诉)',
    "\\b(?:i|we)(?:'|’)?ll\\b|\\b(?:i|we) will\\b|\\b(?:i|we) promise\\b",
  ].join('|'),
  'i',
);
/** Asked, refused or made to depend on something: nothing was promised. */
const NO_PROMISE =
  /[?？]|[吗么呢]\s*$|不能|不会|没法|无法|不可以|如果|要是|的话|\b(?:can't|cannot|won't|if)\b/i;

/** Sentences of agents that promise something, as they stand, the newest last. Rather one too few than a wrong one. */
export function promisesOf(messages: readonly Message[]): string[] {
  const said = messages.filter((message) => message.side === 'agent' && isText(message));
  const sentences = said.flatMap(({ text }) => text.match(/[^。！!；;\n]+/g) ?? []);
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => PROMISE.test(sentence) && !NO_PROMISE.test(sentence))
    .slice(-PROMISED);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1)}…` : line;
}
