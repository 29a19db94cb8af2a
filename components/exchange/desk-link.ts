import type { DeskAsk, DeskAsks, FromDesk, ToDesk } from '../../lib/exchange/asks';

/** Somebody pressed cancel: what was asked will not be answered. */
export class Cancelled extends Error {}

export interface AskOptions {
  onProgress?: (done: number, total: number) => void;
  /** Handed over instead of copied. */
  transfer?: Transferable[];
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  onProgress: AskOptions['onProgress'];
}

/**
 * The page's line to the worker that reads files. Reading can't be interrupted from outside: to cancel is to end the
 * worker with all it holds, and the next ask starts another.
 */
export class DeskLink {
  private worker: Worker | null = null;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly makeWorker: () => Worker) {}

  ask<N extends DeskAsk>(
    name: N,
    args: DeskAsks[N]['args'],
    { onProgress, transfer = [] }: AskOptions = {},
  ): Promise<DeskAsks[N]['value']> {
    const worker = this.worker ?? this.start();
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress });
      worker.postMessage({ id, name, args } satisfies ToDesk<N>, transfer);
    });
  }

  cancel(): void {
    this.end(new Cancelled());
  }

  private start(): Worker {
    const worker = this.makeWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromDesk>) => this.hear(data));
    // Its script could not be loaded, or it broke down outside of an ask.
    worker.addEventListener('error', ({ message }) => this.end(new Error(message)));
    this.worker = worker;
    return worker;
  }

  private hear(message: FromDesk): void {
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    if ('done' in message) {
      waiting.onProgress?.(message.done, message.total);
      return;
    }
    this.waiting.delete(message.id);
    if ('value' in message) waiting.resolve(message.value);
    else waiting.reject(Object.assign(new Error(message.error.name), message.error));
  }

  private end(error: Error): void {
    this.worker?.terminate();
    this.worker = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
