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

/** Free words as a note has them: one line, half-width, one way for dates, couriers and amounts. Idempotent. */
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
  return withAmounts(withCouriers(withDates(plain, date)));
}

const halfWidth = (text: string) =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('￥', '¥');
