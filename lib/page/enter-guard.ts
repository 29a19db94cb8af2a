/** A second press of the hand that has just picked; nobody reads a text and decides to send it in less. */
const PRESS_MS = 300;

/**
 * Keeps the Enter that picked a reply from sending it too: the keyboard goes over to the console's box with the pick,
 * and a second press, or a key held down a little long, would arrive there. Only a person's keys, and only Enter.
 */
export class EnterGuard {
  private until = 0;
  private isHeld = false;

  constructor(
    root: Document,
    signal: AbortSignal,
    private readonly now: () => number,
  ) {
    const options = { capture: true, signal };
    root.addEventListener(
      'keydown',
      (event) => {
        // In an input method Enter ends the composition and sends nothing.
        if (event.key !== 'Enter' || event.isComposing) return;
        if (this.now() > this.until && !(event.repeat && this.isHeld)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      options,
    );
    root.addEventListener(
      'keyup',
      (event) => {
        if (event.key === 'Enter') this.isHeld = false;
      },
      options,
    );
  }

  /** The keyboard is about to go into the box. */
  arm(): void {
    this.until = this.now() + PRESS_MS;
    this.isHeld = true;
  }
}
