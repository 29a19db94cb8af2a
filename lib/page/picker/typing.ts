interface TypingEvents {
  /** Something else may stand before the caret now. `isTyped`: by the agent's typing, not by a move of the caret. */
  look: (isTyped: boolean) => void;
  /** The box has lost the keyboard, or the window has another size. */
  left: () => void;
  /** This has been scrolled. */
  scrolled: (target: Node) => void;
}

/** Keys that move the caret and type nothing. */
const MOVES = /^(Arrow|Home|End|Page)/;

/**
 * Tells when to look at the box again: after the editor has done what the events of a key make it do, and once for all
 * of them. Some editors write by themselves when they hear a `beforeinput`, and no `input` follows then.
 */
export class Typing {
  // What brought this code here was a key.
  private isTyped = true;
  private isDue = false;

  constructor(
    root: Document,
    private readonly signal: AbortSignal,
    private readonly on: TypingEvents,
  ) {
    const listen = (type: string, react: (event: never) => void) =>
      (root.defaultView ?? window).addEventListener(type, react as EventListener, { capture: true, signal });
    const soon = () => this.lookSoon();
    const moved = () => {
      this.isTyped = false;
      this.lookSoon();
    };
    // What a script writes comes without a key, what is pasted or taken back with an event that says so.
    listen('keydown', (event: KeyboardEvent) => {
      if (event.isTrusted && isTyping(event)) this.isTyped = true;
    });
    listen('compositionend', ({ isTrusted }: Event) => {
      this.isTyped ||= isTrusted;
      this.lookSoon();
    });
    for (const type of ['beforeinput', 'input']) {
      listen(type, ({ inputType }: InputEvent) =>
        /^(history|insertFrom)/.test(inputType ?? '') ? moved() : soon(),
      );
    }
    for (const type of ['pointerup', 'focusin']) listen(type, moved);
    listen('keyup', ({ key }: KeyboardEvent) => (MOVES.test(key) ? moved() : soon()));
    listen('selectionchange', soon);
    listen('focusout', on.left);
    // Scripts tell of a new size where only the page's room has changed: our own dock does, whenever it is set.
    listen('resize', ({ isTrusted }: Event) => isTrusted && on.left());
    listen('scroll', ({ target }: Event) => on.scrolled(target as Node));
    this.lookSoon();
  }

  /** Looks now, if a look is due: the next key may come before it. */
  look = (): void => {
    if (this.isDue && !this.signal.aborted) this.on.look(this.isTyped);
    this.isDue = false;
  };

  /** What comes next is none of the agent's typing until they type again. */
  rest(): void {
    this.isTyped = false;
  }

  private lookSoon(): void {
    if (!this.isDue) setTimeout(this.look);
    this.isDue = true;
  }
}

function isTyping({ key, keyCode, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return keyCode === 229 || (key.length === 1 && !ctrlKey && !metaKey) || key === 'Backspace';
}
