import { type Clock, systemClock } from '../platform/clock';
import { openLine } from './line';
import {
  type AskFailure,
  type FromPanel,
  PANEL_PORT,
  type PageAskName,
  type PageAsks,
  type ToPanel,
} from './ports';
import { fail, ok, type Result } from './result';

/** The sidebar's line to the background and, through it, to the page. Implemented by `openPanelLink`. */
export interface PanelLink {
  /** Asks the page side; answered once, or failed with why it could not be answered. */
  ask<N extends PageAskName>(
    name: N,
    args: PageAsks[N]['args'],
  ): Promise<Result<PageAsks[N]['value'], AskFailure>>;
  /** Everything that comes in, and `{ type: 'link', up }` when the background goes and comes back. */
  listen(listener: (message: ToPanel | { type: 'link'; up: boolean }) => void): () => void;
  send(message: FromPanel): void;
  close(): void;
}

export type PanelHello = Omit<Extract<FromPanel, { type: 'hello' }>, 'type'>;

/** Longer than the relay waits for the page: this one fires only when the background itself hangs. */
const ASK_TIMEOUT = 8_000;

type Settle = (result: Result<unknown, AskFailure>) => void;

/**
 * Opens the line and says hello on every connection; a `library` that was asked for is asked for again after
 * the worker has died, and then comes whole, from `first` on.
 */
export function openPanelLink(hello: PanelHello, clock: Clock = systemClock): PanelLink {
  const listeners = new Set<Parameters<PanelLink['listen']>[0]>();
  const waiting = new Map<number, Settle>();
  let lastId = 0;
  let libraryAsked: Extract<FromPanel, { type: 'library' }> | null = null;
  let isInvalidated = false;

  const tell = (message: ToPanel | { type: 'link'; up: boolean }) => {
    for (const listener of listeners) listener(message);
  };
  const settle = (id: number, result: Result<unknown, AskFailure>) => waiting.get(id)?.(result);
  const settleAll = (failure: AskFailure) => {
    for (const id of [...waiting.keys()]) settle(id, fail(failure));
  };

  const line = openLine<ToPanel, FromPanel>(PANEL_PORT, {
    up(post) {
      post({ type: 'hello', ...hello });
      if (libraryAsked) post(libraryAsked);
      tell({ type: 'link', up: true });
    },
    message(message) {
      if (message.type === 'answer') settle(message.id, ok(message.value));
      else if (message.type === 'unanswered') settle(message.id, fail(message.failure));
      else tell(message);
    },
    down() {
      // The page may or may not have heard it: never asked again by itself, an insert must not come twice.
      settleAll('timeout');
      tell({ type: 'link', up: false });
    },
    invalidated() {
      isInvalidated = true;
      settleAll('invalidated');
    },
  });

  return {
    ask(name, args) {
      return new Promise((resolve) => {
        if (isInvalidated) return resolve(fail('invalidated'));
        const id = ++lastId;
        const cancel = clock.after(ASK_TIMEOUT, () => settle(id, fail('timeout')));
        waiting.set(id, (result) => {
          cancel();
          waiting.delete(id);
          resolve(result as Parameters<typeof resolve>[0]);
        });
        if (!line.post({ type: 'ask', id, name, args })) settle(id, fail('no-page'));
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(message) {
      if (message.type === 'library') libraryAsked = message;
      line.post(message);
    },
    close() {
      line.close();
      settleAll('no-page');
    },
  };
}
