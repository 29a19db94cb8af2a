import type { Clock } from './clock';

interface Due {
  at: number;
  task: () => void;
}

/** A clock for tests: it stands still until `pass` is called, and runs what falls due in order. */
export class ManualClock implements Clock {
  private due: Due[] = [];

  constructor(private time = 1_790_000_000_000) {}

  now(): number {
    return this.time;
  }

  after(ms: number, task: () => void): () => void {
    const entry: Due = { at: this.time + ms, task };
    this.due.push(entry);
    return () => {
      this.due = this.due.filter((other) => other !== entry);
    };
  }

  /** How many tasks wait; 0 shows that nothing was left running. */
  get waiting(): number {
    return this.due.length;
  }

  pass(ms: number): void {
    const end = this.time + ms;
    for (let next = this.nextUntil(end); next; next = this.nextUntil(end)) {
      this.due = this.due.filter((other) => other !== next);
      this.time = next.at;
      next.task();
    }
    this.time = end;
  }

  private nextUntil(end: number): Due | undefined {
    const due = this.due.filter((entry) => entry.at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** A promise that a test lets go on by hand. */
export function gate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
