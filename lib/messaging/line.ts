import { type Browser, browser } from '../platform/browser';
import { isOrphaned } from '../platform/context';

/** A port that comes back. Also part of the page's script: kept small, and without imports that are not. */
export interface Line<Out> {
  /** False when there is no connection just now: the message is not kept. */
  post(message: Out): boolean;
  close(): void;
}

export interface LineEvents<In, Out> {
  /** Connected; `post` is here because the first time comes before `openLine` has returned. */
  up(post: Line<Out>['post']): void;
  message(message: In): void;
  down(): void;
  /** The extension was replaced under this script; the line is closed for good. */
  invalidated(): void;
}

/** Milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;

/**
 * Connects, and connects again whenever the background's worker has died: at once the first time, which wakes
 * it, then with growing pauses until something is heard again.
 */
export function openLine<In, Out>(name: string, on: LineEvents<In, Out>): Line<Out> {
  let port: Browser.runtime.Port | null = null;
  let silent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const end = () => {
    isClosed = true;
    on.invalidated();
  };
  const connect = () => {
    if (isOrphaned()) return end();
    try {
      port = browser.runtime.connect({ name });
    } catch {
      return end();
    }
    port.onMessage.addListener((message) => {
      silent = 0;
      on.message(message as In);
    });
    port.onDisconnect.addListener(() => {
      // Unread, it is printed into the console of the seller's page.
      void browser.runtime.lastError;
      port = null;
      on.down();
      if (isClosed) return;
      if (silent++ === 0) {
        connect();
        // While the extension is being replaced Chrome still lets this script connect, and then never tells it more.
        setTimeout(() => !isClosed && isOrphaned() && end(), FIRST_PAUSE);
      } else timer = setTimeout(connect, Math.min(FIRST_PAUSE * 2 ** (silent - 2), LONGEST_PAUSE));
    });
    on.up(post);
  };

  const post = (message: Out) => {
    try {
      port?.postMessage(message);
      return port !== null;
    } catch {
      // The far end went, and its disconnect event is still on the way.
      return false;
    }
  };
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
    port?.disconnect();
    port = null;
  };

  connect();
  return { post, close };
}
