import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { PAGE_MARK } from '../messaging/page-link';

/** For unit tests: a browser that grants sites, keeps registered scripts, and has tabs with and without ours. */

export const RELEASED = 'https://mms.pinduoduo.com/*';

interface FakeTab {
  id: number;
  /** The page script is at work there. */
  hasScript?: boolean;
  /** The browser refuses to put anything there. */
  isClosed?: boolean;
}

interface Registered {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

interface Injection {
  target: { tabId: number; frameIds?: number[] };
  files?: string[];
  func?: () => unknown;
  args?: unknown[];
}

export function fakeSites() {
  const state = {
    granted: [] as string[],
    tabs: {} as Record<string, FakeTab[]>,
    registered: [] as Registered[],
    /** Files that were put into tabs: `1 /orders.js`. */
    put: [] as string[],
  };
  const allowed = () => [RELEASED, ...state.granted];
  const all = () => Object.values(state.tabs).flat();
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ content_scripts: [{ matches: [RELEASED] }] }) as never;
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => ({ origins: allowed() }),
      contains: async ({ origins = [] as string[] }) => origins.every((origin) => allowed().includes(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(state.registered),
      registerContentScripts: vi.fn(async ([script]: [Registered]) => {
        if (state.registered.some(({ id }) => id === script.id)) throw new Error(`Duplicate id ${script.id}`);
        state.registered.push(script);
      }),
      updateContentScripts: vi.fn(async ([script]: [Registered]) => {
        state.registered = [script];
      }),
      unregisterContentScripts: async () => {
        state.registered = [];
      },
      executeScript: async ({ target, files, args }: Injection) => {
        const tab = all().find(({ id }) => id === target.tabId);
        if (!tab || tab.isClosed) throw new Error(`No tab with id: ${target.tabId}`);
        if (files) {
          state.put.push(`${tab.id} ${files[0]}`);
          tab.hasScript = true;
        }
        // The only question that is asked of a page.
        return [{ result: args?.[0] === PAGE_MARK ? tab.hasScript === true : undefined }];
      },
    },
  });
  fakeBrowser.tabs.query = (async ({ url }: { url: string[] }) =>
    url.flatMap((origin) => state.tabs[origin] ?? [])) as never;
  return state;
}
