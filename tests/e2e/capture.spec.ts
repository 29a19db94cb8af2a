import type { Page } from '@playwright/test';
import { call } from '../tools/panel-driver';
import { type CaptureDesk, expect, test } from './captured';

/** No page of a console has it. */
const OTHER_TAB = 'rgb(201, 17, 93)';

/** How far the conversation is scrolled: of the innermost that scrolls around its rows. */
const scrolled = (page: Page) =>
  page.evaluate(() => {
    let at = document.querySelector('[id^="middlePanel_list_"]')?.parentElement ?? null;
    while (at && at.scrollHeight <= at.clientHeight) at = at.parentElement;
    return at?.scrollTop ?? null;
  });

/** Ids of the messages of the conversation that is open, oldest first. */
const messagesIn = (page: Page) =>
  page.evaluate(() =>
    window.practice.conversations.find(({ id }) => id === 'leak')?.messages.map(({ id }) => id),
  );

/** The item's row, its line in the log and its bytes say one thing. */
async function isWhole(desk: CaptureDesk): Promise<void> {
  const { items, log } = await desk.read();
  const bytes = await desk.look();
  expect(bytes.map(({ sha256 }) => sha256)).toEqual(items.map(({ sha256 }) => sha256));
  const lines = log.filter(({ item }) => item !== undefined);
  expect(lines.map(({ item, sha256 }) => [item, sha256])).toEqual(
    items.map(({ path, sha256 }) => [path, sha256]),
  );
  expect(log.slice(1).map(({ prev }) => prev)).toEqual(log.slice(0, -1).map(({ hash }) => hash));
}

test('a whole conversation: the icon is pressed, every message is in a frame, and nothing of ours in any', async ({
  openLong,
  panel,
}) => {
  const desk = await openLong();
  const { page } = desk;
  await call(desk.own, 'settings.change', { theme: 'dark' });
  const frame = await panel(page);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const ours = await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const before = await scrolled(page);
  const width = () => page.locator('sellerside-panel').evaluate((host) => host.getBoundingClientRect().width);
  const wide = await width();

  await desk.start('conversation', 'transcript', 'pictures');
  await desk.untilPhase('needs-press');
  expect((await desk.read()).captures).toEqual([]);
  await desk.press();
  await desk.untilPhase('done');

  const { items, captures, log } = await desk.read();
  const [capture] = captures;
  expect(capture).toMatchObject({ state: 'complete', reachedTop: true, reachedBottom: true, gaps: [] });
  const frames = items.filter(({ kind }) => kind === 'frame');
  expect(frames.length).toBe(capture?.frames);
  const all = await messagesIn(page);
  expect([...new Set(frames.flatMap(({ messages }) => messages))]).toEqual(all);
  expect(frames.slice(1).map(({ continuity }) => continuity)).toEqual(frames.slice(1).map(() => 'ok'));
  expect(items.map(({ kind }) => kind)).toContain('transcript');
  const hidden = capture?.events.filter(({ name }) => name === 'ours-hidden').map((event) => event.frame);
  expect(new Set(hidden)).toEqual(new Set(frames.map((_, index) => index + 1)));
  expect(log.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['open', 'capture', 'capture-end', 'seal']),
  );
  await isWhole(desk);

  // The sidebar has that colour, and the screen has it while nothing is captured: the test can fail.
  const screen = await page.screenshot();
  expect(await desk.coloursIn(screen, [ours])).not.toEqual([0]);
  for (const { found } of (await desk.look([ours])).slice(0, frames.length)) expect(found).toEqual([0]);

  expect(await scrolled(page)).toBe(before);
  expect(await width()).toBe(wide);
});

test('what is visible: the page without ours, to the pixel', async ({ openLong, panel }) => {
  const desk = await openLong();
  const { page } = desk;
  await (await panel(page)).locator('.row').first().waitFor();
  await desk.startAllowed('visible');
  await desk.untilPhase('done');
  const { items, captures } = await desk.read();
  expect(captures).toMatchObject([{ state: 'complete', frames: 1, reachedTop: null, reachedBottom: null }]);
  expect(items).toHaveLength(1);
  const taken = await desk.bytes(items[0]?.id ?? '');
  expect(await desk.difference(taken, await page.screenshot())).toBeGreaterThan(1_000);
  // All that is ours lies beside the body, and is cut away here by other means than ours.
  await page.addStyleTag({ content: 'html > :not(head, body) { clip-path: inset(100%) !important; }' });
  expect(await desk.difference(taken, await page.screenshot())).toBe(0);
});

test('another tab in front is noticed, and no picture of it is kept', async ({ context, openLong }) => {
  const desk = await openLong();
  const { page } = desk;
  const other = await context.newPage();
  await other.setContent(`<body style="background: ${OTHER_TAB}">`);
  expect(await desk.coloursIn(await other.screenshot(), [OTHER_TAB])).not.toEqual([0]);
  await page.bringToFront();
  await desk.startAllowed('conversation');
  await desk.until('some frames', ({ frames }) => frames >= 2);
  await other.bringToFront();
  await desk.until('it stands still', ({ phase, reason }) => phase === 'paused' && reason === 'hidden');
  const kept = (await desk.read()).items.length;
  await page.bringToFront();
  await desk.untilPhase('done');

  const { items, captures } = await desk.read();
  expect(items.length).toBeGreaterThan(kept);
  expect(captures).toMatchObject([{ state: 'complete', gaps: [], reachedTop: true, reachedBottom: true }]);
  const moves = captures[0]?.events.filter(({ name }) => name.startsWith('tab-')).map(({ name }) => name);
  expect(moves).toEqual(['tab-left', 'tab-back']);
  for (const { found } of await desk.look([OTHER_TAB])) expect(found).toEqual([0]);
  expect([...new Set(items.flatMap(({ messages }) => messages))]).toEqual(await messagesIn(page));
});

test('pause, go on, cancel: what was kept stays, and the agent is back where they were', async ({
  openLong,
}) => {
  const desk = await openLong();
  const { page } = desk;
  const before = await scrolled(page);
  await desk.startAllowed('conversation');
  await desk.until('a frame', ({ frames }) => frames >= 1);
  await desk.steer('pause');
  await desk.untilPhase('paused');
  const paused = desk.progress?.frames ?? 0;
  await desk.steer('resume');
  await desk.until('more frames', ({ frames }) => frames > paused);
  // A second one is refused: the panel is told of the one that runs.
  await desk.start('visible');
  await desk.steer('cancel');
  await desk.untilPhase('cancelled');

  const { items, captures } = await desk.read();
  expect(captures).toMatchObject([{ state: 'cancelled', frames: items.length }]);
  expect(items.length).toBeGreaterThan(paused);
  await isWhole(desk);
  await expect.poll(() => scrolled(page)).toBe(before);
});

test('the worker dies midway: what was kept is whole, the capture ends as interrupted, and a new one can be made', async ({
  openLong,
  openOwn,
  killWorker,
}) => {
  const desk = await openLong();
  const { page } = desk;
  const before = await scrolled(page);
  await desk.startAllowed('conversation');
  await desk.until('some frames', ({ frames }) => frames >= 2);
  await killWorker();
  await desk.cut();

  await expect.poll(async () => (await desk.read()).captures[0]?.state).toBe('interrupted');
  const { items, captures, log } = await desk.read();
  expect(captures).toMatchObject([{ frames: items.length }]);
  expect(items.length).toBeGreaterThanOrEqual(2);
  expect(log.filter(({ act }) => act === 'capture-end')).toMatchObject([
    { detail: { state: 'interrupted', reason: 'worker-gone' } },
  ]);
  await isWhole(desk);
  await expect.poll(() => scrolled(page)).toBe(before);
  await expect(page.locator('sellerside-panel')).toHaveCSS('opacity', '1');

  const again = await desk.again(await openOwn('workspace.html'));
  await again.start('visible');
  await again.until('it is done or asks', ({ phase }) => phase === 'done' || phase === 'needs-press');
  if (again.progress?.phase === 'needs-press') await again.press();
  await again.untilPhase('done');
  expect((await again.read()).captures.map(({ state }) => state)).toEqual(['interrupted', 'complete']);
});

test('the order’s facts, the transcript and the page are kept without a picture, and nothing is asked for', async ({
  openConsole,
  openCapture,
}) => {
  const page = await openConsole('feige-chat', 'open=rush');
  const desk = await openCapture(page);
  await desk.orders();
  await desk.start('transcript', 'page', 'order');
  await desk.untilPhase('done');
  const { items } = await desk.read();
  expect(items.map(({ kind }) => kind)).toEqual(['transcript', 'page', 'order']);
  await isWhole(desk);
});
