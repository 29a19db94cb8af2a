import { fromBase64 } from '../../../bytes/base64';
import type { Clock } from '../../../platform/clock';

/** Milliseconds from the start of one picture to the start of the next: the browser allows two a second. */
export const PACE = 510;
/** Slowest pace, when the browser goes on refusing. */
const SLOWEST = 4_080;
/** Milliseconds before a picture is due at which the page makes itself ready for it: at least, and on a busy machine. */
const LEAD = 40;
const MOST_LEAD = 160;
/** What one slow time adds to the lead is gone again some pictures later. */
const FADE = 0.8;

const PNG = 'data:image/png;base64,';

export type Shot =
  /** `at`: epoch milliseconds of its beginning. */
  { ok: true; png: Blob; at: number } | { ok: false; why: 'needs-press' | 'quota' | 'failed' };

/** Takes pictures of what stands in front of a window, never faster than the browser allows. */
export class Shutter {
  private last = Number.NEGATIVE_INFINITY;
  private pace = PACE;
  private lead = LEAD;
  /** When `soon` was over; null: nobody makes ready. */
  private readying: number | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly picture: (windowId: number) => Promise<string>,
  ) {}

  /** Waits until a picture is almost due: what is ours is to be away for as long as making ready takes here. */
  async soon(): Promise<void> {
    await this.wait(this.last + this.pace - this.lead);
    this.readying = this.clock.now();
  }

  async take(windowId: number): Promise<Shot> {
    this.learn();
    // Two captures in two windows share the browser's limit: whoever waited longer may find that the other was first.
    for (let due = this.last + this.pace; due > this.clock.now(); due = this.last + this.pace) {
      await this.wait(due);
    }
    const at = this.clock.now();
    this.last = at;
    try {
      const png = bytesOf(await this.picture(windowId));
      this.pace = PACE;
      return { ok: true, png, at };
    } catch (error) {
      const why = whyOf(error);
      if (why === 'quota') this.pace = Math.min(this.pace * 2, SLOWEST);
      return { ok: false, why };
    }
  }

  /** How early to begin next time, so that the picture does not wait for the page. */
  private learn(): void {
    if (this.readying === null) return;
    const took = this.clock.now() - this.readying;
    this.lead = Math.min(MOST_LEAD, Math.max(LEAD, took, this.lead * FADE));
    this.readying = null;
  }

  private wait(until: number): Promise<void> {
    const ms = until - this.clock.now();
    return ms > 0 ? new Promise((resolve) => this.clock.after(ms, resolve)) : Promise.resolve();
  }
}

/** Decoded here rather than fetched: these very bytes are what is hashed and kept. */
function bytesOf(url: string): Blob {
  if (!url.startsWith(PNG)) throw new Error('no png');
  return new Blob([fromBase64(url.slice(PNG.length))], { type: 'image/png' });
}

/** Both browsers say only in words why they refuse. */
function whyOf(error: unknown): 'needs-press' | 'quota' | 'failed' {
  const said = error instanceof Error ? error.message : String(error);
  if (/quota|MAX_CAPTURE/i.test(said)) return 'quota';
  return /activeTab|all_urls|permission/i.test(said) ? 'needs-press' : 'failed';
}
