/** A piece of text in a message row: what kind of element it stands in, and what it says. */
export interface Piece {
  /** Alike for all elements of one kind, such as `span.time` in `div.head`. */
  kind: string;
  text: string;
  isButton: boolean;
  /** In the midst of a text: a link, a name that is spoken to. */
  isInText: boolean;
}

const DAY_WORDS =
  /(yester|to)day|(mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|[ap]\.?m\.?|at\b|昨天|今天|前天|刚刚|分钟前|小时前|周[一二三四五六日天]|星期[一二三四五六日天]|凌晨|早上|上午|中午|下午|晚上|[年月日时分秒]/gi;

/** A time and nothing else. */
export function isTimeText(text: string): boolean {
  if (text.length > 40 || !/\d/.test(text)) return /^(刚刚|just now)$/i.test(text.trim());
  const rest = text.replace(DAY_WORDS, ' ');
  const isDate = /\d{1,2}\s*[:：]\s*\d{2}|\d{1,4}\s*[-/.年]\s*\d{1,2}|前/.test(text) || rest !== text;
  return isDate && /^[\d\s:：/.,\-–]*$/.test(rest);
}

/**
 * Kinds of pieces that are not what was said: times, buttons, and what stands in most rows in the same words (the
 * name, 已读). Numbers aside: `小木 17:02` and `小木 17:09` are the same.
 */
export function noiseKinds(pieces: readonly Piece[]): Set<string> {
  const kinds = new Map<string, Piece[]>();
  for (const piece of pieces) kinds.set(piece.kind, [...(kinds.get(piece.kind) ?? []), piece]);
  return new Set([...kinds].filter(([, all]) => isNoise(all)).map(([kind]) => kind));
}

function isNoise(all: readonly Piece[]): boolean {
  if (all.every(({ isButton }) => isButton)) return true;
  if (all.filter(({ text }) => isTimeText(text)).length >= all.length * 0.8) return true;
  if (all.some(({ isInText }) => isInText)) return false;
  const different = new Set(all.map(({ text }) => text.replace(/\d+/g, '0'))).size;
  return all.length === 2 ? different === 1 : all.length > 2 && different <= all.length / 2;
}
