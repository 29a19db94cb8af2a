/** An emoji with all that belongs to it: skin, variation selector, others joined to it; a flag; a key cap. */
const EMOJI =
  /(?:\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?)*)/gu;
/** Joined to nothing they are seen nowhere and count all the same: zero-width and control signs, half characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}\u115F\u1160\u2800\u3164\uFFA0]|\u034F/gu;

export const withoutEmoji = (text: string): string => text.replace(EMOJI, '');

/** One line without what nobody sees, blanks at most one in a row. Line breaks become a blank: consoles forbid them. */
export function plainLine(text: string): string {
  const line = text.replace(/[^\S\uFEFF]+/g, ' ');
  let plain = '';
  let from = 0;
  for (const { 0: emoji, index } of line.matchAll(EMOJI)) {
    plain += line.slice(from, index).replace(UNSEEN, '') + emoji;
    from = index + emoji.length;
  }
  return (plain + line.slice(from).replace(UNSEEN, '')).replace(/ +/g, ' ').trim();
}
