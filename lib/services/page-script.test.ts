import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { PAGE_MARK } from '../messaging/page-link';
import { PAGE_SCRIPT, PageScript } from './page-script';

const page = globalThis as Record<string, unknown>;
const put = vi.fn();

/** One tab, in whose page functions run as they are asked for. */
beforeEach(() => {
  fakeBrowser.reset();
  put.mockReset();
  delete page[PAGE_MARK];
  vi.useFakeTimers();
  fakeBrowser.tabs.query = (async () => [{ id: 7 }]) as never;
  Object.assign(fakeBrowser, {
    scripting: {
      async executeScript({ func, args, files }: Partial<Asked>) {
        if (files) put(...files);
        return [{ result: await func?.(...(args ?? [])) }];
      },
    },
  });
  return () => vi.useRealTimers();
});

interface Asked {
  func: (...args: unknown[]) => Promise<unknown>;
  args: unknown[];
  files: string[];
}

// Seen in one of some hundred browsers on a busy machine: a panel went, and another came in its place.
it.each([0, 1, 120, 400])('a script that comes by itself %d ms later is the only one', async (late) => {
  await new PageScript().putInto(['https://one.example/*']);
  setTimeout(() => {
    page[PAGE_MARK] = true;
  }, late);
  await vi.runAllTimersAsync();
  expect(put).not.toHaveBeenCalled();
});

it('a page to which none comes by itself gets it within half a second', async () => {
  await new PageScript().putInto(['https://one.example/*']);
  await vi.advanceTimersByTimeAsync(500);
  expect(put).toHaveBeenCalledExactlyOnceWith(PAGE_SCRIPT);
});
