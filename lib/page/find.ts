import type { Find, Marks } from '../profile/types';

/** Where elements come from: the whole page, one row, or what a watcher remembers of the page. */
export type Locate = (find: Find | undefined) => Element[];

/** A selector from a stranger's profile may be no selector at all: then it matches nothing. */
export function query(root: ParentNode, css: string): Element[] {
  try {
    return [...root.querySelectorAll(css)];
  } catch {
    return [];
  }
}

export function fits(element: Element, css: string): boolean {
  try {
    return element.matches(css);
  } catch {
    return false;
  }
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
  if (not?.some((css) => fits(element, css) || element.closest(css) !== null)) return false;
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
