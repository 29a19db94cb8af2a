/** What docking changed, to be put back as it was. */
interface Saved {
  element: HTMLElement;
  property: string;
  value: string;
  priority: string;
}

/**
 * Makes the page leave room at one side. Narrowing the root is enough for pages that lay themselves out in
 * percent. An application pinned to the window (position: fixed) ignores that: then the body becomes the box that
 * pins are measured from.
 */
export class Dock {
  private saved: Saved[] = [];
  private side: 'left' | 'right' = 'right';
  private width = 0;
  /** The page scrolls, and pins drawers to the window. */
  private hasDrawers = false;

  constructor(
    private readonly root: Document,
    signal: AbortSignal,
  ) {
    const look = () => requestAnimationFrame(() => this.moveAside());
    // Drawers and dialogs come last into the body, and some of them slide in.
    const observer = new MutationObserver(look);
    observer.observe(root.body, { childList: true });
    root.addEventListener('transitionend', look, { signal });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** `width` in CSS pixels; 0 gives the room back. */
  set(side: 'left' | 'right', width: number): void {
    this.clear();
    Object.assign(this, { side, width });
    if (width > 0) this.makeRoom();
    this.announce();
  }

  private makeRoom(): void {
    const { side, width } = this;
    const html = this.root.documentElement;
    this.style(html, 'width', `calc(100% - ${width}px)`);
    this.style(html, 'min-width', '0');
    this.style(html, `margin-${side}`, `${width}px`);
    if (side === 'left') this.style(html, 'margin-right', '0');
    // Where the page scrolls, this would tear from the window what is pinned to it.
    if (!this.hasDrawers && this.underPanel().length > 0) {
      this.style(this.root.body, 'contain', 'layout');
      this.style(this.root.body, 'min-height', '100vh');
      this.style(this.root.body, 'width', '100%');
    }
    this.moveAside();
  }

  clear(): void {
    for (const { element, property, value, priority } of this.saved.reverse()) {
      element.style.setProperty(property, value, priority);
    }
    this.saved = [];
  }

  private style(element: HTMLElement, property: string, value: string): void {
    this.saved.push({
      element,
      property,
      value: element.style.getPropertyValue(property),
      priority: element.style.getPropertyPriority(property),
    });
    element.style.setProperty(property, value, 'important');
  }

  /** A drawer would open under the panel, its buttons with it: what is pinned ends where the panel begins. */
  private moveAside(): void {
    const { side, width, root } = this;
    this.saved = this.saved.filter(({ element }) => element.isConnected);
    for (const element of width > 0 ? this.underPanel() : []) {
      let pin: HTMLElement | null = null;
      for (let at: Element | null = element; at && at !== root.body; at = at.parentElement) {
        if (getComputedStyle(at).position === 'fixed') pin = at as HTMLElement;
      }
      // Moved before, or held where it is by the page itself.
      if (!pin || pin.style.getPropertyPriority(side)) continue;
      this.hasDrawers = true;
      this.style(pin, side, `${width}px`);
      this.style(pin, 'max-width', `calc(100vw - ${width}px)`);
    }
  }

  /** What of the page still lies where the panel is. Ours is a child of the root, not of the body. */
  private underPanel(): Element[] {
    const { side, width, root } = this;
    const x = side === 'right' ? innerWidth - width / 2 : width / 2;
    return [0.1, 0.5, 0.9]
      .flatMap((part) => root.elementsFromPoint(x, innerHeight * part))
      .filter((element) => element.closest('body *'));
  }

  /** Pages that measure the window by script do so on this event. */
  private announce(): void {
    this.root.defaultView?.dispatchEvent(new Event('resize'));
  }
}
