import { fits, isWithin, query } from '../../lib/page/find';
import { ownTextOf } from '../../lib/page/text';
import type { Profile } from '../../lib/profile/types';
import { mulberry32 } from '../tools/random';
import { type Places, placesOf } from './parts';

/** Boxes whose children may change places; in a line of words that would change what it says. */
const BOXES = /^(BODY|MAIN|ASIDE|SECTION|ARTICLE|HEADER|FOOTER|DIV|UL|OL|LI|DL|TABLE|TBODY|TR|FORM|LABEL)$/;

/**
 * A page in a browser, changed as a console's next release might change it, at random but seeded: hashed names are
 * renamed, elements wrapped, hidden and moved among their siblings, whole parts dropped, or doubled with other
 * content. The parts are those that the profile itself looks at.
 */
export class Drift {
  private readonly random: () => number;
  private readonly places: Places;
  private readonly messageRows: string[];
  /** A part and its double, and everything in them: where one goes, the other would say the wrong thing alone. */
  private readonly twins = new Map<Element, Element>();

  /** `words`: what the page says, so that a double can be made to say something else. */
  constructor(
    private readonly seed: number,
    profile: Profile,
    private readonly words: readonly string[],
  ) {
    this.random = mulberry32(seed);
    this.places = placesOf(profile);
    this.messageRows = profile.messages?.row.css ?? [];
  }

  /** One to four changes; returns what was done, for the report of a failure. */
  change(): string[] {
    const acts = [this.rename, this.wrap, this.drop, this.double, this.hide, this.reorder];
    const count = 1 + Math.floor(this.random() * 4);
    return Array.from({ length: count }, () => (this.pick(acts) ?? this.rename).call(this));
  }

  private pick<T>(list: ArrayLike<T>): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  /** One of the parts that the profile names, and where the page has it. */
  private part(): { name: string; elements: Element[] } {
    const part = this.pick(this.places.parts);
    if (!part) return { name: 'nothing', elements: [] };
    const elements =
      'css' in part
        ? query(document, part.css)
        : query(document, 'body *').filter((each) => ownTextOf(each).startsWith(part.label));
    return {
      name: 'css' in part ? part.css : `label ${part.label}`,
      elements: elements.filter((each) => each !== document.body && each !== document.documentElement),
    };
  }

  private rename(): string {
    for (const element of query(document, '[class]')) {
      const names = [...element.classList].map((name) =>
        /^pr-|\d/.test(name) ? `x${this.seed}${name}` : name,
      );
      element.setAttribute('class', names.join(' '));
    }
    return 'renamed hashed and own classes';
  }

  private wrap(): string {
    const { name, elements } = this.part();
    for (const element of elements) {
      const wrapper = document.createElement('div');
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
    return `wrapped ${name}`;
  }

  private drop(): string {
    const { name, elements } = this.part();
    const goes = new Map<Element, boolean>();
    const some = elements.filter((element) => {
      // What is left of a part that a row shows twice would say the wrong thing for both.
      const row = this.rowAround(element) ?? element;
      if (!goes.has(row)) goes.set(row, elements.length <= 2 || this.random() < 0.7);
      return goes.get(row);
    });
    for (const element of this.withTwins(some)) element.remove();
    return `dropped ${some.length} of ${name}`;
  }

  private rowAround(element: Element): Element | null {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (this.places.rows.some((css) => at && fits(at, css))) return at;
    }
    return null;
  }

  private hide(): string {
    const { name, elements } = this.part();
    const element = this.pick(elements);
    for (const each of this.withTwins(element ? [element] : [])) {
      (each as HTMLElement).style.setProperty('display', 'none');
    }
    return `hid one of ${name}`;
  }

  private withTwins(elements: Element[]): Element[] {
    return elements.flatMap((each) => [each, this.twins.get(each) ?? each]);
  }

  /** Beside the part stands another of its kind, about something else. */
  private double(): string {
    const { name, elements } = this.part();
    const element = this.pick(elements);
    // In the middle of a text it would be more of that text, not another one.
    const parent = element?.parentElement;
    if (!element || !parent || this.places.texts.some((css) => isWithin(parent, css)))
      return `could not double ${name}`;
    const copy = element.cloneNode(true) as Element;
    const others = query(copy, '*');
    this.alter(element, copy);
    query(element, '*').forEach((own, at) => {
      const other = others[at];
      if (other) this.alter(own, other);
    });
    element.after(copy);
    return `doubled ${name}`;
  }

  private alter(own: Element, copy: Element): void {
    this.twins.set(own, copy);
    this.twins.set(copy, own);
    for (const { name, value } of [...copy.attributes]) {
      if (this.places.attributes.includes(name)) copy.setAttribute(name, this.otherThan(value));
    }
    for (const node of copy.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) node.nodeValue = this.otherThan(node.nodeValue ?? '');
    }
  }

  private otherThan(text: string): string {
    const spelt = this.words.reduce((whole, word) => whole.replaceAll(word, 'Zzz'), text);
    return spelt.replace(/[0-9０-９]/g, '7').replace(/[\u4e00-\u9fa5]/g, '异');
  }

  /** The children of a part's box change places. */
  private reorder(): string {
    const { name, elements } = this.part();
    const box = this.pick(elements)?.parentElement;
    const children = box ? [...box.children] : [];
    if (!box || !BOXES.test(box.tagName) || this.areBound(box, children)) return `could not reorder ${name}`;
    const shuffled = children.map((child) => ({ child, at: this.random() })).sort((a, b) => a.at - b.at);
    box.append(...shuffled.map(({ child }) => child));
    return `reordered siblings of ${name}`;
  }

  /** A label belongs to what follows it, words to their line, and a message to its time. */
  private areBound(box: Element, children: Element[]): boolean {
    const labels = this.places.parts.flatMap((part) => ('label' in part ? part.label : []));
    return (
      ownTextOf(box) !== '' ||
      children.some((child) => this.messageRows.some((css) => fits(child, css))) ||
      children.some(({ textContent }) => labels.some((label) => textContent?.trim().startsWith(label)))
    );
  }
}
