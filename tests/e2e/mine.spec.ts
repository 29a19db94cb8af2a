import type { Page } from '@playwright/test';
import { buildExtension } from '../tools/build';
import { launchWithExtension, type WithExtension } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { ask } from '../tools/team-desk';
import { faults } from './axe';
import { expect, test } from './fixtures';

async function desk({ context, origin }: WithExtension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/workspace.html#team`);
  await call(page, 'settings.change', { language: 'zh-CN' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('团队空间');
  return page;
}

test('what a person wrote in one browser is in their other one, by a file and a code', async () => {
  test.setTimeout(180_000);
  const dir = await buildExtension({ target: 'chrome' });
  const [office, home] = [await launchWithExtension({ dir }), await launchWithExtension({ dir })];
  try {
    const from = await desk(office);
    const draft = { title: '催一催', body: '我去仓库看一下，五分钟内回您', shortcut: 'cyc' };
    await ask(from, 'replies.save', {
      ...{ id: null, revision: 0, draft: { ...draft, stage: null, tags: [], categoryId: null } },
    });
    await ask(from, 'settings.change', { agentName: '小林' });
    await from.getByLabel('这个浏览器叫什么').fill('公司电脑');
    await from.getByRole('button', { name: '新建代码' }).click();
    await from.getByRole('button', { name: '显示代码' }).click();
    const code = await from.locator('.mine-code code').innerText();
    const [saved] = await Promise.all([
      from.waitForEvent('download'),
      from.locator('.mine-desk').getByRole('button', { name: '存成文件' }).click(),
    ]);

    const to = await desk(home);
    await to.getByLabel('这个浏览器叫什么').fill('家里');
    await to.getByLabel('另一个浏览器的代码').fill(code.toLowerCase().replaceAll('-', ' '));
    await to.getByRole('button', { name: '用这个代码' }).click();
    const [chooser] = await Promise.all([
      to.waitForEvent('filechooser'),
      to.locator('.mine-desk').getByRole('button', { name: '打开文件' }).click(),
    ]);
    await chooser.setFiles(await saved.path());
    await expect(to.getByText('公司电脑')).toBeVisible();
    expect(await faults(to)).toEqual([]);
    const settings = await ask(to, 'settings.read', {});
    expect(settings.agentName).toBe('小林');
    await to.goto(`${home.origin}/workspace.html#library`);
    await expect(to.getByText('我去仓库看一下，五分钟内回您').first()).toBeVisible();
  } finally {
    await office.close();
    await home.close();
  }
});
