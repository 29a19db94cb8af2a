/** What `Dock` may have set, on the root or the body. */
const ROOM = ['width', 'min-width', 'margin-left', 'margin-right', 'min-height', 'contain'];

/**
 * Clears up after a script whose extension was replaced under the page. Chrome leaves such a script running, and it
 * goes by itself when the new one says that it has come; Firefox takes it away at once and leaves what it drew.
 */
export function clearOrphan(root: Document): void {
  for (const orphan of root.querySelectorAll('sellerside-panel, sellerside-picker')) {
    orphan.remove();
    for (const { style } of [root.documentElement, root.body]) {
      for (const property of ROOM) {
        // Pages hardly ever write this into the style of an element; we always do.
        if (style.getPropertyPriority(property) === 'important') style.removeProperty(property);
      }
    }
  }
}
