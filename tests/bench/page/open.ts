import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { DEFAULT_PLACE } from '../../../lib/messaging/settings';
import { killServiceWorker, panelFrame, type WithExtension } from '../../tools/extension';
import type { Manifest } from '../../tools/granted';
import { call } from '../../tools/panel-driver';
import { PRACTICE, routePractice } from '../../tools/practice-site';
import { atMost, type Figure, median, told } from '../form';

const REPLIES = 10_000;
const ROUNDS = 9;
const EMPTY = 'empty.html';

/** The baseline: a page of the extension with nothing in it, which a console may frame like the sidebar. */
export function addEmptyPage(dir: string): void {
  writeFileSync(join(dir, EMPTY), '<!doctype html><title>empty</title>');
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  for (const entry of manifest.web_accessible_resources) (entry.resources as string[]).push(EMPTY);
  writeFileSync(path, JSON.stringify(manifest));
}

/**
 * The sidebar opened from its rail with 10,000 replies kept and the worker just killed, against an empty frame of
 * the extension in the same page. Times are each frame's own, from the start of its navigation.
 */
export async function openTimes({ context, origin }: WithExtension): Promise<Figure[]> {
  await routePractice(context);
  const own = await context.newPage();
  await own.goto(`${origin}/workspace.html`);
  await fill(own);
  const first: number[] = [];
  const searchable: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await call(own, 'place.change', { console: 'pdd-chat', change: { ...DEFAULT_PLACE, open: false } });
    const page = await context.newPage();
    await page.goto(PRACTICE['pdd-chat'].url);
    await page.waitForSelector('sellerside-panel', { state: 'attached' });
    empty.push(await emptyFrame(page, origin));
    await killServiceWorker(context);
    const { width } = page.viewportSize() ?? { width: 1366 };
    await page.mouse.click(width - 18, 24);
    const frame = await panelFrame(page);
    first.push(await mark(frame, 'sellerside:first-rows'));
    searchable.push(await mark(frame, 'sellerside:searchable'));
    await page.close();
  }
  const baseline = median(empty);
  const against = `an empty frame of the extension: ${baseline.toFixed(1)} ms`;
  return [
    atMost('page.open_ratio', median(first) / baseline, 'times', 4, against),
    atMost('page.searchable_ratio', median(searchable) / baseline, 'times', 10, against),
    told('page.open_ms', median(first), 'ms'),
    told('page.searchable_ms', median(searchable), 'ms'),
  ];
}

async function mark(frame: Frame, name: string): Promise<number> {
  const entry = await frame.waitForFunction(
    (wanted) => performance.getEntriesByName(wanted)[0]?.startTime,
    name,
  );
  return (await entry.jsonValue()) ?? Number.NaN;
}

async function emptyFrame(page: Page, origin: string): Promise<number> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.name = 'empty';
    frame.src = src;
    document.body.append(frame);
    return new Promise((done) => frame.addEventListener('load', done, { once: true }));
  }, `${origin}/${EMPTY}`);
  const frame = page.frame('empty');
  if (!frame) throw new Error('the empty frame is not there');
  const entry = await frame.waitForFunction(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return load?.loadEventEnd || null;
  });
  return (await entry.jsonValue()) ?? Number.NaN;
}

/** Rows straight into the database: ten thousand calls would measure the calls. */
async function fill(own: Page): Promise<void> {
  // The background makes the database, and says so by its first-paint snapshot: opened before that, it would be
  // ours and empty.
  await total(own, (count) => count > 0);
  await own.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sellerside');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    // No named function in here: tsx would have it call a helper that the page does not have.
    const known = await new Promise<{ id: string; title: string; body: string }[]>((resolve) => {
      const all = database.transaction('replies').objectStore('replies').getAll();
      all.onsuccess = () => resolve(all.result);
    });
    const writing = database.transaction('replies', 'readwrite');
    for (let index = known.length; index < count; index += 1) {
      const like = known[index % known.length];
      if (!like) throw new Error('the starter library is not there');
      const copy = {
        ...like,
        id: `${like.id}#${index}`,
        title: `${like.title} ${index}`,
        body: `${like.body}（${index}）`,
      };
      writing.objectStore('replies').put(copy);
    }
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    database.close();
  }, REPLIES);
  // Any change makes the background write its first-paint snapshot anew.
  await call(own, 'settings.change', { agentName: 'bench' });
  await total(own, (count) => count === REPLIES);
}

/** Waits until the snapshot counts as many replies as the test wants. */
async function total(own: Page, isEnough: (count: number) => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const count = await own.evaluate(async () => {
      const { boot } = (await chrome.storage.local.get('boot')) as { boot?: { total: number } };
      return boot?.total ?? 0;
    });
    if (isEnough(count)) return;
    if (Date.now() > deadline) throw new Error(`the library has ${count} replies`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

declare const chrome: typeof import('wxt/browser').browser;
