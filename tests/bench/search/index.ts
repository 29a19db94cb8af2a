import type { Browser } from '@playwright/test';
import { scriptBundle } from '../../tools/script-bundle';
import { atLeast, atMost, type Figure, told } from '../form';
import { emptyPage, withBrowser } from '../isolated-page';
import { holding } from './holding';
import { importTime } from './import';
import type { Recall } from './lab';

/** An ordinary library, in which the written queries look for what they mean. */
const ORDINARY = 1_500;
const KEYSTROKES = [
  { size: 10_000, name: '10k', bound: 2, rounds: 5 },
  { size: 100_000, name: '100k', bound: 12, rounds: 3 },
] as const;

/** The panel's search: how soon after a key, how much it finds, what it costs to hold; beside other engines. */
export async function search(): Promise<Figure[]> {
  const figures = await withBrowser(async (browser) => {
    const speed = await speedFigures(browser);
    return [...speed, ...(await recallFigures(browser)), ...(await holding(browser))];
  });
  return [...figures, ...(await importTime())];
}

async function speedFigures(browser: Browser): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { size, name, bound, rounds } of KEYSTROKES) {
    const times = await inLab(browser, (page) =>
      page.evaluate(([a, b]) => lab.keystrokes(a, b), [size, rounds] as const),
    );
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
    const against = `${sorted.length} keystrokes`;
    figures.push(
      atMost(`search.p95_ms_${name}`, at(0.95), 'ms', bound, against),
      told(`search.median_ms_${name}`, at(0.5), 'ms', against),
      told(`search.max_ms_${name}`, at(1), 'ms', against),
    );
  }
  const totals = await inLab(browser, (page) => page.evaluate(() => lab.totals(5_000)));
  const { own = Number.NaN, fuse = Number.NaN, ...others } = totals;
  const against = `all queries: ours ${own.toFixed(0)} ms, Fuse.js ${fuse.toFixed(0)} ms`;
  figures.push(atLeast('search.speedup_fuse_5k', fuse / own, 'times', 20, against));
  for (const [name, total] of Object.entries(others))
    figures.push(told(`search.speedup_${name}_5k`, total / own, 'times', `${total.toFixed(0)} ms`));
  return figures;
}

async function recallFigures(browser: Browser): Promise<Figure[]> {
  const kinds = await inLab(browser, (page) => page.evaluate((size) => lab.recall(size), ORDINARY));
  const shareOf = (of: readonly Recall[], engine: string) => {
    const queries = of.reduce((sum, { queries: count }) => sum + count, 0);
    return of.reduce((sum, { found }) => sum + (found[engine] ?? 0), 0) / queries;
  };
  const engines = Object.keys(kinds[0]?.found ?? {}).filter((name) => name !== 'own');
  const others = (of: readonly Recall[]) =>
    engines.map((name) => `${name} ${shareOf(of, name).toFixed(3)}`).join(', ');
  const count = kinds.reduce((sum, { queries }) => sum + queries, 0);
  const all = `${count} queries in ${ORDINARY} replies; ${others(kinds)}`;
  return [
    atLeast('search.recall5', shareOf(kinds, 'own'), 'share', 0.97, all),
    ...kinds.map((kind) => {
      const missed = kind.missed.length > 0 ? `; not ${kind.missed.join(', ')}` : '';
      const against = `${kind.queries} queries; ${others([kind])}${missed}`;
      return told(`search.recall5_${kind.kind}`, shareOf([kind], 'own'), 'share', against);
    }),
  ];
}

type Lab = Awaited<ReturnType<typeof emptyPage>>;

/** Each measurement has a page of its own: none clears up after another. */
async function inLab<T>(browser: Browser, act: (page: Lab) => Promise<T>): Promise<T> {
  const page = await emptyPage(browser);
  try {
    await page.addScriptTag({ content: await scriptBundle('tests/bench/search/lab.ts', 'lab') });
    return await act(page);
  } finally {
    await page.close();
  }
}

declare const lab: typeof import('./lab');
