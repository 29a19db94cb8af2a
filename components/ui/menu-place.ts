const MARGIN = 4;

/**
 * Puts an opened menu under its button, or above it where there is more room, inside the window. Fixed to the
 * window, since a scrolling list would cut it off.
 */
export function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const below = window.innerHeight - at.bottom - 2 * MARGIN;
  const above = at.top - 2 * MARGIN;
  const up = menu.scrollHeight > below && above > below;
  menu.style.maxHeight = `${Math.max(up ? above : below, 96)}px`;
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.min(at.right - width, window.innerWidth - width - MARGIN);
  menu.style.left = `${Math.max(left, MARGIN)}px`;
  menu.style.top = `${up ? at.top - height - MARGIN : at.bottom + MARGIN}px`;
}

/** Moves the keyboard among a menu's items; false where the key is not one that moves. */
export function step(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
  if (to === undefined) return false;
  items[(to + items.length) % items.length]?.focus();
  return true;
}
