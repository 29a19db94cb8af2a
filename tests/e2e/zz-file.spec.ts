import { readdirSync, existsSync } from 'node:fs';
import { buildExtension } from '../tools/build';
import { killServiceWorker, launchWithExtension } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { test } from './fixtures';
declare const chrome: any;
test('file', async () => {
  test.setTimeout(200_000);
  const dir = await buildExtension({ target: 'chrome' });
  const e = await launchWithExtension({ dir });
  const own = await e.context.newPage();
  await own.goto(`${e.origin}/workspace.html#settings`);
  await call(own, 'settings.change', { language: 'zh-CN' });
  await own.reload();
  await own.locator('.backup').waitFor();
  await own.getByLabel('每次自动备份也存一份到“下载”文件夹').check();
  await own.waitForTimeout(1000);
  console.log(await own.evaluate(() => chrome.permissions.getAll().then((x: any) => JSON.stringify(x.permissions))));
  const folder = '/tmp/bkdl';
  const s = await e.context.browser()?.newBrowserCDPSession();
  console.log('session', !!s);
  await s?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  console.log(JSON.stringify((await call(own, 'backups.list', {}) as any).value.map((x: any) => [x.cause, x.at])));
  for (const { id } of (await call(own, 'backups.list', {}) as any).value) await call(own, 'backups.remove', { id });
  await killServiceWorker(e.context);
  await call(own, 'settings.read', {});
  for (let n = 0; n < 9; n++) {
    await own.waitForTimeout(4000);
    console.log(n, JSON.stringify((await call(own, 'backups.list', {}) as any).value.map((x: any) => [x.cause, x.at])), existsSync(folder) ? readdirSync(folder) : 'none',
      JSON.stringify((await call(own, 'log.read', {}) as any).value), await own.evaluate(() => chrome.runtime.getContexts({}).then((c: any) => c.map((x: any) => x.contextType + x.documentUrl).join(' '))));
  }
  await e.close();
});
