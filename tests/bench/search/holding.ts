import type { Browser, Page } from '@playwright/test';
import type { LibraryPart } from '../../../lib/messaging/ports';
import { scriptBundle } from '../../tools/script-bundle';
import { atMost, type Figure, median, told } from '../form';
import { emptyPage } from '../isolated-page';
import { libraryOf } from './library';
import type { Rows } from './noise';

/** As the background sends them. */
const [FIRST, SLICE] = [50, 2_000];
const OPENINGS = 5;
const MEGABYTE = 2 ** 20;

/** What holding a library costs a panel: the time until it can be searched, and memory. */
export async function holding(browser: Browser): Promise<Figure[]> {
  const bundle = await scriptBundle('tests/bench/search/hold.ts', 'hold');
  const ten = libraryOf(10_000);
  const opened: number[] = [];
  const changed: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const page = await emptyPage(browser);
    await page.addScriptTag({ content: bundle });
    await send(page, ten);
    opened.push(await page.evaluate(() => hold.fill()));
    const [reply] = ten.replies;
    const replies = reply ? [{ ...reply, title: '发货改了' }] : [];
    const part: LibraryPart = { type: 'change', replies, removed: [], usage: [] };
    changed.push(await page.evaluate((json) => hold.change(json), JSON.stringify(part)));
    await page.close();
  }

  const page = await emptyPage(browser);
  const before = await memoryOf(page);
  await page.addScriptTag({ content: bundle });
  await send(page, libraryOf(50_000));
  await page.evaluate(() => hold.fill());
  const after = await memoryOf(page);
  if ((await page.evaluate(() => hold.held())) !== 50_000)
    throw new Error('the page does not hold the library');
  await page.close();
  return [
    atMost('search.index_ms_10k', median(opened), 'ms', 300, 'from rows to the first hit, in a fresh page'),
    told('search.change_ms_10k', median(changed), 'ms', 'from a changed reply to the first hit'),
    atMost('search.memory_mb_50k', (after - before) / MEGABYTE, 'MB', 80, 'rows, index, pinyin, code'),
  ];
}

async function send(page: Page, { sets, categories, replies }: Rows): Promise<void> {
  const parts: LibraryPart[] = [];
  const total = replies.length;
  const library = { sets, categories, replies: replies.slice(0, FIRST), usage: [] };
  parts.push({ type: 'first', library, total });
  for (let at = FIRST; at < total; at += SLICE)
    parts.push({ type: 'more', library: { replies: replies.slice(at, at + SLICE) } });
  parts.push({ type: 'done', total });
  for (const part of parts) await page.evaluate((json) => hold.take(json), JSON.stringify(part));
}

/** Bytes that the page's scripts hold, typed arrays too. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // What is only waiting to be cleared away takes more than one round.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  if (usage.backingStorageSize === undefined) throw new Error('this browser does not tell typed arrays');
  await session.detach();
  return usage.usedSize + usage.backingStorageSize;
}

declare const hold: typeof import('./hold');
