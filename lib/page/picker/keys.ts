import type { Chosen } from './opened';

/** What a key does while the list is open. */
export type KeyAct = { do: 'move'; by: 1 | -1 } | { do: 'pick'; row: Chosen } | { do: 'close' };

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Null: the key is the console's. Its own ways of sending or breaking a line, such as Ctrl+Enter, stay its own. */
export function actOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Stroke): KeyAct | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  if (altKey) {
    // By its place: with Option, a Mac's digits type other signs.
    const digit = /^Digit([1-9])$/.exec(code)?.[1];
    return digit ? { do: 'pick', row: Number(digit) - 1 } : null;
  }
  switch (key) {
    case 'ArrowDown':
      return { do: 'move', by: 1 };
    case 'ArrowUp':
      return { do: 'move', by: -1 };
    case 'Enter':
    case 'Tab':
      return { do: 'pick', row: 'active' };
    case 'Escape':
      return { do: 'close' };
    default:
      return null;
  }
}

/** As in the sidebar: an Enter this soon after a composition, with no key let go in between, was the input method's. */
const SAME_KEY_MS = 300;

/**
 * The keys on their way to the console's box. A press that is taken is taken whole, its repeats and its way up too:
 * the list is gone by then, and the console would send on them. What an input method is composing with is not looked at.
 */
export class Keys {
  private readonly held = new Set<string>();
  private composedAt = Number.NEGATIVE_INFINITY;

  /** @param take what a press is to do; null where it is the console's */
  constructor(
    root: Document,
    signal: AbortSignal,
    private readonly take: (event: KeyboardEvent) => (() => void) | null,
  ) {
    // Ahead of whatever listens on the document or below.
    const view = root.defaultView ?? window;
    const options = { capture: true, signal };
    view.addEventListener('keydown', (event) => this.down(event), options);
    view.addEventListener('keyup', (event) => this.up(event), options);
    view.addEventListener(
      'compositionend',
      ({ timeStamp }) => {
        this.composedAt = timeStamp;
      },
      options,
    );
  }

  private down(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
    const run = this.take(event);
    if (!run && !(event.repeat && this.held.has(event.code))) {
      this.held.delete(event.code);
      return;
    }
    swallow(event);
    this.held.add(event.code);
    const isMeant = event.repeat ? event.key.startsWith('Arrow') : !this.hasComposed(event);
    if (run && isMeant) run();
  }

  private up(event: KeyboardEvent): void {
    this.composedAt = Number.NEGATIVE_INFINITY;
    if (this.held.delete(event.code)) swallow(event);
  }

  private hasComposed({ key, timeStamp }: KeyboardEvent): boolean {
    return key === 'Enter' && timeStamp - this.composedAt < SAME_KEY_MS;
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
