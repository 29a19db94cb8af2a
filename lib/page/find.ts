import type { Find, Marks } from '../profile/types';

/** Where elements come from: the whole page, one row, or what a watcher remembers of the page. */
export type Locate = (find: Find | undefined) => Element[];

/** Between a host and what is looked for in its open shadow root. */
const PIERCE = '>>>';

/** By its number: in a console that lives in a frame, elements are another window's and no `instanceof Element`. */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** What of a selector is looked for in the document itself: nobody is told of changes in shadow trees. */
export const lightPart = (css: string): string => css.split(PIERCE, 1)[0] ?? css;

/** A selector from a stranger's profile may be no selector at all: then it matches nothing. */
export function query(root: ParentNode, css: string): Element[] {
  const at = css.indexOf(PIERCE);
  try {
    if (at < 0) return [...root.querySelectorAll(css)];
    const hosts = [...root.querySelectorAll(css.slice(0, at))];
    const inner = css.slice(at + PIERCE.length);
    return hosts.flatMap(({ shadowRoot }) => (shadowRoot ? query(shadowRoot, inner) : []));
  } catch {
    return [];
  }
}

export function fits(element: Element, css: string): boolean {
  const at = css.lastIndexOf(PIERCE);
  try {
    if (at < 0) return element.matches(css);
    const host = hostOf(element);
    return !!host && element.matches(css.slice(at + PIERCE.length)) && fits(host, css.slice(0, at));
  } catch {
    return false;
  }
}

/** The host of the shadow tree that the element lies in. */
function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  // A tree that was cut off has an element as its root, and a link's `host` is a part of its address.
  return root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : null;
}

/** Whether the element, or anything it lies in, fits; a shadow tree lies in its host. */
export function isWithin(element: Element, css: string): boolean {
  const at = css.lastIndexOf(PIERCE);
  try {
    const near = element.closest(at < 0 ? css : css.slice(at + PIERCE.length));
    if (near && fits(near, css)) return true;
  } catch {
    return false;
  }
  const host = hostOf(element);
  return host !== null && isWithin(host, css);
}

/** Whether the element is, or has inside it, any of the marks. */
export function hasMark(element: Element, marks: Marks | undefined): boolean {
  return marks?.some((css) => fits(element, css) || query(element, css).length > 0) ?? false;
}

/** Laid out and not hidden: consoles keep the panes of other tabs in the document. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** Whether a match of the selector is really it. */
export function isIt(element: Element, { not, visible }: Find): boolean {
  if (not?.some((css) => isWithin(element, css))) return false;
  return !visible || isVisible(element);
}

/** What the first rung that matches anything matches, in document order, and that rung. */
export function climb(root: ParentNode, find: Find): { rung: string | null; elements: Element[] } {
  for (const rung of find.css) {
    const elements = query(root, rung).filter((element) => isIt(element, find));
    if (elements.length > 0) return { rung, elements };
  }
  return { rung: null, elements: [] };
}

export function findAll(root: ParentNode, find: Find): Element[] {
  return climb(root, find).elements;
}

/** Looks inside one element; without a `find` it is the element itself. */
export function within(element: Element): Locate {
  return (find) => (find ? findAll(element, find) : [element]);
}

/** Looks at the page as it is now. */
export function afresh(root: Document): Locate {
  return (find) => (find ? findAll(root, find) : []);
}
