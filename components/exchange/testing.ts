import type { FromDesk, ToDesk } from '../../lib/exchange/asks';
import { serveDesk } from '../../lib/exchange/serve';

/** A worker in the test's own thread; `hold` keeps its answers back until it is let go. */
export class NearWorker {
  isEnded = false;
  hold = false;
  private readonly held: FromDesk[] = [];
  private readonly hearers: ((event: { data: FromDesk }) => void)[] = [];
  private count = 0;
  private lastId = 0;
  private readonly answer = serveDesk(
    () => `id-${++this.count}`,
    (message) => this.say(message),
  );

  addEventListener(type: string, hearer: (event: { data: FromDesk }) => void): void {
    if (type === 'message') this.hearers.push(hearer);
  }

  postMessage(message: ToDesk): void {
    this.lastId = message.id;
    void this.answer(structuredClone(message));
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Answers the last ask as a worker does that could not. */
  breakDown(): void {
    this.say({ id: this.lastId, error: { name: 'RangeError', stack: '' } });
  }

  letGo(): void {
    this.hold = false;
    for (const message of this.held.splice(0)) this.say(message);
  }

  private say(message: FromDesk): void {
    if (this.isEnded) return;
    if (this.hold) this.held.push(message);
    else for (const hear of this.hearers) hear({ data: structuredClone(message) });
  }
}
