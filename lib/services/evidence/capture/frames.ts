import type { FrameReady, ShownRow } from '../../../evidence/capture';
import { continuityOf } from '../../../evidence/continuity';
import { messagesIn } from '../../../evidence/frames';
import { hasMoved, look, pass, waitForPress, waitForReturn, wasLeft } from './front';
import { Stopped } from './stopped';
import { type CaptureTools, keepItem } from './tools';

/** How often a frame is taken anew that moved, or that the browser could not take. */
const TRIES = 5;

type Taken =
  | { ok: true; png: Blob; at: number; isStill: boolean }
  | { ok: false; why: 'left' | 'needs-press' | 'quota' | 'failed' };

/** Takes frame after frame; each lies in the database before the page may move on. */
export class Frames {
  private before: readonly ShownRow[] | null = null;

  constructor(private readonly tools: CaptureTools) {}

  private get number(): number {
    return this.tools.record.capture.frames + 1;
  }

  /** The next frame is the first of its kind: it has none to hang together with. */
  startAnew(): void {
    this.before = null;
  }

  async take(act: 'here' | 'next'): Promise<FrameReady> {
    const { control } = this.tools;
    await pass(this.tools);
    let ready = await this.still(act);
    for (let tries = 1; ; ) {
      control.check();
      const taken = await this.shoot(ready);
      if (taken.ok && (taken.isStill || tries >= TRIES)) {
        await this.keep(ready, taken);
        return ready;
      }
      if (taken.ok || taken.why === 'failed') tries++;
      if (tries > TRIES) throw new Stopped('interrupted', 'unsettled');
      if (!taken.ok && taken.why === 'left') await waitForReturn(this.tools, 'frames', this.number);
      if (!taken.ok && taken.why === 'needs-press') await waitForPress(this.tools, 'frames');
      // Whatever came in between, rows are told as they stand now; no step is taken twice.
      ready = await this.still('here');
    }
  }

  /** The page at rest, in sight. */
  private async still(act: 'here' | 'next'): Promise<FrameReady> {
    const { page, record } = this.tools;
    for (let tries = 1; ; ) {
      // A step that was not answered may have been taken: where it has left a gap, the rows show it.
      const answer = await page.try({ act: tries === 1 ? act : 'here' }, 'frame');
      if (answer.ok) {
        record.noteAll(answer.frame.events, this.number);
        return answer.frame;
      }
      if (answer.reason === 'hidden') {
        await waitForReturn(this.tools, 'frames', this.number);
        continue;
      }
      const isPassing = answer.reason === 'unsettled' || answer.reason === 'timeout';
      if (!isPassing || ++tries > TRIES) throw new Stopped('interrupted', answer.reason);
      record.note('settle-timeout', this.number);
    }
  }

  /** Takes ours out, looks, takes the picture, looks again, puts ours back. */
  private async shoot(ready: FrameReady): Promise<Taken> {
    const { page, record, shutter } = this.tools;
    await shutter.soon();
    const before = await look(this.tools);
    if (!before.isFront) return { ok: false, why: 'left' };
    const hidden = await page.try({ act: 'hide' }, 'hidden');
    if (!hidden.ok) return this.refused(hidden.reason);
    record.note('ours-hidden', this.number);
    const shot = hidden.isVisible ? await shutter.take(before.windowId) : null;
    const after = await look(this.tools);
    const shown = await page.must({ act: 'show' }, 'shown');
    record.note('ours-shown', this.number);
    record.noteAll(shown.events, this.number);
    // No picture of what was in front instead is ever kept: it could be another buyer's.
    if (!shot || wasLeft(before, after)) return { ok: false, why: 'left' };
    if (!shot.ok) return shot;
    if (hasMoved(before, after)) return { ok: false, why: 'failed' };
    const isStill = !shown.moved && JSON.stringify(hidden.page) === JSON.stringify(ready.page);
    return { ...shot, isStill };
  }

  private refused(reason: string): Taken {
    if (reason === 'hidden') return { ok: false, why: 'left' };
    if (reason === 'unsettled' || reason === 'timeout') return { ok: false, why: 'failed' };
    throw new Stopped('interrupted', reason);
  }

  private async keep(ready: FrameReady, taken: Extract<Taken, { ok: true }>): Promise<void> {
    const { record, clockAt } = this.tools;
    const { rows, page, scroller } = ready;
    const number = this.number;
    const known = this.before && continuityOf(this.before, rows, scroller);
    // Of a page that never stands still nobody can say where its rows are in the picture.
    const continuity = taken.isStill || known === null ? known : 'unknown';
    if (!taken.isStill) record.note('settle-timeout', number, 'moved');
    if (continuity !== null && continuity !== 'ok') record.note('gap', number, continuity);
    await keepItem(
      this.tools,
      {
        kind: 'frame',
        method: 'screenshot',
        mime: 'image/png',
        clock: clockAt(taken.at),
        page,
        messages: messagesIn(rows, scroller),
        continuity,
      },
      taken.png,
      record.withFrame(continuity),
    );
    this.before = rows;
  }
}
