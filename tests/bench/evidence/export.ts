import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../tools/browsers';
import { scriptBundle } from '../../tools/script-bundle';
import { atLeast, atMost, type Figure, median, told } from '../form';
import { Pss } from './pss';

declare const lab: typeof import('./lab');

/** Megabytes of each item: screenshots of a long conversation, all of them hashed at export. */
const FRAMES = Array.from({ length: 192 }, () => 1);
/** 2 GB: two films of an unpacking, and twice as many screenshots. */
const LARGE = [512, 512, ...Array.from({ length: 1024 }, () => 1)];
const ROUNDS = 5;

/** What exporting a case costs beside reading and downloading the same bytes. */
export async function exporting(): Promise<Figure[]> {
  const bundle = await scriptBundle('tests/bench/evidence/lab.ts', 'lab');
  const times = await withCase(bundle, FRAMES, async (page) => {
    const ratios: number[] = [];
    const exports: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const copied = await timeOf(page, 'copyBytes');
      const exported = await timeOf(page, 'exportCase');
      ratios.push(copied / exported);
      exports.push(exported);
    }
    return { ratio: median(ratios), export: median(exports) };
  });
  const added = await withCase(bundle, LARGE, async (page, mark) => {
    const pss = new Pss(mark);
    await timeOf(page, 'exportCase');
    return pss.end();
  });
  return [
    atLeast('evidence.export_ratio', times.ratio, 'times', 0.5, 'reading and downloading the same bytes'),
    told('evidence.export_ms', times.export, 'ms', `${FRAMES.length} items of 1 MB`),
    atMost('evidence.export_added_mb', added, 'MB', 300, 'peak PSS over a 2 GB case'),
  ];
}

/** Milliseconds from the press to the file that lies there whole; the file goes again. */
async function timeOf(page: Page, way: 'copyBytes' | 'exportCase'): Promise<number> {
  const start = performance.now();
  const [download, bytes] = await Promise.all([
    page.waitForEvent('download', { timeout: 0 }),
    page.evaluate((name) => lab[name](), way),
  ]);
  const path = await download.path();
  const time = performance.now() - start;
  if (statSync(path).size !== bytes) throw new Error(`${way} left a file that is not whole`);
  await download.delete();
  return time;
}

/**
 * In a profile on disk: a private one keeps its database in memory. The browser that measures has not filled it: what
 * that leaves in memory would hide what an export takes.
 */
async function withCase<T>(
  bundle: string,
  sizes: readonly number[],
  act: (page: Page, mark: string) => Promise<T>,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-evidence-'));
  try {
    await inProfile(dir, bundle, (page) => page.evaluate((each) => lab.fill(each), [...sizes]));
    return await inProfile(dir, bundle, async (page) => {
      await page.evaluate(() => lab.open());
      return act(page, dir);
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function inProfile<T>(dir: string, bundle: string, act: (page: Page) => Promise<T>): Promise<T> {
  const options = { executablePath: findBrowser('chromium'), args: ['--no-sandbox'], acceptDownloads: true };
  const context = await chromium.launchPersistentContext(dir, options);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.route('https://bench.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
    );
    await page.goto('https://bench.example/');
    await page.addScriptTag({ content: bundle });
    return await act(page);
  } finally {
    await context.close();
  }
}
