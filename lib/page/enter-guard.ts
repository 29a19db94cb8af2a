/** A second press of the hand that has just picked; nobody reads a text and decides to send it in less. */
const PRESS_MS = 300;

/**
 * Keeps the Enter that picked a reply from sending it too: the keyboard goes over to the console's box with the pick,
 * and the second of two quick presses would arrive there. Only that press is kept back, however long it is held.
 */
export class EnterGuard {
  private until = 0;
  private isKept = false;

  constructor(
    root: Document,
    signal: AbortSignal,
    private readonly now: () => number,
  ) {
    root.addEventListener('keydown', (event) => this.heed(event), { capture: true, signal });
    // A hand that has gone to the mouse and clicked here means the Enter that follows.
    root.addEventListener(
      'pointerdown',
      () => {
        this.until = 0;
      },
      { capture: true, signal },
    );
  }

  /** The keyboard is about to go into the box. */
  arm(): void {
    this.until = this.now() + PRESS_MS;
  }

  private heed(event: KeyboardEvent): void {
    // In an input method Enter ends the composition and sends nothing.
    if (event.key !== 'Enter' || event.isComposing) return;
    if (!event.repeat) this.isKept = this.now() <= this.until;
    if (!this.isKept) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
