import { isVisible } from '../find';

/** How far around the box a preview is looked for: the conversation's own pictures come and go farther away. */
const LEVELS = 2;

/** Made here and not loaded from a server: a message that comes in has no such picture. */
const LOCAL = ['blob:', 'data:image'].flatMap((scheme) => [`img[src^="${scheme}"]`, `[style*="${scheme}"]`]);

/**
 * Tells whether the page shows more of a picture than when this was called: a new one beside the box, one made from
 * local bytes anywhere (a dialog that asks whether to send it), or its file's name beside the box.
 */
export function previewWatch(box: HTMLElement, name: string): () => boolean {
  const near = around(box);
  const before = pictures(box, near);
  const hadName = near.textContent?.includes(name);
  return () =>
    (!hadName && near.textContent?.includes(name)) ||
    [...pictures(box, near)].some(
      ([picture, source]) => before.get(picture) !== source && isVisible(picture),
    );
}

function around(box: HTMLElement): Element {
  let near: Element = box;
  for (let level = 0; level < LEVELS; level += 1) near = near.parentElement ?? near;
  return near;
}

function pictures(box: HTMLElement, near: Element): Map<Element, string> {
  const found = [
    ...near.querySelectorAll('img, canvas, video'),
    ...box.ownerDocument.querySelectorAll(LOCAL.join()),
  ];
  return new Map(
    found.map((picture) => [picture, `${picture.getAttribute('src')} ${picture.getAttribute('style')}`]),
  );
}
