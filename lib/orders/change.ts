import type { Message } from '../conversation/types';
import { addressIn } from './address';
import { readRecipient, type Told } from './change-read';
import { isUpset } from './change-touch';
import { isDoor, passed, UNSAID, upset, type Wish, withCorrection, withTold } from './change-wish';
import { OTHER_ORDER, QUESTION, TAKES_BACK } from './change-words';
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

/**
 * Why nothing of it is taken over, though the buyer wants something: it has to be read by people. `corrected`: something
 * was put right or added, and it is not sure what.
 */
export type Unread = 'several' | 'corrected';

/** What the buyer wrote of where the parcel is to go, beside what the order says. */
export interface Change {
  /** In the order of `CHANGE_FIELDS`, those alone of which something was written; empty where it is `unread`. */
  fields: WantedField[];
  /** The buyer's messages that it comes from, as they stand there, oldest first. */
  words: string[];
  /** The buyer asked for a change; else they only wrote it down. */
  isAsked: boolean;
  unread: Unread | null;
}

/** How far back in a talk a wish counts. */
const RECENT = 40;

/**
 * The newest wish of the buyer, put together of messages that follow one another: a name, a number and an address often
 * come one by one, and 打错了 behind them. Null where there is none, or where it was taken back.
 */
export function changeIn(messages: readonly Message[], order: Pick<Order, 'recipient'>): Change | null {
  let wish: Wish | null = null;
  for (const turn of turnsOf(messages.slice(-RECENT))) wish = afterTurn(turn, wish);
  if (!wish) return null;
  const { said, words, isAsked, unread } = wish;
  const fields = CHANGE_FIELDS.flatMap((field): WantedField[] => {
    const want = said[field];
    const was = order.recipient?.[field] || null;
    return want === null || unread ? [] : [{ field, wanted: want, was, verdict: COMPARE[field](was, want) }];
  });
  return { fields, words, isAsked, unread };
}

const COMPARE = { name: compareName, phone: comparePhone, address: compareAddress } as const;

/** What the buyer wrote before somebody else did. */
interface Turn {
  texts: string[];
  /** What was said to them before. */
  asked: string;
}

function turnsOf(messages: readonly Message[]): Turn[] {
  const turns: Turn[] = [];
  let asked: string[] = [];
  let texts: string[] = [];
  for (const { side, kind, text } of messages) {
    if (side === 'buyer' && kind !== 'card') {
      if (texts.length === 0) {
        turns.push({ texts, asked: asked.join('\n') });
        asked = [];
      }
      texts.push(text);
    } else if (side === 'agent' || side === 'robot') {
      texts = [];
      asked.push(text);
    }
  }
  return turns;
}

/** The shop asked for it, so that a number by itself is the answer. */
const ASKED_FOR =
  /(?:电话|手机|号码|联系方式|收件人|收货人|姓名|名字|地址)[^\n]{0,12}(?:发|给|多少|说|提供|写|报|补|是什么|[?？])|(?:发|给|报|提供|补)[^\n]{0,8}(?:电话|手机|号码|联系方式|姓名|名字|地址)/;

/** The wish as it stands behind a turn. */
function afterTurn({ texts, asked }: Turn, before: Wish | null): Wish | null {
  const takenBack = texts.findLastIndex((text) => TAKES_BACK.test(evenText(text)));
  // 算了，改成… takes back what was before it.
  const lines = texts.slice(Math.max(takenBack, 0)).map((text) => ({ text, told: readRecipient(text) }));
  const isAnswer = ASKED_FOR.test(asked);
  const isFirm = isAnswer || lines.some(({ told }) => told?.isLoose === false);
  const old = takenBack >= 0 ? null : before;
  let wish = old;
  /** Said before anything was wanted: 5栋 in a line by itself, or that it is for another order. */
  let loose: string[] = [];
  for (const { text, told } of lines) {
    const isFirst = wish === old;
    const isNew = isFirst && old !== null && !old.unread && isNewDoor(told, old, isAnswer);
    const taken = (said: Told) => (isNew ? anew(old, text, said) : withTold(wish, text, said));
    const next =
      withCorrection(wish, text, told) ?? (told && isFirm ? taken(told) : heard(text, asked, wish, isFirst));
    wish = next && next !== wish && loose.some((each) => spoils(each)) ? upset(next, loose.join('\n')) : next;
    if (!wish && !told) loose = [...loose, text];
    // What was asked for, and could not be read.
    if (!wish && !told && isAnswer && spoils(text)) wish = upset(UNSAID, text);
  }
  // 打错了, and nothing that says what is right.
  return wish?.isPending ? { ...wish, isPending: false, unread: 'corrected' } : wish;
}

/**
 * What was said in an earlier turn has been answered: another door takes the place of that one, unless it may be meant
 * beside it. A name, a number or a first door goes with what they have asked for before.
 */
const isNewDoor = (told: Told | null, { said }: Wish, isAnswer: boolean): boolean =>
  said.address !== null &&
  told !== null &&
  told.address !== null &&
  (isAnswer || (told.isAsked && isDoor(told.address)));

/** The other door. Whether the name and the number of before still hold there, nobody has said. */
function anew({ said, words }: Wish, text: string, told: Told): Wish {
  const next = withTold(null, text, told);
  const isLeft = (['name', 'phone'] as const).some((field) => said[field] !== null && told[field] === null);
  return isLeft ? { ...next, words: [...words, text], unread: next.unread ?? 'corrected' } : next;
}

/** A line without a recipient, which may be the answer to what the shop said. */
function heard(text: string, asked: string, wish: Wish | null, isFirst: boolean): Wish | null {
  return wish && isFirst && isUpset(asked, text, wish.said) ? upset(wish, text) : passed(wish, text);
}

/** A line before the wish that may be a part of it, or says whose it is. */
function spoils(text: string): boolean {
  const even = evenText(text);
  const parts = addressIn(even);
  return OTHER_ORDER.test(even) || (parts !== null && !QUESTION.test(even) && parts.coarse + parts.fine > 0);
}
