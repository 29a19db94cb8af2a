import type { TeachStep } from '../../teach/types';
import { boxAt } from './box';
import { parentOf } from './ground';

/** Lower boxes that scroll are a part of a message, not the list of all. */
const LEAST_HEIGHT = 100;

/** What is meant where the pointer is: a list is full of messages, and its own place is hard to hit. */
export function aimAt(step: TeachStep, hit: Element): Element {
  if (step === 'list') return scrollerOf(hit) ?? hit;
  const meant = step === 'box' ? boxAt(hit) : null;
  return meant && 'box' in meant ? meant.box : hit;
}

/** The nearest box around it that scrolls; null where only the page does. */
export function scrollerOf(hit: Element): Element | null {
  for (let at: Element | null = hit; at && at.localName !== 'body'; at = parentOf(at)) {
    const isLow = at.clientHeight > 0 && at.clientHeight < LEAST_HEIGHT;
    if (!isLow && /auto|scroll|overlay/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
