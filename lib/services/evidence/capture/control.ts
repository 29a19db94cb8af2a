import type { Clock } from '../../../platform/clock';
import { Stopped } from './stopped';

/** Milliseconds between two looks while a capture waits for something. */
const LOOK = 500;
/** Milliseconds that a capture waits for a person: after that nobody is coming, and an update may be waiting. */
export const PATIENCE = 15 * 60_000;

/** What a person does to a running capture. Its steps look here in between, and wait here. */
export class Control {
  isPaused = false;
  private ended: Stopped | null = null;
  private presses = 0;
  private readonly sleepers = new Set<() => void>();

  constructor(
    private readonly clock: Clock,
    /** A timer alone does not keep a worker: the browser stops it in the middle of a long wait. */
    private readonly stayAwake: () => void,
  ) {}

  pause(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.wake();
  }

  /** By a person, or because the page has gone; the first reason stays. */
  end(stopped: Stopped): void {
    this.ended ??= stopped;
    this.wake();
  }

  /** The icon or the key was pressed on this tab. */
  press(): void {
    this.presses++;
    this.wake();
  }

  /** Throws `Stopped` when it is to end. */
  check(): void {
    if (this.ended) throw this.ended;
  }

  pressed(): Promise<void> {
    const before = this.presses;
    return this.until(() => this.presses > before, 'needs-press');
  }

  /** Looks again and again; throws `Stopped` with the reason when nobody came. */
  async until(isOver: () => boolean | Promise<boolean>, reason: string): Promise<void> {
    const end = this.clock.now() + PATIENCE;
    for (;;) {
      this.check();
      if (await isOver()) return;
      if (this.clock.now() >= end) throw new Stopped('interrupted', reason);
      this.stayAwake();
      await this.sleep();
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        call();
        this.sleepers.delete(wake);
        resolve();
      };
      const call = this.clock.after(LOOK, wake);
      this.sleepers.add(wake);
    });
  }

  private wake(): void {
    for (const wake of [...this.sleepers]) wake();
  }
}
