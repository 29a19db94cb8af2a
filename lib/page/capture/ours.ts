import { INK_NAME } from '../ink';

/** Elements of ours are named so, and lie in the page's root, beside its body. */
export const isOurs = (element: Element): boolean => element.localName.startsWith('sellerside-');

/** Takes what is ours out of sight in these documents, also what is still to come; or brings it back. */
export function showOurs(documents: readonly Document[], isShown: boolean): void {
  for (const { documentElement } of documents) {
    if (isShown) documentElement.style.removeProperty(INK_NAME);
    else documentElement.style.setProperty(INK_NAME, '0', 'important');
  }
}

/** Asked of the browser, not of us: a page may have rewritten what we set. */
export function isOursAway(documents: readonly Document[]): boolean {
  return documents.every(({ documentElement }) =>
    [...documentElement.children]
      .filter(isOurs)
      .every((host) => getComputedStyle(host).opacity === '0' || getComputedStyle(host).display === 'none'),
  );
}
