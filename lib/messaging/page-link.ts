import { openLine } from './line';
import { type FromPage, PAGE_PORT, type ToPage } from './ports';

/** Where the page script is at work its world has this name for true: the background looks for it there. */
export const PAGE_MARK = 'sellersidePage';

type PageHello = Extract<FromPage, { type: 'hello' }>;

export interface PageLinkOptions {
  /** Asked on every connection: the address may have changed since. */
  hello: () => Omit<PageHello, 'type'>;
  /**
   * What comes in. `console` comes after every connection and whenever something in it changes. `link` tells
   * when the background goes and comes back; after `invalidated` nothing comes any more.
   */
  listen: (message: ToPage | { type: 'link'; up: boolean } | { type: 'invalidated' }) => void;
}

export interface PageLink {
  /** False when there is no connection just now: the message is not kept, a new panel asks for a snapshot. */
  send(message: Exclude<FromPage, PageHello>): boolean;
  close(): void;
}

/** The content script's line to the background. It says hello by itself, each time anew. */
export function openPageLink({ hello, listen }: PageLinkOptions): PageLink {
  Object.assign(globalThis, { [PAGE_MARK]: true });
  const line = openLine<ToPage, FromPage>(PAGE_PORT, {
    up: (post) => {
      post({ type: 'hello', ...hello() });
      listen({ type: 'link', up: true });
    },
    message: listen,
    down: () => listen({ type: 'link', up: false }),
    invalidated: () => listen({ type: 'invalidated' }),
  });
  const close = () => {
    // Where the site is granted again, a script must come again.
    Object.assign(globalThis, { [PAGE_MARK]: false });
    line.close();
  };
  return { send: line.post, close };
}
