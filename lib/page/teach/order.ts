import type { Find, OrderRead, OrdersProfile } from '../../profile/types';
import { labelIn, orderTextOf } from '../../teach/order-text';
import type { TeachProblem } from '../../teach/types';
import { findAll, isVisible, query, within } from '../find';
import { oneOrderId, orderTextsOf } from '../order-row';
import { ownTextOf, textOf } from '../text';
import { type Ground, inside, isIn, upTo } from './ground';
import { holdOf, rungsFor } from './hold';

/** An order of the page: the element that its card is, and where in it the number stands. */
interface Shown {
  row: Element;
  number: Element;
  id: string;
}

/** How far out from the number its card may be. */
const OUT = 8;

/** Derives the orders part from one order number: what its card is, how cards are found, where the number stands. */
export function teachOrder(
  ground: Ground,
  pointed: Element,
): { part: OrdersProfile } | { problem: TeachProblem } {
  const told = orderTextOf(textOf(pointed));
  if (told.state !== 'one') return { problem: told.state === 'none' ? 'no-order-number' : 'several' };
  const number = numberIn(pointed, told.id);
  const alike = cardsAlike(number);
  const row = alike.length > 0 ? holdCards(ground, alike) : holdBlock(ground, number);
  if (!row) return { problem: 'no-hold' };
  // With a single order nothing tells a card from what lies around: any box of its own will do.
  const block = findAll(ground.root, row).find((element) => isIn(number, element));
  const cards = alike.length > 0 ? alike : block ? [{ row: block, number, id: told.id }] : [];
  const read = holdNumber(ground, cards, number);
  return read ? { part: { row, id: [read] } } : { problem: 'no-hold' };
}

/** The innermost element with the whole number. */
function numberIn(pointed: Element, id: string): Element {
  return [pointed, ...inside(pointed)].filter((element) => idIn(element) === id).at(-1) ?? pointed;
}

function idIn(element: Element): string | null {
  const told = orderTextOf(textOf(element));
  return told.state === 'one' ? told.id : null;
}

/** The words before the number: 订单编号, not the 物流单号 below it. */
function labelOf(number: Element): string {
  const near = textOf(number.parentElement ?? number);
  const id = idIn(number);
  return id === null ? '' : labelIn(near, id);
}

/** The nearest boxes around the number that are neighbours of one kind, each with a number of its own; else none. */
function cardsAlike(number: Element): Shown[] {
  const label = labelOf(number);
  const isAlike = (element: Element) =>
    element.localName === number.localName &&
    element.getAttribute('class') === number.getAttribute('class') &&
    isVisible(element) &&
    labelOf(element) === label;
  for (const card of upTo(number, null).slice(0, OUT)) {
    const shown = [...(card.parentElement?.children ?? [])].flatMap((row): Shown[] => {
      if (row.localName !== card.localName) return [];
      const [found, ...more] = [row, ...inside(row)].filter(isAlike);
      const id = found && more.length === 0 ? idIn(found) : null;
      return found && id !== null ? [{ row, number: found, id }] : [];
    });
    if (shown.length > 1 && shown.some(({ row }) => row === card)) return shown;
  }
  return [];
}

function holdCards(ground: Ground, shown: readonly Shown[]): Find | null {
  const rows = shown.map(({ row }) => row);
  let first: number | null = null;
  const rungs = rungsFor(ground, rows, (css) => {
    const found = query(ground.root, css);
    // A card in a card would be two orders with one number.
    const isApart = !found.some((row, at) => found[at - 1]?.contains(row));
    if (!isApart || !rows.every((row) => found.includes(row))) return false;
    first ??= found.length;
    return found.length === first;
  });
  return rungs.length > 0 ? { css: rungs.map(({ css }) => css) } : null;
}

/** Where only one order is shown, its block is the nearest that can be recognised. */
function holdBlock(ground: Ground, number: Element): Find | null {
  for (const block of upTo(number, null).slice(1, OUT)) {
    const hold = block.localName === 'body' ? null : holdOf(ground, block);
    if (hold) return hold.find;
  }
  return null;
}

/** How the number is read in each card: where it stands, else what it is called there. */
function holdNumber(ground: Ground, cards: readonly Shown[], number: Element): OrderRead | null {
  // A copy button in the same element is no part of the text.
  const own = ownTextOf(number);
  const told = orderTextOf(own);
  const isOwn = told.state === 'one' && own !== textOf(number);
  const pattern = told.state === 'one' && told.pattern ? { pattern: told.pattern } : {};
  const how: OrderRead = { take: isOwn ? 'own-text' : 'text', ...pattern };
  const reads = (read: OrderRead) =>
    cards.length > 0 && cards.every(({ row, id }) => oneOrderId(orderTextsOf(within(row), [read])) === id);
  if (cards.every((card) => card.number === card.row)) return reads(how) ? how : null;
  const targets = cards.map((card) => card.number);
  const accepts = (css: string) => reads({ from: { css: [css] }, ...how });
  const rungs = rungsFor(ground, targets, accepts, { within: cards.map(({ row }) => row) });
  if (rungs.length > 0) return { from: { css: rungs.map(({ css }) => css) }, ...how };
  const label = labelOf(number).replace(/[\s:：]+$/, '');
  const called: OrderRead = { label: [label], take: 'text' };
  return label !== '' && reads(called) ? called : null;
}
