import type { AskFailure, PageAskName } from '../../messaging/ports';
import type { Clock } from '../../platform/clock';
import type { PagePort } from './page-ports';

/** Milliseconds that a page has for its answer. */
export const ASK_TIMEOUT = 5_000;
/** For a step of a capture, which loads and waits for stillness; the page itself answers within ten seconds. */
export const STEP_TIMEOUT = 11_000;

export interface Asking {
  answer: (value: unknown) => void;
  fail: (failure: AskFailure) => void;
}

interface OpenAsk extends Asking {
  page: PagePort;
}

/** Asks on their way to a page. Each is settled once: by its page, by the page's going, or by the clock. */
export class Asks {
  private readonly open = new Map<number, OpenAsk>();
  private lastId = 0;

  constructor(
    private readonly clock: Clock,
    /** Tells that something is in progress; its answer that it has ended. */
    private readonly begin: () => () => void,
  ) {}

  ask(page: PagePort, name: PageAskName, args: unknown, asking: Asking): void {
    const id = ++this.lastId;
    const end = this.begin();
    const patience = name === 'capture' ? STEP_TIMEOUT : ASK_TIMEOUT;
    const cancel = this.clock.after(patience, () => this.take(id)?.fail('timeout'));
    const settled = () => {
      cancel();
      end();
    };
    this.open.set(id, {
      page,
      answer: (value) => {
        settled();
        asking.answer(value);
      },
      fail: (failure) => {
        settled();
        asking.fail(failure);
      },
    });
    page.tell({ type: 'ask', id, name, args });
  }

  /** Only the page that was asked may answer. */
  answered(page: PagePort, id: number, value: unknown): void {
    if (this.open.get(id)?.page === page) this.take(id)?.answer(value);
  }

  gone(page: PagePort): void {
    for (const [id, ask] of [...this.open]) {
      if (ask.page === page) this.take(id)?.fail('no-page');
    }
  }

  private take(id: number): OpenAsk | undefined {
    const ask = this.open.get(id);
    this.open.delete(id);
    return ask;
  }
}
