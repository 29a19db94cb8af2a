import { boxAround, type Field } from './box';
import { caretIn, type Point } from './selection';

/**
 * What the agent is doing in the console's box: where they put the caret, and whether an input method is
 * composing. A caret that nobody placed means nothing: an untouched prefilled box has it at 0, even after focus().
 */
export class Draft {
  private composingIn: Element | null = null;
  private placedIn = new WeakSet<Element>();
  private lastIn = new WeakMap<Element, Point>();

  constructor(root: Document, signal: AbortSignal) {
    const listen = (type: string, react: (box: Element) => void) =>
      root.addEventListener(
        type,
        (event) => {
          // From within an open shadow root the event's own target would be the host.
          const box = boxAround(event.composedPath()[0]);
          if (box && !hasPlacedNothing(event)) react(box);
        },
        { capture: true, signal },
      );
    listen('compositionstart', (box) => {
      this.composingIn = box;
    });
    // A box that loses the keyboard ends its composition itself, with this event.
    listen('compositionend', () => {
      this.composingIn = null;
    });
    for (const type of ['pointerup', 'keyup', 'input']) listen(type, (box) => this.place(box));
    const moved = () => {
      const box = boxAround(root.activeElement);
      if (box) this.remember(box);
    };
    root.addEventListener('selectionchange', moved, { signal });
  }

  isComposingIn(box: Element): boolean {
    return this.composingIn === box;
  }

  /** Another conversation: its draft has no caret of the agent's yet. */
  forgetCaret(): void {
    this.placedIn = new WeakSet();
    this.lastIn = new WeakMap();
  }

  /**
   * The caret stands where the agent wants it: after an insert of ours, which is as after typing, and where they have
   * asked for a text. It is kept at once: of the last letter that was typed the browser may tell (`selectionchange`)
   * only when the box has lost the keyboard, and some editors give up their selection with it.
   */
  place(box: Element): void {
    this.placedIn.add(box);
    this.remember(box);
  }

  private remember(box: Element): void {
    const caret = caretIn(box);
    if (caret) this.lastIn.set(box, caret);
  }

  /** Where to insert: behind the agent's caret or selection (which is never replaced), else at the end. */
  offsetIn(field: Field): number {
    const end = field.value.length;
    return this.placedIn.has(field) ? (field.selectionEnd ?? end) : end;
  }

  /** The same for an editor; null is its end. It may have given up its selection with the keyboard: then the last. */
  placeIn(editor: Element): Point | null {
    return this.placedIn.has(editor) ? (caretIn(editor) ?? this.lastIn.get(editor) ?? null) : null;
  }
}

/** What a script did, and a key that only brought the keyboard here, such as Tab, has placed no caret. */
function hasPlacedNothing(event: Event): boolean {
  if (event.type.startsWith('composition')) return false;
  return (
    !event.isTrusted ||
    (event.type === 'keyup' && !/^(Arrow|Home|End|Page)/.test((event as KeyboardEvent).key))
  );
}
