import type { Box } from '../../evidence/types';
import { scrollBoxOf } from '../scroll';

/** Of what is still below, this little (CSS pixels) is the space beneath the last message. */
const PADDING = 24;
const ROUNDING = 2;

/** What the conversation scrolls in. Offsets count from its beginning, whichever way the console counts. */
export class Scroller {
  private constructor(
    private readonly box: Element,
    private readonly isPage: boolean,
  ) {}

  /** Null where nothing around the row scrolls: all there is can be seen. */
  static around(row: Element): Scroller | null {
    const box = scrollBoxOf(row);
    if (box) return new Scroller(box, false);
    const page = row.ownerDocument.scrollingElement;
    return page && page.scrollHeight > page.clientHeight ? new Scroller(page, true) : null;
  }

  get position(): { top: number; height: number; client: number } {
    const { scrollTop, scrollHeight, clientHeight } = this.box;
    const top = this.isReversed ? scrollTop + scrollHeight - clientHeight : scrollTop;
    return { top, height: scrollHeight, client: clientHeight };
  }

  /** What can be seen of it, in the viewport of its document. */
  get view(): Box {
    const { defaultView } = this.box.ownerDocument;
    const { innerWidth, innerHeight } = defaultView ?? window;
    if (this.isPage) return { x: 0, y: 0, width: this.box.clientWidth, height: this.box.clientHeight };
    const { left, top } = this.box.getBoundingClientRect();
    const x = left + this.box.clientLeft;
    const y = top + this.box.clientTop;
    const from = { x: Math.max(0, x), y: Math.max(0, y) };
    return {
      ...from,
      width: Math.max(0, Math.min(innerWidth, x + this.box.clientWidth) - from.x),
      height: Math.max(0, Math.min(innerHeight, y + this.box.clientHeight) - from.y),
    };
  }

  get isAtTop(): boolean {
    return this.position.top <= ROUNDING;
  }

  /** `endsInView`: the last of its rows is seen whole. */
  isAtBottom(endsInView: boolean): boolean {
    const { top, height, client } = this.position;
    return height - client - top <= (endsInView ? PADDING : ROUNDING);
  }

  /** At once, whatever the page's style says of gliding. */
  moveTo(top: number): void {
    const { height, client } = this.position;
    this.box.scrollTo({ top: this.isReversed ? top - (height - client) : top, behavior: 'instant' });
  }

  moveBy(down: number): void {
    this.moveTo(this.position.top + down);
  }

  /** The newest message is where it begins, and what lies above has negative offsets. */
  private get isReversed(): boolean {
    const { display, flexDirection } = getComputedStyle(this.box);
    return display.endsWith('flex') && flexDirection === 'column-reverse';
  }
}
