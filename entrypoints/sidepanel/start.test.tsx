// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { BOOT_KEY, type Boot } from '../../lib/messaging/boot';
import { DEFAULT_SETTINGS } from '../../lib/messaging/settings';
import { CONSOLE, libraryOf, openPanel, reply, settle } from './testing';

const ASKED = [{ type: 'library' }];

/** What waits for the next frame. */
let frames: FrameRequestCallback[];

beforeEach(async () => {
  const boot: Boot = {
    settings: DEFAULT_SETTINGS,
    first: libraryOf([reply('问好')]),
    total: 10_000,
    recalls: [],
  };
  await fakeBrowser.storage.local.set({ [BOOT_KEY]: boot });
  frames = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await fakeBrowser.storage.local.clear();
});

/** The browser paints, and what was to come after it comes. */
async function paint(): Promise<void> {
  for (const act of frames.splice(0)) act(0);
  vi.advanceTimersByTime(1);
  await settle();
}

/** A frame in a page of which the background has not spoken yet. */
const start = () => openPanel({ console: null, library: false });
type Panel = Awaited<ReturnType<typeof start>>;
const bind = (panel: Panel) => panel.tell({ type: 'bound', state: 'console', console: CONSOLE });

it('shows the first rows out of the snapshot, and asks for the library when they are painted', async () => {
  const panel = await start();
  await paint();
  expect(panel.link.sent).toEqual([]);
  await bind(panel);
  expect(panel.all('.row-title').map(({ textContent }) => textContent)).toEqual(['问好']);
  expect(panel.link.sent).toEqual([]);
  await paint();
  expect(panel.link.sent).toEqual(ASKED);
});

it('asks once, however often it is bound', async () => {
  const panel = await start();
  await bind(panel);
  await paint();
  await bind(panel);
  await panel.tell({ type: 'bound', state: 'no-console', console: null });
  await paint();
  vi.advanceTimersByTime(10_000);
  expect(panel.link.sent).toEqual(ASKED);
});

it('asks where there is no snapshot', async () => {
  await fakeBrowser.storage.local.clear();
  const panel = await start();
  await bind(panel);
  await paint();
  expect(panel.all('.row')).toEqual([]);
  expect(panel.link.sent).toEqual(ASKED);
});

it('asks where nothing is painted: it may be needed behind its rail', async () => {
  const panel = await start();
  await bind(panel);
  vi.advanceTimersByTime(100);
  expect(panel.link.sent).toEqual(ASKED);
});

it('asks for nothing as a frame that is not ours', async () => {
  const panel = await start();
  await panel.tell({ type: 'bound', state: 'refused', console: null });
  await paint();
  vi.advanceTimersByTime(10_000);
  expect(panel.link.sent).toEqual([]);
});
