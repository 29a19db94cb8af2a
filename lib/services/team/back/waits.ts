import type { Clock } from '../../../platform/clock';

/** Milliseconds after the first fault; each further one doubles it. */
const FIRST = 5_000;
const LONGEST = 15 * 60_000;

/** When what something was in the way of is tried again; forgotten with the worker. */
export class Waits {
  private readonly all = new Map<string, { faults: number; until: number }>();

  constructor(private readonly clock: Clock) {}

  /** Epoch milliseconds; 0: at once. */
  until(id: string): number {
    return this.all.get(id)?.until ?? 0;
  }

  /** Less and less often, as long as it goes on failing. */
  failed(id: string): void {
    const faults = (this.all.get(id)?.faults ?? 0) + 1;
    this.set(id, faults, Math.min(FIRST * 2 ** (faults - 1), LONGEST));
  }

  /** It went; the next one may in so many milliseconds. */
  went(id: string, pace: number): void {
    if (pace > 0) this.set(id, 0, pace);
    else this.all.delete(id);
  }

  private set(id: string, faults: number, ms: number): void {
    this.all.set(id, { faults, until: this.clock.now() + ms });
  }
}
