import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildExtension } from '../tools/build';
import { killServiceWorker, launchWithExtension, panelFrame } from '../tools/extension';
import { grantedCopy } from '../tools/granted';
import { call } from '../tools/panel-driver';
import { PRACTICE, routePractice } from '../tools/practice-site';
import { expect, test } from './sidebar';

const HELLO = { title: '验收戊问候', body: '您好，马上为您查看。' };

test('on another page of the same site the sidebar goes, and comes back with the chat', async ({
  openSidebar,
}) => {
  const { page } = await openSidebar();
  const home = new URL(page.url()).pathname;
  await page.evaluate(() => window.practice.navigate('/goods/list'));
  await expect(page.locator('sellerside-panel')).toHaveCount(0);
  await page.evaluate((path) => window.practice.navigate(path), home);
  await expect(page.locator('sellerside-panel')).toHaveCount(1);
  const frame = await panelFrame(page);
  await expect(frame.locator('.header-name')).toHaveText('小****爱');
});

test('thrown out by the page, the sidebar comes back and works', async ({ openSidebar, panel, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, HELLO);
  await sidebar.page.evaluate(() => document.querySelector('sellerside-panel')?.remove());
  await expect(sidebar.page.locator('sellerside-panel')).toHaveCount(1);
  const again = await panel(sidebar.page);
  await again.getByRole('combobox').fill('验收戊');
  await expect(again.locator('.header-name')).toHaveText('小****爱');
  // A sidebar that has only just come up has no replies to pick from yet, whoever presses Enter.
  await expect(again.locator('.row')).toContainText([HELLO.title]);
  await again.getByRole('combobox').press('Enter');
  await sidebar.hasBox(HELLO.body);
});

test('without a console it says so, and what works all the same', async ({ openOwn, openSidebar }) => {
  await openSidebar();
  const own = await openOwn('sidepanel.html');
  await expect(own.locator('.notice')).toContainText('还不认识这个页面');
  await expect(own.locator('.notice')).toContainText('话术照常可以搜索，选中就是复制');
  await own.getByRole('combobox').fill('fh');
  await expect(own.locator('.row').first()).toContainText('发货');
  await own.keyboard.press('Enter');
  await expect(own.locator('.status-line')).toContainText('已复制，请核对买家后粘贴');
});

for (const [what, change, said] of [
  [
    'missing',
    (page: Page) => page.evaluate(() => document.querySelector('#replyTextarea')?.remove()),
    '找不到输入框',
  ],
  [
    'twice there',
    (page: Page) =>
      page.evaluate(() => {
        const box = document.querySelector('#replyTextarea');
        box?.after(box.cloneNode());
      }),
    '找到不止一个输入框',
  ],
] as const) {
  test(`the box is ${what}: said with what still works, and nothing is put in`, async ({
    openSidebar,
    write,
  }) => {
    const sidebar = await openSidebar();
    await write(sidebar, HELLO);
    await change(sidebar.page);
    await expect(sidebar.frame.locator('.notice').first()).toContainText(said);
    await expect(sidebar.frame.locator('.notice').first()).toContainText(
      '搜索和复制照常可用，暂时不能填入。',
    );
    await sidebar.type('验收戊');
    await sidebar.press('Enter');
    await expect(sidebar.status).toContainText('没有填入');
    await expect(sidebar.status.getByRole('button', { name: '复制' })).toBeVisible();
  });
}

test('the buyer cannot be read: said in the header, and nothing is put in', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, HELLO);
  await sidebar.page.evaluate(() => {
    for (const part of document.querySelectorAll('.chatWindowHeader, .chat-item-box')) part.remove();
    for (const row of document.querySelectorAll('[currentuid]')) row.removeAttribute('currentuid');
  });
  await expect(sidebar.frame.locator('.header-nobody')).toHaveText('读不到买家');
  await sidebar.type('验收戊');
  await sidebar.press('Enter');
  await expect(sidebar.status).toContainText('读不到当前买家，没有填入');
  await sidebar.hasBox('');
});

test('no conversation open is a plain state, with what to do', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=none');
  await write(sidebar, HELLO);
  await expect(sidebar.frame.locator('.header-nobody')).toHaveText('没有打开会话');
  await expect(sidebar.frame.locator('.notice').first()).toContainText('点开一位买家');
  await sidebar.type('验收戊');
  await sidebar.press('Enter');
  await expect(sidebar.status).toContainText('没有打开会话，没有填入');
  await sidebar.opened('leak');
  await sidebar.isFor('小****爱');
  await sidebar.search.click();
  await sidebar.press('Enter');
  await sidebar.hasBox(HELLO.body);
});

test('the background dies: search goes on, and an insert works again', async ({
  openSidebar,
  write,
  killWorker,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, HELLO);
  await killWorker();
  await sidebar.type('验收戊');
  await expect(sidebar.row(HELLO.title)).toBeVisible();
  await sidebar.isFor('小****爱');
  await sidebar.press('Enter');
  await sidebar.hasBox(HELLO.body);
});

test('a key that another extension has: said once, with where to change it', async () => {
  const other = mkdtempSync(join(tmpdir(), 'sellerside-other-'));
  writeFileSync(
    join(other, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'other',
      version: '1',
      commands: { taken: { suggested_key: { default: 'Alt+W' }, description: 'taken' } },
    }),
  );
  const ours = grantedCopy(await buildExtension({ target: 'chrome' }), []);
  const both = `${other},${ours}`;
  const args = [`--disable-extensions-except=${both}`, `--load-extension=${both}`];
  const { context, origin, close } = await launchWithExtension({ dir: ours, args });
  try {
    await routePractice(context);
    const page = await context.newPage();
    await page.goto(PRACTICE['pdd-chat'].url);
    const frame = await panelFrame(page);
    await frame.locator('.row').first().waitFor();
    await call(frame, 'settings.change', { language: 'zh-CN' });
    const notice = frame.locator('.notice', { hasText: '快捷键没有生效' });
    await expect(notice).toContainText('快捷键没有生效：搜索话术。');
    const opening = context.waitForEvent('page');
    await notice.getByRole('button', { name: '在哪里改' }).click();
    const own = await opening;
    expect(own.url()).toBe(`${origin}/workspace.html#settings`);
    await expect(own.getByRole('row', { name: /搜索话术/ })).toContainText('没有生效');
    await notice.getByRole('button', { name: '知道了' }).click();
    await expect(notice).toHaveCount(0);
  } finally {
    await close();
    for (const dir of [other, ours]) rmSync(dir, { recursive: true, force: true });
  }
});

test('a newer database is said and left alone', async () => {
  const { context, origin, close } = await launchWithExtension({
    dir: await buildExtension({ target: 'chrome' }),
  });
  try {
    await routePractice(context);
    const page = await context.newPage();
    await page.goto(PRACTICE['pdd-chat'].url);
    const frame = await panelFrame(page);
    await frame.locator('.row').first().waitFor();
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    const before = await replies(own, 9990);
    expect(before.count).toBeGreaterThan(100);
    await killServiceWorker(context);
    const notice = frame.locator('.notice-risk');
    await expect(notice).toContainText(/数据是更新版本的侧席写的|written by a newer Sellerside/);
    // What was read before stays in use.
    await expect(frame.locator('.row').first()).toBeVisible();
    await page.reload();
    const again = await panelFrame(page);
    await expect(again.locator('.notice-risk')).toContainText(/更新版本的侧席|newer Sellerside/);
    expect(
      await call(again, 'replies.save', {
        id: null,
        draft: { ...HELLO, shortcut: '', stage: null, tags: [], categoryId: null },
        revision: 0,
      }),
    ).toMatchObject({ ok: false, error: { code: 'newer-database' } });
    expect(await replies(own)).toEqual(before);
  } finally {
    await close();
  }
});

/** Version of the database and how many replies it holds; `version` raises it first, as a newer program would. */
function replies(own: Page, version?: number): Promise<{ version: number; count: number }> {
  return own.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sellerside', wanted);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('replies').objectStore('replies').count();
          counting.onsuccess = () => {
            resolve({ version: database.version, count: counting.result });
            database.close();
          };
        };
      }),
    version,
  );
}

test('the extension is replaced under an open page: the page asks for a reload and is otherwise left alone', async () => {
  const { context, origin, close } = await launchWithExtension({
    dir: await buildExtension({ target: 'chrome' }),
  });
  try {
    await routePractice(context);
    const page = await context.newPage();
    await page.goto(PRACTICE['pdd-chat'].url);
    await (await panelFrame(page)).locator('.row').first().waitFor();
    const own = await context.newPage();
    await own.goto(`${origin}/workspace.html`);
    // The page that asks for it goes with the extension.
    await own.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await page.bringToFront();
    const session = await context.newCDPSession(page);
    const spoken = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.map(({ name }) => String(name?.value ?? ''));
    };
    await expect
      .poll(spoken)
      .toContainEqual(expect.stringMatching(/侧席已更新，请刷新本页|Please reload this page/));
    await expect.poll(spoken).toContainEqual(expect.stringMatching(/^(刷新|Reload)$/));
    await page.locator('#replyTextarea').fill('还能打字');
    await expect(page.locator('#replyTextarea')).toHaveValue('还能打字');
  } finally {
    await close();
  }
});

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;
