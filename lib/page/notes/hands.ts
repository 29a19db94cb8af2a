/** What a hand does to a page. */
export const HAND = ['pointerdown', 'keydown', 'beforeinput'] as const;

/**
 * Notices the agent's own hand on the page while a note is being written: a click may open another order's form, a key
 * may change or save this one. What scripts do is not trusted and not counted, ours among it.
 */
export class Hands {
  areBusy = false;

  constructor(root: Document, signal: AbortSignal) {
    const notice = ({ isTrusted }: Event) => {
      this.areBusy ||= isTrusted;
    };
    for (const type of HAND) {
      root.addEventListener(type, notice, { capture: true, passive: true, signal });
    }
  }
}
