import type { Frame, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Puts our sidebar into the page as a stranger's script would, and waits until it has loaded. */
async function embed(console: Page, url: string): Promise<Frame> {
  await console.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.name = 'strange';
    frame.src = src;
    document.body.append(frame);
    return new Promise((done) => frame.addEventListener('load', done, { once: true }));
  }, url);
  const frame = console.frame('strange');
  if (!frame) throw new Error('the frame is not there');
  return frame;
}

/** A frame that nobody of ours made never gets anything to show, however long it waits. */
async function staysEmpty(frame: Frame): Promise<void> {
  const shown = await frame
    .waitForFunction(() => document.body.innerText.trim() !== '', undefined, { timeout: 5_000 })
    .then(
      () => true,
      () => false,
    );
  expect(shown).toBe(false);
}

test('a frame that the page made itself stays empty', async ({ openConsole, panel, extension }) => {
  const console = await openConsole('pdd-chat');
  await panel(console);
  await staysEmpty(await embed(console, `${extension.origin}/sidepanel.html`));
});

test('a frame that repeats the word of the real one stays empty', async ({ openConsole, panel }) => {
  const console = await openConsole('pdd-chat');
  const real = await panel(console);
  await real.waitForSelector('[role="row"]');
  await staysEmpty(await embed(console, real.url()));
});

test('the page cannot reach into our element, nor see our frame’s address', async ({
  openConsole,
  panel,
}) => {
  const console = await openConsole('pdd-chat');
  await panel(console);
  const seen = await console.evaluate(() => {
    const host = document.querySelector('sellerside-panel');
    const own = [...performance.getEntriesByType('resource')].filter(({ name }) => name.includes('mount='));
    return {
      host: host !== null,
      root: host?.shadowRoot ?? null,
      frames: document.querySelectorAll('iframe').length,
      own: own.length,
    };
  });
  expect(seen).toEqual({ host: true, root: null, frames: 0, own: 0 });
});

test('a content script’s page cannot call the background', async ({ openConsole, panel }) => {
  const console = await openConsole('pdd-chat');
  await panel(console);
  // No `externally_connectable`: the page's own world has no way to speak to the extension at all.
  expect(
    await console.evaluate(() => typeof (window as { chrome?: { runtime?: unknown } }).chrome?.runtime),
  ).toBe('undefined');
});

test('markup in a buyer’s name and words is text everywhere', async ({ openConsole, panel }) => {
  const console = await openConsole('pdd-chat');
  const sidebar = await panel(console);
  await sidebar.waitForSelector('[role="row"]');
  await console.evaluate(() => {
    const name = document.querySelector('.chatWindowHeader .base-info .name') as HTMLElement;
    name.textContent = '<img src=x onerror="document.title=1">';
  });
  await expect(sidebar.locator('header')).toContainText('<img src=x');
  expect(await sidebar.locator('header img').count()).toBe(0);
});
