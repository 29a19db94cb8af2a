import { browser } from './browser';

/**
 * How long the page's script lives and what page it is on. It stands in for WXT's class of this name
 * (`wxt.config.ts`), which has much that we don't use, and says to the page by `postMessage` that we are there.
 */

/** As WXT's, so that a script with that class goes, too, when one with this comes. */
const STARTED = `${browser.runtime.id}:console:wxt:content-script-started`;
/** Milliseconds, where the browser does not tell of navigations (Firefox). */
const LOOK_EVERY = 1_000;

type Moved = (event: { newUrl: URL }) => void;

export class ContentScriptContext {
  private readonly end = new AbortController();
  readonly signal = this.end.signal;

  constructor() {
    const detail = { contentScriptName: 'console', messageId: crypto.randomUUID() };
    document.dispatchEvent(new CustomEvent(STARTED, { detail }));
    // The next one, since its own was told before.
    document.addEventListener(STARTED, () => this.abort(), { signal: this.signal });
  }

  abort(): void {
    this.end.abort();
  }

  onInvalidated(act: () => void): void {
    this.signal.addEventListener('abort', act);
  }

  /** A page that changes its address without being loaded anew. */
  addEventListener(_window: unknown, _name: 'wxt:locationchange', moved: Moved): void {
    let last = location.href;
    const look = (url: string) => {
      if (url !== last) moved({ newUrl: new URL(url) });
      last = url;
    };
    const { navigation } = globalThis as { navigation?: EventTarget };
    if (navigation) {
      const told = (event: Event) =>
        look((event as Event & { destination: { url: string } }).destination.url);
      navigation.addEventListener('navigate', told, { signal: this.signal });
    } else {
      const timer = setInterval(() => look(location.href), LOOK_EVERY);
      this.onInvalidated(() => clearInterval(timer));
    }
  }
}
