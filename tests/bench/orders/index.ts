import { PRACTICE, practiceFile } from '../../tools/practice-site';
import { scriptBundle } from '../../tools/script-bundle';
import { atMost, type Figure, median, told } from '../form';
import { withBrowser } from '../isolated-page';

declare const lab: typeof import('./lab');

const ORDERS = 500;
const ROUNDS = 21;
/** Rows that change in each round, one by one. */
const CHANGES = 20;

/** What it costs to say at the rows of a page of orders what stands out in them, in 京麦's list. */
export async function orders(): Promise<Figure[]> {
  const bundle = await scriptBundle('tests/bench/orders/lab.ts', 'lab');
  return withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.route(/^https?:/, (route) => {
      const file = practiceFile(['jd-orders'], route.request().url());
      // Only an isolated page has a clock fine enough for one row.
      const headers = {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      };
      return file ? route.fulfill({ ...file, headers }) : route.abort();
    });
    await page.goto(PRACTICE['jd-orders'].url);
    await page.addScriptTag({ content: bundle });
    const { list, row, walk } = await page.evaluate(
      ([count, rounds, changes]) => {
        // Once over, so that the first rounds are not the ones that wait for the compiler.
        lab.timesOf(count, 3, changes);
        return lab.timesOf(count, rounds, changes);
      },
      [ORDERS, ROUNDS, CHANGES] as const,
    );
    const ratio = median(list.map((time, round) => time / (walk[round] ?? Number.NaN)));
    return [
      atMost('orders.list500_ms', median(list), 'ms', 50, `${ORDERS} orders of 京麦’s list`),
      atMost('orders.row_ms', median(row), 'ms', 2, `${row.length} changes in a list of ${ORDERS}`),
      told('orders.list500_ratio', ratio, 'times', 'one walk over all elements of the same page'),
      told('orders.row_ratio', median(list) / median(row), 'times less than the whole list'),
    ];
  });
}
