// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { Dock } from './dock';
import { clearOrphan } from './orphan';

const styles = () =>
  [document.documentElement, document.body].map((element) => element.getAttribute('style'));

beforeEach(() => {
  document.body.innerHTML = '<main>the console</main>';
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

it.each(['left', 'right'] as const)('clears up what a script left that was taken away: %s', (side) => {
  document.body.style.setProperty('color', 'red', 'important');
  // The console lies under the panel, so that the body gets a style as well.
  document.elementsFromPoint = () => [document.querySelector('main') as Element];
  document.documentElement.append(document.createElement('sellerside-panel'));
  new Dock(document, new AbortController().signal).set(side, 280);
  expect(styles()).toEqual([expect.stringContaining('280px'), expect.stringContaining('contain')]);
  clearOrphan(document);
  expect(document.querySelector('sellerside-panel')).toBeNull();
  expect(styles().map((style) => style?.trim() || null)).toEqual([null, 'color: red !important;']);
});

it('leaves a page alone in which nothing of ours is', () => {
  document.documentElement.style.setProperty('width', '900px', 'important');
  clearOrphan(document);
  expect(document.documentElement.style.width).toBe('900px');
});
