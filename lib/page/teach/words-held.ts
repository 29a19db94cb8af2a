import { isIn, parentOf } from './ground';
import type { Scan } from './scan';

/** What stands in the place of words: they themselves, a card of several pieces, a picture told by its alt text. */
export type Held = 'words' | 'card' | 'photo';

/** Run on with the text around them. */
export const INLINE = /^(span|b|i|em|strong|a|font|u|s|small|label|code|mark|bdi|bdo)$/;
/** Several of these are one text; several of other elements are several messages. */
const PARAGRAPH = /^(p|li|pre|blockquote|h[1-6]|td)$/;
/** `[微笑]`, 😀: a picture that stands for a word. */
const EMOJI = /^\[[^\]]*\]$|^[^\p{L}\p{N}]*$/u;

interface Terms {
  kinds: ReadonlySet<string>;
  isNoiseCut: boolean;
}

/** What the boxes of a row hold, all of them with text; null where it is not the words, or not all of them. */
export function heldIn(scan: Scan, row: Element, boxes: readonly Element[], terms: Terms): Held | null {
  const [box] = boxes;
  if (!box) return null;
  if (boxes.length > 1) return hasWords(scan, row, terms.kinds) ? null : 'card';
  const spoken = scan.spoken.get(row) ?? [];
  const inBox = spoken.filter(({ element }) => isIn(element, box));
  const hasNoise = scan.noise.get(row)?.some(({ element }) => isIn(element, box)) ?? false;
  if (inBox.some(({ kind }) => terms.kinds.has(kind))) {
    const isWhole = isAllSaid(scan, row, box, terms.kinds);
    return isWhole && (terms.isNoiseCut || !hasNoise) ? 'words' : null;
  }
  if (inBox.length === 0 && !hasNoise) return isEmoji(box) ? 'words' : 'photo';
  // One piece of another kind may be a robot's words; several are a card.
  return inBox.length === 1 && spoken.length === 1 && !hasNoise ? 'words' : 'card';
}

export function hasWords({ spoken }: Scan, row: Element, kinds: ReadonlySet<string>): boolean {
  return spoken.get(row)?.some(({ kind }) => kinds.has(kind)) ?? false;
}

function isAllSaid({ spoken }: Scan, row: Element, box: Element, kinds: ReadonlySet<string>): boolean {
  const all = spoken.get(row) ?? [];
  const words = all.filter(({ kind, element }) => kinds.has(kind) && isIn(element, box));
  const missed = all.filter(({ element }) => !isIn(element, box));
  if (words.length > 1 && !areOneText(words.map(({ element }) => element))) return false;
  const lines = words.map(({ element }) => lineOf(element));
  const others = all.filter(({ kind, element }) => !kinds.has(kind) && isIn(element, box));
  if (others.some(({ element }) => !lines.includes(lineOf(element)))) return false;
  // What runs on in the same line belongs to it; a quotation or a card beside it does not.
  const line = INLINE.test(box.localName) ? parentOf(box) : null;
  const runsOn = line !== null && missed.some(({ element }) => isIn(element, line));
  return !runsOn && !missed.some(({ kind }) => kinds.has(kind));
}

/** Runs of a line, or paragraphs side by side. */
function areOneText(elements: readonly Element[]): boolean {
  const lines = elements.map(lineOf);
  return lines.every(
    (line) =>
      line === lines[0] || (PARAGRAPH.test(line.localName) && line.parentElement === lines[0]?.parentElement),
  );
}

function lineOf(element: Element): Element {
  let line = element;
  while (INLINE.test(line.localName) && line.parentElement) line = line.parentElement;
  return line;
}

const isEmoji = (box: Element) =>
  [...box.querySelectorAll('img[alt]')].every((picture) => EMOJI.test(picture.getAttribute('alt') ?? ''));
