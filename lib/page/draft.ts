import type { Field } from './box';

/**
 * What the agent is doing in the console's box: where they put the caret, and whether an input method is
 * composing. A caret that nobody placed means nothing: an untouched prefilled box has it at 0, even after focus().
 */
export class Draft {
  private composingIn: Element | null = null;
  private placedIn: Element | null = null;

  constructor(root: Document, signal: AbortSignal, isBox: (target: Element) => boolean) {
    const listen = (type: string, react: (target: Element) => void) =>
      root.addEventListener(
        type,
        (event) => {
          const target = event.composedPath()[0];
          if (target instanceof Element && isBox(target)) react(target);
        },
        { capture: true, signal },
      );
    listen('compositionstart', (target) => {
      this.composingIn = target;
    });
    // A box that loses the keyboard ends its composition itself, with this event.
    listen('compositionend', () => {
      this.composingIn = null;
    });
    const placed = (type: string) =>
      root.addEventListener(
        type,
        (event) => {
          const { target } = event;
          if (!event.isTrusted || !(target instanceof Element) || !isBox(target)) return;
          // A key that only brought the keyboard here, such as Tab, has placed nothing.
          if (event instanceof KeyboardEvent && !/^(Arrow|Home|End|Page)/.test(event.key)) return;
          this.placedIn = target;
        },
        { capture: true, signal },
      );
    for (const type of ['pointerup', 'keyup', 'input']) placed(type);
  }

  get isComposing(): boolean {
    return this.composingIn?.isConnected ?? false;
  }

  /** Another conversation: its draft has no caret of the agent's yet. */
  forgetCaret(): void {
    this.placedIn = null;
  }

  /** After an insert of ours the caret stands behind it, as after typing. */
  place(field: Field): void {
    this.placedIn = field;
  }

  /** Where to insert: behind the agent's caret or selection (which is never replaced), else at the end. */
  caretIn(field: Field): number {
    const end = field.value.length;
    return this.placedIn === field ? (field.selectionEnd ?? end) : end;
  }
}
