import type { Message } from '../../conversation/types';
import type { Box } from '../../evidence/types';
import type { Profile } from '../../profile/types';
import { findAll } from '../find';
import { readRow } from '../message';
import { isOurs } from './ours';

/** A message as it stands in view. */
export interface SeenRow {
  element: Element;
  message: Message;
  /** In the viewport of the console's document; of a row that is cut off, all of it. */
  box: Box;
  isWhole: boolean;
}

/** Where a row is looked through, as parts of its width, and how far from its edges, in CSS pixels. */
const ACROSS = [0.25, 0.5, 0.75];
const EDGE = 2;
/** What sticks to the top is looked for in steps of so many CSS pixels, down to a part of the view. */
const STEP = 4;
const DEEPEST = 1 / 3;

/** Rows that are in the document, in its order; a list may hold no more than are in view. */
export function mountedRows(root: Document, { messages }: Profile): Element[] {
  return messages ? findAll(root, messages.list).flatMap((list) => findAll(list, messages.row)) : [];
}

/** The messages in view, topmost first, each as it reads at this moment: its element may have held another before. */
export function seenRows(rows: readonly Element[], view: Box, profile: Profile, now: number): SeenRow[] {
  const { messages, utcOffset } = profile;
  if (!messages) return [];
  const seen: SeenRow[] = [];
  for (const element of rows) {
    const { left: x, top: y, width, height } = element.getBoundingClientRect();
    if (height === 0 || y + height <= view.y + 1 || y >= view.y + view.height - 1) continue;
    const reading = readRow(element, messages, utcOffset, now);
    if (!reading) continue;
    const { message } = reading;
    // The same row drawn twice during a transition is one message.
    if (message.id !== null && seen.some((other) => other.message.id === message.id)) continue;
    const box = { x, y, width, height };
    seen.push({ element, message, box, isWhole: isWithin(box, view) && !isCovered(element, box) });
  }
  return seen.sort((a, b) => a.box.y - b.box.y);
}

const isWithin = (box: Box, view: Box): boolean =>
  box.y >= view.y - 1 && box.y + box.height <= view.y + view.height + 1;

/** Something of the page's lies over an edge of it: the day that sticks to the top, a button at the bottom. */
function isCovered(row: Element, { x, y, width, height }: Box): boolean {
  return [y + EDGE, y + height - EDGE].some((at) =>
    ACROSS.some((part) => {
      const hit = topmost(row, x + width * part, at);
      return hit !== null && !row.contains(hit) && !liesIn(row, hit);
    }),
  );
}

/** Height of what sticks to the top of the view and covers whatever passes beneath. */
export function coveredTop(rows: readonly Element[], view: Box): number {
  const [row] = rows;
  if (!row) return 0;
  const isFree = (y: number) =>
    ACROSS.every((part) => {
      const hit = topmost(row, view.x + view.width * part, y);
      return !hit || liesIn(row, hit) || rows.some((each) => each.contains(hit)) || !isPinned(hit, row);
    });
  let covered = 0;
  for (let depth = STEP / 2; depth < view.height * DEEPEST && !isFree(view.y + depth); depth += STEP) {
    covered = depth + STEP / 2;
  }
  return covered;
}

/** It does not scroll with the rows: it lies beside what they lie in, or is held where it is. */
function isPinned(hit: Element, row: Element): boolean {
  for (let at: Element | null = hit; at && !at.contains(row); at = at.parentElement) {
    if (/sticky|fixed|absolute/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}

/** The page's own element at that place. */
function topmost(row: Element, x: number, y: number): Element | null {
  const root = row.getRootNode() as Document | ShadowRoot;
  return root.elementsFromPoint?.(x, y).find((element) => !isOurs(element)) ?? null;
}

/** A shadow tree lies in its host. */
function liesIn(row: Element, outer: Element): boolean {
  for (let at: Element | null = row; at; at = at.parentElement ?? hostOf(at)) if (at === outer) return true;
  return false;
}

const hostOf = (element: Element): Element | null => (element.getRootNode() as ShadowRoot).host ?? null;
