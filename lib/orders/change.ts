import type { Message } from '../conversation/types';
import { readRecipient, type Told } from './change-read';
import { TAKES_BACK } from './change-words';
import { compareAddress, compareName, comparePhone, type Verdict } from './compare';
import { evenText } from './plain';
import type { Order, Recipient } from './types';

export const CHANGE_FIELDS = ['name', 'phone', 'address'] as const satisfies (keyof Recipient)[];
export type ChangeField = (typeof CHANGE_FIELDS)[number];

export interface WantedField {
  field: ChangeField;
  wanted: string;
  /** As the order shows it, stars and all; null: not shown. */
  was: string | null;
  verdict: Verdict;
}

/** What the buyer wrote of where the parcel is to go, beside what the order says. */
export interface Change {
  /** In the order of `CHANGE_FIELDS`, those alone of which something was written; never empty. */
  fields: WantedField[];
  /** The buyer's messages that it comes from, as they stand there, oldest first. */
  words: string[];
  /** The buyer asked for a change; else they only wrote it down. */
  isAsked: boolean;
}

/** How far back in a talk a wish counts. */
const RECENT = 40;

/**
 * The newest wish of the buyer, put together of messages that follow one another: a name, a number and an address often
 * come one by one. Null where there is none, or where it was taken back.
 */
export function changeIn(messages: readonly Message[], order: Pick<Order, 'recipient'>): Change | null {
  let newest: Told[] = [];
  let words: string[] = [];
  for (const { told, texts, isTakenBack } of turnsOf(messages.slice(-RECENT))) {
    if (isTakenBack) [newest, words] = [[], []];
    if (told.length > 0) [newest, words] = [told, texts];
  }
  const wanted = (field: ChangeField) => newest.findLast((told) => told[field] !== null)?.[field] ?? null;
  const fields = CHANGE_FIELDS.flatMap((field): WantedField[] => {
    const want = wanted(field);
    const was = order.recipient?.[field] || null;
    return want === null ? [] : [{ field, wanted: want, was, verdict: COMPARE[field](was, want) }];
  });
  return fields.length > 0 ? { fields, words, isAsked: newest.some(({ isAsked }) => isAsked) } : null;
}

const COMPARE = { name: compareName, phone: comparePhone, address: compareAddress } as const;

interface Turn {
  told: Told[];
  texts: string[];
  isTakenBack: boolean;
}

/** What the buyer wrote before somebody else did. */
function turnsOf(messages: readonly Message[]): Turn[] {
  const turns: Turn[] = [];
  let own: string[] = [];
  let asked = '';
  const close = () => {
    if (own.length > 0) turns.push(turnOf(own, asked));
    own = [];
  };
  for (const { side, kind, text } of messages) {
    if (side === 'buyer' && kind !== 'card') own.push(text);
    else if (side === 'agent' || side === 'robot') {
      close();
      asked = text;
    }
  }
  close();
  return turns;
}

/** The shop asked for it, so that a number by itself is the answer. */
const ASKED_FOR =
  /(?:电话|手机|号码|联系方式|收件人|收货人|姓名|名字|地址)[^\n]{0,12}(?:发|给|多少|说|提供|写|报|补|是什么|[?？])|(?:发|给|报|提供|补)[^\n]{0,8}(?:电话|手机|号码|联系方式|姓名|名字|地址)/;

function turnOf(texts: readonly string[], asked: string): Turn {
  const read = texts.map((text) => ({ text, told: readRecipient(text) }));
  const isFirm = ASKED_FOR.test(asked) || read.some(({ told }) => told !== null && !told.isLoose);
  const takenBack = texts.findLastIndex((text) => TAKES_BACK.test(evenText(text)));
  // 算了，改成… takes back what was before it.
  const later = isFirm ? read.slice(Math.max(takenBack, 0)).filter(({ told }) => told !== null) : [];
  return {
    told: later.flatMap(({ told }) => told ?? []),
    texts: later.map(({ text }) => text),
    isTakenBack: takenBack >= 0,
  };
}
