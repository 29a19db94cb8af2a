import { chromium } from '@playwright/test';
import { findBrowser } from '../../tools/browsers';
import { PRACTICE, practiceFile } from '../../tools/practice-site';
import { scriptBundle } from '../../tools/script-bundle';
import { atMost, type Figure, median, told } from '../form';

declare const reader: typeof import('./orders-reader');

const ORDERS = 50;
const ROUNDS = 41;
/** One frame at 60 Hz. */
const FRAME = 16;

/** Reading a page of fifty orders: the engine alone in 京麦's order list, so that only its own work is timed. */
export async function orders50(): Promise<Figure[]> {
  const bundle = await scriptBundle('tests/bench/editors/orders-reader.ts', 'reader');
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route(/^https?:/, (route) => {
      const file = practiceFile(['jd-orders'], route.request().url());
      // Only an isolated page has a clock fine enough for the walk.
      const headers = {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      };
      return file ? route.fulfill({ ...file, headers }) : route.abort();
    });
    await page.goto(PRACTICE['jd-orders'].url);
    await page.addScriptTag({ content: bundle });
    const { read, walk } = await page.evaluate(
      ([orders, rounds]) => {
        // Once over, so that the first rounds are not the ones that wait for the compiler.
        reader.timesOf(orders, 10);
        return reader.timesOf(orders, rounds);
      },
      [ORDERS, ROUNDS] as const,
    );
    const ratio = median(read.map((time, round) => time / (walk[round] ?? Number.NaN)));
    return [
      atMost('editors.orders50_ms', median(read), 'ms', FRAME, `${ORDERS} orders of 京麦's list`),
      told('editors.orders50_ratio', ratio, 'times', 'one walk over all elements of the same page'),
    ];
  } finally {
    await browser.close();
  }
}
