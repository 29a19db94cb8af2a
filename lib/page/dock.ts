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

  constructor(private readonly root: Document) {}

  /** `width` in CSS pixels; 0 gives the room back. */
  set(side: 'left' | 'right', width: number): void {
    this.clear();
    if (width > 0) this.makeRoom(side, width);
    this.announce();
  }

  private makeRoom(side: 'left' | 'right', width: number): void {
    const html = this.root.documentElement;
    this.style(html, 'width', `calc(100% - ${width}px)`);
    this.style(html, 'min-width', '0');
    this.style(html, `margin-${side}`, `${width}px`);
    if (side === 'left') this.style(html, 'margin-right', '0');
    if (this.isUnderPanel(side, width)) {
      this.style(this.root.body, 'contain', 'layout');
      this.style(this.root.body, 'min-height', '100vh');
      this.style(this.root.body, 'width', '100%');
    }
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

  /** Whether something of the page still lies where the panel is. Ours is a child of the root, not of the body. */
  private isUnderPanel(side: 'left' | 'right', width: number): boolean {
    const { innerWidth, innerHeight } = this.root.defaultView ?? window;
    const x = side === 'right' ? innerWidth - width / 2 : width / 2;
    return [0.1, 0.5, 0.9].some((part) =>
      this.root
        .elementsFromPoint(x, innerHeight * part)
        .some((element) => element !== this.root.body && this.root.body.contains(element)),
    );
  }

  /** Pages that measure the window by script do so on this event. */
  private announce(): void {
    this.root.defaultView?.dispatchEvent(new Event('resize'));
  }
}
