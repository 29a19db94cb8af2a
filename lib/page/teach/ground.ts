import type { Traits } from '../../teach/hooks';
import { learnNames, type Names } from '../../teach/names';
import { isElement } from '../find';

/** What a lesson stands on: the page, and what was learned of its names. */
export interface Ground {
  root: Document;
  names: Names;
  /** Epoch milliseconds. */
  now: number;
}

export function survey(root: Document, now: number): Ground {
  const classes: string[] = [];
  const visit = (scope: ParentNode) => {
    for (const element of scope.querySelectorAll('*')) {
      classes.push(...element.classList);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(root);
  return { root, names: learnNames(classes), now };
}

export function traitsOf(element: Element): Traits {
  const siblings = element.parentNode?.children;
  const place = siblings ? [...siblings].indexOf(element) + 1 : 1;
  return {
    tag: element.localName,
    classes: [...element.classList],
    className: element.getAttribute('class') ?? '',
    attributes: [...element.attributes].map(({ name, value }) => [name, value] as const),
    place,
    isLast: place === (siblings?.length ?? 1),
  };
}

/** What the element lies in; a shadow tree lies in its host. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element);
}

export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : null;
}

/** The element and what it lies in, outwards, as far as `end` and without it. */
export function upTo(element: Element, end: Element | null): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && at !== end; at = parentOf(at)) path.push(at);
  return path;
}

export function isIn(element: Element, box: Element): boolean {
  return upTo(element, null).includes(box);
}

/** The smallest box around all of them. */
export function boxAround(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements;
  return first
    ? (upTo(first, null).find((box) => rest.every((element) => isIn(element, box))) ?? null)
    : null;
}

/** Every element inside, in the order of the page, those of open shadow trees too. */
export function* inside(element: Element): Generator<Element> {
  for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) {
    yield child;
    yield* inside(child);
  }
}

/** What stands directly in the element, spaces aside. */
export function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => !isElement(node) && node.nodeType === 3 && !!node.nodeValue?.trim(),
  );
}
