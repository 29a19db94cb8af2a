import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { exported } from '../attacks/archive';
import { makeSigner, type Signer, sampleCase } from '../attacks/sample';
import { type Authority, makeAuthority } from '../tools/authority';
import { findBrowser } from '../tools/browsers';
import { verifyPage } from '../tools/verify-page';

/** The page that people without the extension get: from a disk, in a browser without a network. */
let browser: Browser;
let authority: Authority;
let signer: Signer;
let dir: string;
let page: Page;

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sellerside-page-'));
  [authority, signer] = [makeAuthority(), await makeSigner()];
  const zip = await exported(await sampleCase({ signer, authority }), signer, authority);
  const bytes = Buffer.from(await zip.arrayBuffer());
  writeFileSync(join(dir, 'good.zip'), bytes);
  // A byte of the first picture: they stand behind their headers as they are.
  const flipped = Buffer.from(bytes);
  const at = flipped.indexOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  flipped[at + 8] = 0xee;
  writeFileSync(join(dir, 'flipped.zip'), flipped);
  writeFileSync(join(dir, 'verify.html'), await verifyPage());
  browser = await chromium.launch({ executablePath: findBrowser('chromium') });
});
test.afterAll(async () => {
  await browser?.close();
  authority?.remove();
  rmSync(dir, { recursive: true, force: true });
});

test.beforeEach(async () => {
  const context = await browser.newContext({ offline: true, locale: 'zh-CN' });
  page = await context.newPage();
  await page.goto(pathToFileURL(join(dir, 'verify.html')).href);
});
test.afterEach(() => page.context().close());

const sum = () => page.locator('.verify-sum');
const choose = (label: string, path: string) => page.getByLabel(label).setInputFiles(path);

test('says of a good archive what cannot be known, and that all holds once it is told whom to trust', async () => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await choose('存档文件', join(dir, 'good.zip'));
  await expect(sum()).toHaveText('没有发现改动，但有 3 项无法得知');
  await choose('时间戳机构的证书', authority.ca);
  await expect(sum()).toHaveText('没有发现改动，但有 1 项无法得知');
  await page.getByLabel('登记过的密钥指纹').fill(signer.fingerprint.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(sum()).toHaveText('能核对的全部成立：内容自封存起没有改动');
  await expect(page.locator('.verify-about')).toContainText('Practice Authority');
  expect(faults).toEqual([]);
});

test('names what was changed', async () => {
  await choose('存档文件', join(dir, 'flipped.zip'));
  await expect(sum()).toContainText('不成立');
  await expect(page.locator('[data-check=payload]')).toContainText('data/items/0001-frame.png');
});

test('takes no certificate from what holds none', async () => {
  await choose('时间戳机构的证书', join(dir, 'good.zip'));
  await expect(page.getByText('good.zip 里没有证书')).toBeVisible();
});
