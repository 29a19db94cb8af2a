import type { TeachAct } from '../../teach/types';
import { isVisible } from '../find';
import { documentIn, frameOf } from './frames';
import { parentOf } from './ground';

export type Direction = Extract<TeachAct, { act: 'move' }>['to'];

/** Moves a choice through the page, for who has no mouse. On the way back in, it takes the way it came out. */
export class Steps {
  private trail: Element[] = [];

  /** Where the keys begin. */
  constructor(private readonly root: Document) {}

  get start(): Element {
    const view = this.root.defaultView;
    const middle = view && this.root.elementFromPoint?.(view.innerWidth / 2, view.innerHeight / 2);
    return middle ?? this.root.body;
  }

  forget(): void {
    this.trail = [];
  }

  /** The same element where there is none further. */
  from(element: Element, to: Direction): Element {
    if (to === 'out') {
      const { ownerDocument: room } = element;
      const parent = element === room.body ? frameOf(room) : parentOf(element);
      if (!parent || parent === room.documentElement) return element;
      this.trail.push(element);
      return parent;
    }
    if (to === 'in') return this.inwards(element) ?? element;
    // Hidden panes and templates are nothing to stop at.
    const siblings = [...(element.parentNode?.children ?? [])].filter(
      (sibling) => sibling === element || isVisible(sibling),
    );
    const next = siblings[siblings.indexOf(element) + (to === 'after' ? 1 : -1)];
    if (next) this.forget();
    return next ?? element;
  }

  private inwards(element: Element): Element | undefined {
    const before = this.trail.pop();
    const body = documentIn(element)?.body;
    if (before && (parentOf(before) === element || before === body)) return before;
    this.forget();
    if (body) return body;
    return [...(element.shadowRoot?.children ?? []), ...element.children].find(isVisible);
  }
}
