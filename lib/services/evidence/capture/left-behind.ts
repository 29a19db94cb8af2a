import { browser } from '../../../platform/browser';
import type { Clock } from '../../../platform/clock';
import { report } from '../../../platform/log';
import type { PagePort } from '../../relay/page-ports';

/** In `storage.session`, which a worker that dies leaves to the next one: ids of the tabs in which captures run. */
const KEY = 'capturing';
/** Milliseconds between two looks for a page, whose line comes back by itself, and how often it is looked for. */
const LOOK = 500;
const LOOKS = 20;

export interface LeftBehindOptions {
  clock: Clock;
  pageIn: (tabId: number) => PagePort | null;
  /** Ends what a page still takes for a capture: it goes back to the agent's place. */
  end: (page: PagePort) => void;
}

/** Pages in which a worker before this one was at work: they stand where its last frame was taken. */
export class LeftBehind {
  constructor(private readonly options: LeftBehindOptions) {}

  /** All tabs in which a capture runs now. Where it cannot be kept, a page is not put back after a worker's death. */
  async save(tabs: number[]): Promise<void> {
    await browser.storage.session.set({ [KEY]: tabs }).catch((error: unknown) => report('capture', error));
  }

  async putBack(): Promise<void> {
    const { [KEY]: tabs } = await browser.storage.session.get(KEY);
    await this.save([]);
    for (const tabId of Array.isArray(tabs) ? (tabs as number[]) : []) this.look(tabId, LOOKS);
  }

  private look(tabId: number, left: number): void {
    const page = this.options.pageIn(tabId);
    if (page) this.options.end(page);
    else if (left > 0) this.options.clock.after(LOOK, () => this.look(tabId, left - 1));
  }
}
