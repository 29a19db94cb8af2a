import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { exported, text, unpacked } from '../attacks/archive';
import { makeSigner, sampleCase } from '../attacks/sample';
import { findBrowser } from '../tools/browsers';

/** The report of an archive as whoever gets one opens it: from a disk, on a telephone as well. */
let browser: Browser;
let page: Page;
let dir: string;

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sellerside-report-'));
  const signer = await makeSigner();
  const zip = await exported(await sampleCase({ signer, authority: null }), signer, null);
  const { files } = await unpacked(zip);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  expect(text(files, 'data/report.html')).toContain('不退钱就给差评');
  browser = await chromium.launch({ executablePath: findBrowser('chromium') });
  page = await browser.newPage();
});
test.afterAll(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true, force: true });
});

for (const width of [320, 1280]) {
  test(`lies within ${width} pixels, with times that can be read`, async () => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(pathToFileURL(join(dir, 'data/report.html')).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // A time is on one line, whole.
    const time = page.locator('.time').first();
    await expect(time).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+08:00$/);
    const { height, fontSize } = await time.evaluate((element) => ({
      height: element.getBoundingClientRect().height,
      fontSize: Number.parseFloat(getComputedStyle(element).fontSize),
    }));
    expect(height).toBeLessThan(2 * fontSize);
    const words = page.locator('td[data-head="会话文字"]').first();
    const box = await words.boundingBox();
    // Ten characters of it, at the least.
    expect(box?.width).toBeGreaterThan(140);
  });
}
