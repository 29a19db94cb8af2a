import type { Page } from '@playwright/test';
import { buildExtension } from '../../tools/build';
import { launchWithExtension, type WithExtension } from '../../tools/extension';
import { call } from '../../tools/panel-driver';
import { atMost, type Figure, median, told } from '../form';
import { RARE, type SeededCase, seededCases } from './room-rows';

const CASES = 5_000;
const ROUNDS = 9;
/** Cases that go into the database in one go. */
const BATCH = 500;

/** What stands on the page once all of the room is drawn. */
const EMPTY = 'main > p + p.desk-hint';
/** Both halves: the list, and what is missing, which needs the checklists. */
const FULL = '.desk:has(.room-first .room-more):has(.room-table tbody tr)';

declare global {
  interface Window {
    /** Milliseconds from the page's beginning to the frame that shows all of it. */
    drawnAt?: number;
  }
}

/**
 * The archive room opened in a tab of its own with so many cases, against one without any; two browsers take turns, so
 * that whatever else the machine does meets both. Times are each page's own, from the start of its navigation.
 */
export async function room(): Promise<Figure[]> {
  const dir = await buildExtension({ target: 'chrome' });
  const empty = await launchWithExtension({ dir });
  const full = await launchWithExtension({ dir }).catch(async (error: unknown) => {
    await empty.close();
    throw error;
  });
  try {
    await (await roomPage(empty, EMPTY)).page.close();
    await seed(full);
    const bare: number[] = [];
    const laden: number[] = [];
    const searches: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, other] = [await roomPage(empty, EMPTY), await roomPage(full, FULL)];
      bare.push(one.ms);
      laden.push(other.ms);
      searches.push(await searchTime(other.page));
      await one.page.close();
      await other.page.close();
    }
    // The quickest of each: whatever else a machine does only adds, and adds more to the longer one.
    const quickest = Math.min(...bare);
    const against = `an empty room: ${quickest.toFixed(0)} ms`;
    return [
      atMost(`evidence.room${CASES}_added_ms`, Math.min(...laden) - quickest, 'ms', 200, against),
      told(`evidence.room${CASES}_search_ms`, median(searches), 'ms', 'a word that was said, typed'),
    ];
  } finally {
    await full.close();
    await empty.close();
  }
}

async function roomPage({ context, origin }: WithExtension, drawn: string) {
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    // Two frames: the first may still be the one before the rows are laid out.
    new MutationObserver((_, observer) => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          window.drawnAt = performance.now();
        }),
      );
    }).observe(document, { childList: true, subtree: true });
  }, drawn);
  await page.goto(`${origin}/workspace.html#cases`);
  const at = await page.waitForFunction(() => window.drawnAt);
  return { page, ms: (await at.jsonValue()) ?? Number.NaN };
}

/** From the word in the field to the list that holds only the cases in which it was said. */
async function searchTime(page: Page): Promise<number> {
  const field = page.locator('.room-filters input').first();
  const begun = await page.evaluate(() => performance.now());
  await field.fill(RARE.word);
  const found = await page.waitForFunction(
    (count) => document.querySelectorAll('.room-table tbody tr').length === count && performance.now(),
    Math.min(60, CASES / RARE.every),
  );
  return Number(await found.jsonValue()) - begun;
}

/** Rows straight into the database: capturing five thousand cases would take a week. */
async function seed(extension: WithExtension): Promise<void> {
  // The background has made the database by the time the room has asked for its cases.
  const { page } = await roomPage(extension, EMPTY);
  const all = seededCases(CASES, Date.now());
  for (let from = 0; from < CASES; from += BATCH) await page.evaluate(write, all.slice(from, from + BATCH));
  const listed = await call(page, 'cases.list', {});
  if (!listed.ok || listed.value.length !== CASES) throw new Error('the room has not got its cases');
  await page.close();
}

/** Runs in a page of the extension. */
async function write(cases: readonly SeededCase[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sellerside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction(['cases', 'evidenceItems', 'evidenceSaid'], 'readwrite');
  for (const { row, items, said } of cases) {
    writing.objectStore('cases').put(row);
    for (const item of items) writing.objectStore('evidenceItems').put(item);
    writing.objectStore('evidenceSaid').put(said);
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}
