/**
 * What people type, sign for sign in one way of writing it: half-width letters, digits and marks, one kind of dash and
 * of blank, which is also what an unseen sign becomes: between letters it would glue or part what belongs together. No sign is added or taken away, so that places in it are places in what was typed.
 */
export function evenText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u3000\u00a0\t\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, ' ')
    .replace(/[。、；｡､]/g, ',')
    .replace(/\r/g, '\n');
}

/** From `from` to (excluding) `to`, in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}
