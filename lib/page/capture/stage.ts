import type { Box, PageStand } from '../../evidence/types';
import type { Scroller } from './scroller';

/** A hidden tab draws no frames: nobody waits for one for longer than this. */
const FRAME_MS = 250;

export interface Times {
  now: () => number;
  later: (task: () => void, ms: number) => void;
}

/** Where a capture plays: the document that the console lives in, and those around it up to the tab's own. */
export class Stage {
  constructor(
    readonly room: Document,
    private readonly times: Times,
  ) {}

  /** From the innermost outwards, as far as they are of one origin. */
  get documents(): Document[] {
    const all = [this.room];
    for (let at = frameOf(this.room); at; at = frameOf(at.ownerDocument)) all.push(at.ownerDocument);
    return all;
  }

  /** The tab's own document. */
  get outer(): Document {
    return this.documents.at(-1) ?? this.room;
  }

  get isInSight(): boolean {
    return this.outer.visibilityState === 'visible';
  }

  /** A box in the room's viewport, as it lies in the tab's. */
  outside(box: Box): Box {
    let { x, y } = box;
    for (let at = frameOf(this.room); at; at = frameOf(at.ownerDocument)) {
      const { left, top } = at.getBoundingClientRect();
      x += left + at.clientLeft;
      y += top + at.clientTop;
    }
    return { x, y, width: box.width, height: box.height };
  }

  stand(scroller: Scroller | null): PageStand {
    const { outer } = this;
    const { innerWidth, innerHeight, devicePixelRatio } = outer.defaultView ?? window;
    return {
      url: outer.URL,
      title: outer.title,
      viewport: { width: innerWidth, height: innerHeight },
      dpr: devicePixelRatio,
      scroll: scroller?.position ?? null,
    };
  }

  /** Passes as many frames of the browser's. */
  async frames(count: number): Promise<void> {
    for (let at = 0; at < count; at++) {
      await new Promise<void>((done) => {
        this.outer.defaultView?.requestAnimationFrame(() => done());
        this.times.later(done, FRAME_MS);
      });
    }
  }

  pause(ms: number): Promise<void> {
    return new Promise((done) => this.times.later(done, ms));
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.times.now();
  }
}

/** Null for the outermost one, and where what is around it is a stranger's. */
const frameOf = (room: Document): Element | null => room.defaultView?.frameElement ?? null;
