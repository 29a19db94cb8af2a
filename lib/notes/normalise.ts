import { addressIn } from '../orders/address';
import { withAmounts } from './amounts';
import { withCouriers } from './couriers';
import { withDates } from './dates';
import { plainLine, withoutEmoji } from './plain-line';

export interface NormaliseOptions {
  /** The format's date form, such as `{M}.{D}`. */
  date: string;
  emoji: 'keep' | 'drop';
}

/** What one step leaves may be work for another, such as two halves of a flag that an emoji stood between. */
const MOST_ROUNDS = 6;

/**
 * Free words as a note has them: one line, half-width, and, where no name or place stands among them, one way for dates,
 * couriers and amounts. Idempotent.
 */
export function normaliseEvent(text: string, options: NormaliseOptions): string {
  let last = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = once(last, options);
    if (next === last) return next;
    last = next;
  }
  return last;
}

function once(text: string, { date, emoji }: NormaliseOptions): string {
  const line = plainLine(halfWidth(text));
  const plain = emoji === 'drop' ? plainLine(withoutEmoji(line)) : line;
  return isSomebodys(plain) ? plain : withAmounts(withCouriers(withDates(plain, date)));
}

/**
 * Names and places are nobody's to reword: 三元区 is no amount, 中国邮政大厦 no courier, 5/6单元 no day. Whatever else
 * stands beside one stays as it was typed, too.
 */
const isSomebodys = (text: string): boolean =>
  /地址|收件人|收货人|联系人|姓名|名字|转[交给]|代收/.test(text) ||
  [text, ...text.split(/[\s,;]+/)].some((part) => addressIn(part.replace(DASHED, ' ')) !== null);

/** A day as well as a door. */
const DASHED = /\d+(?:-\d+)+/g;

const halfWidth = (text: string) =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('￥', '¥');
