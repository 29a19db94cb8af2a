import type { OrderRead } from '../profile/types';
import { isElement, type Locate } from './find';
import { type TextsIn, valuesOf } from './read';
import { ownTextOf, textOf } from './text';

/** A label ends here: 收货人 is no label of 收货人电话. */
const ENDS = /^(?:$|[\s:：\d¥￥$€£])/;
/** How many boxes of its own a label may lie in, with the value behind them. */
const BOXES = 2;

type IsCut = Parameters<TextsIn>[1];

/** Every value one read of an order or a note yields: `valuesOf`, and what stands at a label. */
export function orderValuesOf(locate: Locate, read: OrderRead): string[] {
  const { label } = read;
  return valuesOf(locate, read, (element, isCut) => {
    const isOut = (inner: Element) => isCut(inner) || isStruck(inner);
    return label ? labelled(element, label, isOut) : [textOf(element, isOut)];
  });
}

/** A price that no longer holds, by its element or by its style; words are struck out by nobody. */
function isStruck(element: Element): boolean {
  if (!/\d/.test(element.textContent ?? '')) return false;
  if (/^(DEL|S|STRIKE)$/.test(element.tagName)) return true;
  const view = element.ownerDocument.defaultView ?? window;
  return view.getComputedStyle(element).textDecorationLine.includes('line-through');
}

/**
 * The values that stand at one of these labels inside the element: behind the label in its own element, else right
 * after it, else after the boxes that hold nothing but the label. An empty one says that nothing stands there.
 */
function labelled(root: Element, labels: string[], isCut: IsCut): string[] {
  const values: string[] = [];
  const nodes = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const { nodeValue, parentElement } = nodes.currentNode;
    if (!parentElement || !labels.some((label) => nodeValue?.includes(label))) continue;
    const own = ownTextOf(parentElement);
    const label = labels.find((each) => own.startsWith(each) && ENDS.test(own.slice(each.length)));
    if (label && !liesInCut(parentElement, root, isCut))
      values.push(valueAt(parentElement, label, root, isCut));
  }
  return values;
}

function liesInCut(element: Element, root: Element, isCut: IsCut): boolean {
  return element !== root && (isCut(element) || liesInCut(element.parentElement ?? root, root, isCut));
}

function valueAt(element: Element, label: string, root: Element, isCut: IsCut): string {
  const whole = textOf(element, isCut);
  const [, ...behind] = whole.split(label);
  const rest = unled(behind.join(label));
  let box: Element | null = element;
  // With something else in a box, what follows it is no longer what follows the label.
  for (
    let boxes = 0;
    !rest && box && box !== root && boxes <= BOXES && textOf(box, isCut) === whole;
    boxes += 1
  ) {
    const next = nextText(box, isCut);
    if (next !== null) return next;
    box = box.parentElement;
  }
  return rest;
}

const unled = (text: string) => text.replace(/^[\s:：]+/, '').trim();

/** Words right behind the element, or the text of the element that is next; null where nothing follows. */
function nextText(element: Element, isCut: IsCut): string | null {
  let words = '';
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) words += node.nodeValue;
    if (!isElement(node) || isCut(node)) continue;
    const text = textOf(node, isCut);
    // The label's own colon, in an element by itself.
    if (/^[:：]$/.test(text)) continue;
    // Where words stand between them, the next element is about something else; or it is the next label.
    return unled(words) || (/^(DT|TH)$/.test(node.tagName) || /[:：]$/.test(text) ? '' : unled(text));
  }
  return unled(words) || null;
}
