import type { Find } from '../profile/types';
import { climb, fits, isElement, isIt, type Locate, lightPart, query } from './find';

interface Located {
  /** What could be it, or holds it: of a selector that goes into a shadow tree, the part before. */
  readonly marks: string[];
  rung: string | null;
  elements: Element[];
  /** The smallest box around all of them: a change inside it is looked for there only. */
  scope: Element | null;
  stale: 'no' | 'scope' | 'page';
}

/**
 * Remembers where the parts of a page are. Asking the whole document again costs more with every message in it,
 * so a part is looked for again only when something that could be it came, went, or changed its attributes, and
 * then, where that lay inside the part's own box, only there.
 */
export class Locator {
  private readonly located = new Map<Find, Located>();

  constructor(
    private readonly root: Document,
    finds: Find[],
  ) {
    for (const find of finds) {
      const marks = find.css.map(lightPart);
      this.located.set(find, { marks, rung: null, elements: [], scope: null, stale: 'page' });
    }
  }

  readonly all: Locate = (find) => {
    const known = find && this.located.get(find);
    if (!find || !known) return [];
    if (known.stale === 'scope') this.lookInScope(known, find);
    const { rung } = known;
    const isStill = (element: Element) =>
      element.isConnected && rung !== null && fits(element, rung) && isIt(element, find);
    const valid = known.stale === 'no' && known.elements.filter(isStill);
    // Nothing left on this rung: an older or newer rung, or a pane that has become visible, may do.
    if (valid && valid.length > 0) return valid;
    Object.assign(known, this.lookInPage(find));
    return known.elements;
  };

  /** Takes in one change; says whether it touches any part. */
  note(record: MutationRecord): boolean {
    let touched = false;
    const target = isElement(record.target) ? record.target : record.target.parentElement;
    const moved = [...record.addedNodes, ...record.removedNodes].filter(isElement);
    for (const known of this.located.values()) {
      const inside = known.elements.some((element) => element.contains(target));
      const came =
        moved.some((node) => known.marks.some((css) => fits(node, css) || query(node, css).length > 0)) ||
        (record.type === 'attributes' && this.changedItself(target, known));
      if (came) this.markStale(known, target);
      touched ||= inside || came;
    }
    return touched;
  }

  /**
   * An attribute made an element a match, or one that was a match no longer is; also from above: the mark of the open
   * row moves, and with it what is looked for inside that row.
   */
  private changedItself(target: Element | null, { elements, marks }: Located): boolean {
    if (!target) return false;
    const isMatch = marks.some((css) => fits(target, css));
    if (elements.includes(target) !== isMatch) return true;
    return marks.some((css) => css.includes(' ') && query(target, css).length > 0);
  }

  private markStale(known: Located, target: Element | null): void {
    const isInside = !!target && !!known.scope?.isConnected && known.scope.contains(target);
    if (!isInside) known.stale = 'page';
    else if (known.stale === 'no') known.stale = 'scope';
  }

  private lookInScope(known: Located, find: Find): void {
    const { scope, rung } = known;
    const elements = scope?.isConnected && rung ? query(scope, rung).filter((each) => isIt(each, find)) : [];
    if (elements.length > 0) Object.assign(known, { elements, stale: 'no' });
    else known.stale = 'page';
  }

  private lookInPage(find: Find): Omit<Located, 'marks'> {
    const { rung, elements } = climb(this.root, find);
    return { rung, elements, scope: commonBox(elements), stale: 'no' };
  }
}

function commonBox(elements: Element[]): Element | null {
  let box = elements[0]?.parentElement ?? null;
  for (const element of elements) while (box && !box.contains(element)) box = box.parentElement;
  return box;
}
