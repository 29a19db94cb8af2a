import { saysState } from '../../teach/names';
import { isTimeText } from '../../teach/noise';
import { inside, isIn, upTo } from './ground';
import type { Scan, Scrap } from './scan';
import type { Words } from './words-hold';

/** What a row looks like to the eye, in so far as it may tell whose it is. */
export interface Look {
  /** Names, pictures, colours, place; as the page has them now, made up or not. */
  things: ReadonlySet<string>;
  /** What stands above the words and is no time: mostly a name. */
  label: string | null;
}

/** Pixels by which a message must be nearer to one edge of its list to stand on that side. */
const ASIDE = 24;
/** Attributes that old and new pages set looks by. */
const LOOKS = /^(src|style|align|bgcolor)$/;

/** The innermost element of the row's words; null where it has none. */
export function coreOf({ spoken }: Scan, words: Words, row: Element): Element | null {
  const box = words.element.get(row);
  if (!box) return null;
  return spoken.get(row)?.find(({ element }) => isIn(element, box))?.element ?? box;
}

export function lookOf(list: Element, row: Element, words: Words, scan: Scan): Look {
  const core = coreOf(scan, words, row);
  const noise = scan.noise.get(row) ?? [];
  const things = new Set<string>();
  for (const element of [...upTo(row, list), ...inside(row)]) {
    if (element !== row && isIn(element, row) && !isFrame(element, core, words.element.get(row), noise))
      continue;
    for (const name of element.classList) if (!saysState(name)) things.add(`.${name}`);
    for (const { name, value } of element.attributes) if (LOOKS.test(name)) things.add(value);
  }
  const stand = core && standOf(list, core);
  if (stand) things.add(`stands ${stand}`);
  return { things, label: labelOf(core, [...noise, ...(scan.spoken.get(row) ?? [])]) };
}

/**
 * What lies around the words and beside them. What they hold (a link, a picture) is of one message only; and that a row
 * has a time or a name above says nothing of whose it is.
 */
function isFrame(
  element: Element,
  core: Element | null,
  box: Element | undefined,
  noise: readonly Scrap[],
): boolean {
  if (core && isIn(core, element)) return true;
  if (box && isIn(element, box)) return false;
  const isVain = ({ element: own, text }: Scrap) =>
    isIn(own, element) && (isTimeText(text) || !core || isBefore(own, core));
  return !noise.some(isVain) || element.querySelector('img') !== null;
}

function labelOf(core: Element | null, scraps: readonly Scrap[]): string | null {
  const above = scraps.find(
    ({ element, text }) => core && !isIn(core, element) && isBefore(element, core) && !isTimeText(text),
  );
  return above ? above.text.replace(/[\d:：/年月日\s-]+/g, '') : null;
}

const isBefore = (a: Element, b: Element) =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** On which side of the list the words stand; null in the middle, and where nothing is laid out. */
function standOf(list: Element, words: Element): 'left' | 'right' | null {
  const box = list.getBoundingClientRect();
  const own = words.getBoundingClientRect();
  const lean = own.left - box.left - (box.right - own.right);
  return Math.abs(lean) < ASIDE ? null : lean < 0 ? 'left' : 'right';
}
