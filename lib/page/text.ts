import { isElement } from './find';

/** Elements that begin a line of their own. */
const BLOCK = /^(DIV|P|LI|UL|OL|PRE|TR|SECTION|BLOCKQUOTE|H[1-6])$/;
const SILENT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/;

/**
 * The text a person sees, as plain text: line breaks kept, pictures that stand for words (`[微笑]`) by their
 * alt text. innerText would do, but forces a layout for every row; markup inside is never parsed. `isCut` says
 * which elements inside are no part of it.
 */
export function textOf(element: Element, isCut?: (inner: Element) => boolean): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.nodeValue?.includes('\n') ? linesOf(node as Text) : (node.nodeValue ?? '');
      return;
    }
    if (!isElement(node) || SILENT.test(node.tagName)) return;
    const inner = node;
    if (inner !== element && isCut?.(inner)) return;
    if (inner.tagName === 'BR') text += '\n';
    else if (inner.tagName === 'IMG') text += inner.getAttribute('alt') ?? '';
    else {
      const block = inner !== element && BLOCK.test(inner.tagName);
      if (block && text && !text.endsWith('\n')) text += '\n';
      inner.childNodes.forEach(visit);
      if (block && !text.endsWith('\n')) text += '\n';
    }
  };
  visit(element);
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
}

/** A line break in the source is one on the screen only where the style keeps it. Asked only where there is one. */
function linesOf(node: Text): string {
  const parent = node.parentElement;
  const text = node.nodeValue ?? '';
  const kept = parent !== null && /^(pre|break-spaces)/.test(getComputedStyle(parent).whiteSpace);
  return kept ? text : text.replace(/\s+/g, ' ');
}

/** Only what stands directly in the element: its buttons and badges have elements of their own. */
export function ownTextOf(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.nodeValue ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
