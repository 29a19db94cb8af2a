import { scriptBundle } from '../../tools/script-bundle';
import { atMost, type Figure, median, told } from '../form';
import { emptyPage, withBrowser } from '../isolated-page';

const ROUNDS = 5;
const EARLY = 100;
const LATE = 5_000;
const AROUND = 40;

/** The engine alone in a page, so that only its own work is timed. */
export async function messageCost(): Promise<Figure[]> {
  const bundle = await scriptBundle('tests/bench/page/engine.ts', 'engine');
  return withBrowser(async (browser) => {
    const early: number[] = [];
    const late: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await emptyPage(browser);
      await page.addScriptTag({ content: bundle });
      const [first = [], second = []] = await page.evaluate(
        ([a, b, around]) => {
          // Once over, so that the early messages are not the ones that wait for the compiler.
          engine.costsAt([600], around);
          return engine.costsAt([a, b], around);
        },
        [EARLY, LATE, AROUND] as const,
      );
      early.push(median(first));
      late.push(median(second));
      await page.close();
    }
    const ratio = median(late.map((cost, index) => cost / (early[index] ?? Number.NaN)));
    return [
      atMost('page.message_cost_ratio', ratio, 'times', 1.5, `message ${LATE} against message ${EARLY}`),
      told('page.message_ms', median(late), 'ms', `message ${LATE}`),
    ];
  });
}

declare const engine: typeof import('./engine');
