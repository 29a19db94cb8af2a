import { readFileSync, writeFileSync } from 'node:fs';
import { buildExtension } from '../tools/build';
import { launchWithExtension } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { test } from './fixtures';
test('shots', async () => {
  test.setTimeout(120_000);
  const dir = await buildExtension({ target: 'chrome' });
  const e = await launchWithExtension({ dir });
  const own = await e.context.newPage();
  await own.goto(`${e.origin}/workspace.html#settings`);
  await call(own, 'settings.change', { language: 'zh-CN', agentName: '小备' });
  await own.reload();
  await own.locator('.backup').waitFor();
  const [d] = await Promise.all([own.waitForEvent('download'), own.getByRole('button', { name: '下载备份文件' }).click()]);
  writeFileSync('/tmp/bk.json', readFileSync(await d.path()));
  await call(own, 'settings.change', { agentName: '别人' });
  await own.locator('.backup input[type=file]').setInputFiles('/tmp/bk.json');
  await own.locator('.backup-look').waitFor();
  for (const [lang, theme] of [['zh-CN', 'light'], ['en', 'dark']] as const) {
    await call(own, 'settings.change', { language: lang, theme });
    await own.reload();
    await own.locator('.backup input[type=file]').setInputFiles('/tmp/bk.json');
    await own.locator('.backup-look').waitFor();
    for (const width of [1200, 320]) {
      await own.setViewportSize({ width, height: 900 });
      await own.locator('.backup').screenshot({ path: `/tmp/bk-${lang}-${width}.png` });
    }
    await own.setViewportSize({ width: 1200, height: 900 });
  }
  await e.close();
});
