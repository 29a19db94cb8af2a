import { readFileSync } from 'node:fs';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { BUNDLED } from '../../lib/consoles';
import { findBrowser } from '../tools/browsers';
import { isLiving, PRACTICE, type PracticeId, practiceFile, practiceMarkup } from '../tools/practice-site';
import { scriptBundle } from '../tools/script-bundle';
import type { Outcome } from './reader';

declare const reader: typeof import('./reader');

/** Releases of each console; far more than two thousand of all. */
const VARIANTS = 120;
/** Read in one go; a page that does not answer for long is taken for dead. */
const BATCH = 20;

let browser: Browser;
let bundle: string;
test.beforeAll(async () => {
  bundle = await scriptBundle('tests/long/reader.ts', 'reader');
  browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
});
test.afterAll(() => browser.close());

for (const { id } of BUNDLED) {
  test(`${id}: ${VARIANTS} seeded releases of the console, and no wrong value`, async () => {
    test.setTimeout(300_000);
    const { url, head, body } = await stillPage(id as PracticeId);
    const context = await browser.newContext();
    try {
      await context.route(/^https?:/, (route) => {
        const asked = route.request().url();
        if (asked === url) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: head });
        const answer = practiceFile([id as PracticeId], asked);
        return answer ? route.fulfill(answer) : route.abort();
      });
      const page = await context.newPage();
      await page.goto(url);
      await page.addScriptTag({ content: bundle });
      const known = await page.evaluate(([profile, html]) => reader.readStill(profile, html), [
        id,
        body,
      ] as const);
      const expected = JSON.parse(readFileSync(`tests/consoles/${id}/expected.json`, 'utf8'));
      expect(known.facts?.conversation ?? null).toEqual(expected.conversation);
      expect(known.orders).toMatchObject({ orders: expected.orders, note: expected.note });

      const outcomes: Outcome[] = [];
      for (let first = 1; first <= VARIANTS; first += BATCH) {
        const seeds = Array.from({ length: BATCH }, (_, at) => first + at);
        outcomes.push(
          await page.evaluate(([profile, html, numbers]) => reader.readReleases(profile, html, numbers), [
            id,
            body,
            seeds,
          ] as const),
        );
      }
      expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
      // A reader that finds nothing at all makes no mistakes either.
      const sum = (of: 'buyers' | 'orders') => outcomes.reduce((total, outcome) => total + outcome[of], 0);
      if (expected.conversation) expect(sum('buyers')).toBeGreaterThan(VARIANTS / 4);
      if (expected.orders.length > 0) expect(sum('orders')).toBeGreaterThan(VARIANTS / 4);
    } finally {
      await context.close();
    }
  });
}

/** The console's page as it stands, in two parts, and nothing in it that runs. */
async function stillPage(id: PracticeId): Promise<{ url: string; head: string; body: string }> {
  const console = PRACTICE[id];
  const url = 'frame' in console ? console.frame : console.url;
  const text = String(practiceFile([id], url)?.body).replace(/<script\b.*?<\/script>/gs, '');
  const [head = '', body = ''] = text.split(/<body[^>]*>/);
  return { url, head: `${head}<body></body>`, body: isLiving(id) ? await practiceMarkup(id) : body };
}
