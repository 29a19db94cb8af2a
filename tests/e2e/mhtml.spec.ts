import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../tools/build';
import { EXTENSION_ID, launchWithExtension, type WithExtension } from '../tools/extension';
import { grantedCopy, readManifest } from '../tools/granted';
import { PRACTICE_URLS, routePractice } from '../tools/practice-site';
import { test as captured, expect } from './captured';

/** The permission comes with a warning, which a browser without a head cannot show: it is given from the start. */
const test = captured.extend<object, { extension: WithExtension }>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const dir = grantedCopy(await buildExtension({ target: 'chrome' }), []);
      const manifest = readManifest(dir) as ReturnType<typeof readManifest> & { permissions: string[] };
      manifest.permissions.push('pageCapture');
      writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
      const extension = await launchWithExtension({ dir, grant: PRACTICE_URLS });
      await routePractice(extension.context);
      await use(extension);
      await extension.close();
      rmSync(dir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test('the browser’s own copy of a page holds the page, and nothing of ours', async ({
  openConsole,
  openCapture,
  openOwn,
  panel,
}) => {
  const page = await openConsole('pdd-chat', 'open=leak');
  await (await panel(page)).locator('.row').first().waitFor();
  const desk = await openCapture(page);
  await desk.start('mhtml');
  await desk.untilPhase('done');
  const [item] = (await desk.read()).items;
  const raw = (await desk.bytes(item?.id ?? '')).toString('latin1');
  // Lines are parted anywhere.
  const text = raw.replace(/=\r\n/g, '');
  expect(text).not.toContain(EXTENSION_ID);
  expect(text).not.toMatch(/sellerside-|Sellerside/);

  // The browser itself takes it for a whole page: what was said is to be seen in it.
  const said = await page.locator('.msg-content-box').last().innerText();
  const file = test.info().outputPath('page.mhtml');
  writeFileSync(file, raw, 'latin1');
  const copy = await (await openOwn('workspace.html')).context().newPage();
  await copy.goto(`file://${file}`);
  await expect(copy.locator('.msg-content-box').last()).toHaveText(said);
  expect(copy.frames()).toHaveLength(1);
});
