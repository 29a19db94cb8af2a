import { type CaptureProgress, missedIn } from '../../../evidence/capture';
import type { Capture, CaptureEvent, Continuity } from '../../../evidence/types';

type Phase = CaptureProgress['phase'];

/** The row of a capture that begins. */
export function newCapture(
  begun: Pick<Capture, 'id' | 'caseId' | 'parts' | 'startedAt' | 'browser' | 'version'>,
): Capture {
  return {
    ...begun,
    endedAt: null,
    state: 'running',
    frames: 0,
    reachedTop: null,
    reachedBottom: null,
    gaps: [],
    events: [],
  };
}

/** What is known of a running capture: the row that is kept of it, and what panels are told. */
export class CaptureRecord {
  capture: Capture;
  items = 0;
  /** Another tab is in front, or the window out of sight. */
  private isLeft = false;
  private told: CaptureProgress;

  constructor(
    capture: Capture,
    private readonly now: () => number,
    private readonly tell: (progress: CaptureProgress) => void,
  ) {
    this.capture = capture;
    const { id: captureId, caseId } = capture;
    const none = { frames: 0, expected: null, items: 0, gaps: 0, reason: null };
    this.told = { captureId, caseId, phase: 'starting', missed: [], ...none };
  }

  get progress(): CaptureProgress {
    return this.told;
  }

  /** `frame` where it belongs to one. */
  note(name: CaptureEvent['name'], frame: number | null = null, detail = ''): void {
    this.add({ name, at: this.now(), frame, detail });
  }

  /** What the page noticed; it does not count the frames. */
  noteAll(events: readonly CaptureEvent[], frame: number | null): void {
    for (const event of events) this.add({ ...event, frame: event.frame ?? frame });
  }

  /** That the agent left is noticed by the page and by the browser: whoever is first is heard. */
  private add(event: CaptureEvent): void {
    const isLeft = event.name === 'tab-left' || (this.isLeft && event.name !== 'tab-back');
    const isOld = event.name.startsWith('tab-') && isLeft === this.isLeft;
    this.isLeft = isLeft;
    if (!isOld) this.capture.events.push(event);
  }

  /** The row as it is once one more frame is kept. */
  withFrame(continuity: Continuity | null): Capture {
    const { frames, gaps } = this.capture;
    const gap = continuity === null || continuity === 'ok' ? [] : [{ afterFrame: frames, continuity }];
    return { ...this.capture, frames: frames + 1, gaps: [...gaps, ...gap] };
  }

  /** Tells what has changed; the figures are those of the row. */
  say(change: { phase?: Phase; expected?: number | null; reason?: string | null }): void {
    const { frames, gaps, events } = this.capture;
    // Why it stood still ends with its standing still.
    const reason = change.reason ?? null;
    const figures = { frames, items: this.items, gaps: gaps.length, missed: missedIn(events) };
    this.told = { ...this.told, ...change, reason, ...figures };
    this.tell(this.told);
  }
}
