import type { Desk } from './desk';

/** One answer's worth of loading. */
const STEP_MS = 4_000;
/** The beginning is believed after so long without a row, or so many times as long as rows have ever taken here. */
const QUIET_MS = 1_800;
const TIMES = 3;
const LOOK_MS = 40;
/** Times that the top is left and reached anew meanwhile: some pages load only then. */
const NUDGES = 2;

/** Loads what is above by scrolling there, some seconds at a time. */
export class ToTop {
  /** Rows that were the topmost ones at some time: the count grows while anything comes. */
  private readonly tops = new Set<string>();
  private slowest = 0;
  /** Since when nothing has come; epoch milliseconds. */
  private quietSince: number | null = null;
  /** The first row, and how much there is to scroll: one of them tells that rows came. */
  private last = '';
  private nudged = 0;

  constructor(private readonly desk: Desk) {}

  /** Whether the conversation's beginning has been reached, as far as its page will ever say. */
  async go(): Promise<{ reached: boolean; rows: number }> {
    const { desk } = this;
    const { stage } = desk;
    const until = stage.now() + STEP_MS;
    while (stage.now() < until) {
      // A tab that nobody sees loads as it likes.
      if (stage.isInSight) {
        await this.up();
        if (this.isQuiet()) {
          await desk.rest();
          return { reached: desk.scroller?.isAtTop ?? true, rows: this.rows };
        }
      }
      await stage.pause(LOOK_MS);
    }
    return { reached: false, rows: this.rows };
  }

  private get rows(): number {
    return Math.max(this.tops.size, this.desk.rows.length);
  }

  private async up(): Promise<void> {
    const { desk } = this;
    const { scroller, stage } = desk;
    const now = stage.now();
    if (scroller && !scroller.isAtTop) {
      scroller.moveTo(0);
      await stage.frames(2);
    }
    const [first] = desk.seen();
    const top = `${first?.id ?? ''} ${first?.message.text ?? ''}`;
    const all = `${top} ${scroller?.position.height ?? 0}`;
    if (all !== this.last || this.quietSince === null) {
      if (this.quietSince !== null) this.slowest = Math.max(this.slowest, now - this.quietSince);
      this.last = all;
      this.tops.add(top);
      this.quietSince = now;
      this.nudged = 0;
      return;
    }
    const wait = now - this.quietSince;
    if (scroller && this.nudged < NUDGES && wait > (this.limit * (this.nudged + 1)) / (NUDGES + 1)) {
      this.nudged++;
      scroller.moveTo(scroller.position.client);
      await stage.frames(2);
      scroller.moveTo(0);
      await stage.frames(2);
    }
  }

  private get limit(): number {
    return Math.max(QUIET_MS, this.slowest * TIMES);
  }

  private isQuiet(): boolean {
    return this.quietSince !== null && this.desk.stage.now() - this.quietSince >= this.limit;
  }
}
