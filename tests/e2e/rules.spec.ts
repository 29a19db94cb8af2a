import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { NO_CHANGE } from '../../lib/rules/types';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { PickerDesk } from './picker-desk';
import { expect, type Sidebar, test } from './sidebar';

const hint = ({ frame }: Sidebar) => frame.locator('.hint-text');
const note = ({ frame }: Sidebar) => frame.locator('.draft-note');
const said = (own: Page) => own.locator('.rules-top .status-line');
const fired = (own: Page) => own.locator('.rule-fired');
const lines = (own: Page) => own.getByRole('region', { name: '例句' });
const button = (own: Page, name: string | RegExp) => own.getByRole('button', { name, exact: true });
const field = (own: Page, name: string) => own.getByLabel(name, { exact: true });
const says = (sidebar: Sidebar, text: string) =>
  sidebar.page.evaluate((words) => window.practice.buyerSays(window.practice.openId() ?? '', words), text);

/** The rules in the workspace, in Chinese, with all of them there. */
async function desk(openOwn: (path: string) => Promise<Page>, book = 'hints'): Promise<Page> {
  const own = await openOwn(`workspace.html#rules/${book}`);
  await call(own, 'settings.change', { language: 'zh-CN', theme: 'light' });
  await expect(button(own, '新规则')).toBeVisible();
  await button(own, '中文').click();
  await expect(own.locator('.rule-list-item').first()).toBeVisible();
  return own;
}

async function save(own: Page): Promise<void> {
  await own.keyboard.press('Control+Enter');
  await expect(said(own)).toContainText('已保存');
}

/** What a test wrote is nobody's after it. */
test.afterEach(async ({ openOwn }) => {
  const own = await openOwn('workspace.html#diagnostics');
  const kept = await call(own, 'rules.read', {});
  if (!kept.ok) throw new Error(`not read: ${kept.error.code}`);
  const { rules, switches, lines } = kept.value.team;
  const removed = await call(own, 'rules.write', {
    ...NO_CHANGE,
    remove: {
      rules: rules.map(({ id, revision }) => ({ id, revision })),
      switches: switches.map(({ of, rule }) => ({ of, rule })),
      lines: lines.map(({ id }) => id),
    },
  });
  if (!removed.ok) throw new Error(`not removed: ${removed.error.code}`);
});

test('a rule of the team fires in an open panel with its reason, and goes with its undo', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'open=none');
  await sidebar.opened('visitor');
  await sidebar.isFor('大**胃');
  await says(sidebar, '收到的都成烂泥巴了');
  const own = await desk(openOwn);
  await button(own, '新规则').click();
  await field(own, '单独算数').fill('成烂泥巴');
  await save(own);
  await expect(hint(sidebar)).toContainText('因为“成烂泥巴”');
  await said(own).getByRole('button', { name: '撤销' }).click();
  await expect(said(own)).toContainText('已撤销');
  await expect(hint(sidebar).filter({ hasText: '成烂泥巴' })).toHaveCount(0);
});

test('a rule of the product goes silent in an open panel while it is switched off', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=hesitating');
  await expect(hint(sidebar)).toContainText('拿不定主意');
  const own = await desk(openOwn);
  await field(own, '找规则').fill('拿不定主意');
  await own.locator('.rule-list-item').first().click();
  await own.getByRole('checkbox', { name: '启用' }).uncheck();
  await button(own, '看这个改动碰到哪些自带例句').click();
  await expect(own.locator('.rules-right')).toContainText(/自带例句 \d+ 句，变了 [1-9]/);
  await save(own);
  await expect(hint(sidebar).filter({ hasText: '拿不定主意' })).toHaveCount(0);
  await expect(own.locator('.rule-off')).toHaveCount(1);
  await own.getByRole('checkbox', { name: '启用' }).check();
  await save(own);
  await expect(hint(sidebar)).toContainText('拿不定主意');
});

test('the try-it box says what fires and why, and what a change does to the example lines', async ({
  openOwn,
}) => {
  const own = await desk(openOwn);
  const keep = async (text: string, expected: string[]) => {
    await field(own, '买家会怎么说').fill(text);
    await expect(own.locator('.rule-outcome')).toContainText('没有规则算到这句');
    for (const kind of expected) {
      await own
        .getByRole('group', { name: '这句应当看出' })
        .getByRole('button', { name: /点这里选/ })
        .click();
      await own.getByRole('group', { name: '这句应当看出' }).getByRole('button', { name: kind }).click();
    }
    await button(own, '存为例句').click();
    await expect(lines(own).getByRole('button', { name: text, exact: true })).toBeVisible();
  };
  await keep('都成烂泥巴了', ['有不满']);
  await keep('面膜要烂泥巴那种质地', []);
  await expect(lines(own).getByRole('status')).toHaveText('2 句里 1 句对。');

  await button(own, '新规则').click();
  await field(own, '单独算数').fill('烂泥巴');
  await expect(lines(own).getByRole('status')).toContainText('变对 1 句，变错 1 句');
  await expect(lines(own).locator('.rule-line-better')).toContainText('没有 → 有不满');
  await expect(lines(own).locator('.rule-line-worse')).toContainText('没有 → 有不满');
  await expect(fired(own)).toContainText('有不满 比较明显“烂泥巴” 本组规则');
  await field(own, '不算的说法').fill('烂泥巴那种');
  await expect(lines(own).getByRole('status')).toContainText('变对 1 句，变错 0 句');
  expect(await faults(own)).toEqual([]);
  await save(own);
  await expect(lines(own).getByRole('status')).toHaveText('2 句里 2 句对。');
  await own.reload();
  await expect(lines(own).getByRole('status')).toHaveText('2 句里 2 句对。');
});

test('a phrase that cannot be read is refused with its place, and nothing is saved', async ({ openOwn }) => {
  const own = await desk(openOwn);
  await button(own, '新规则').click();
  await field(own, '单独算数').fill('成烂泥巴\n(坏了|破了');
  const fault = '第 2 条“(坏了|破了”：括号没有配成对，或者套了括号';
  await expect(own.locator('.field-fault')).toHaveText(fault);
  await own.keyboard.press('Control+Enter');
  await expect(said(own)).toHaveText(`没有保存。规则“成烂泥巴”：单独算数，${fault}`);
  expect(await call(own, 'rules.read', {})).toMatchObject({ value: { team: { rules: [] } } });
  await field(own, '单独算数').fill('成烂泥巴\n(坏了|破了)');
  await save(own);
  expect(await call(own, 'rules.read', {})).toMatchObject({
    value: { team: { rules: [{ hard: ['成烂泥巴', '(坏了|破了)'], revision: 1 }] } },
  });
  await button(own, '删除规则').click();
  await said(own).getByRole('button', { name: '撤销' }).click();
  await expect(own.locator('.rule-list-item', { hasText: '本组' })).toHaveCount(1);
});

test('a rule of wording keeps to its marketplace, with its words and its better ones', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar('jd-chat');
  const box = await PickerDesk.at('jd-chat', sidebar.page);
  await box.type('亲，给您吃颗定心丸，谢谢');
  const own = await desk(openOwn, 'wording');
  await button(own, '新规则').click();
  await field(own, '一定不妥').fill('吃颗定心丸');
  await field(own, '为什么不妥').fill('听着像保证');
  await own.getByRole('group', { name: '只用在这些平台' }).getByRole('button').click();
  await button(own, '京东').click();
  await button(own, '加一句更好的说法').click();
  await field(own, '换成').fill('说说怎么安排');
  await save(own);
  await field(own, '打算怎么说').fill('给您吃颗定心丸');
  await expect(own.locator('.rule-outcome')).toContainText('没有规则算到这句');
  await field(own, '在哪个平台').selectOption('jd');
  await expect(fired(own)).toContainText('听着像保证 换成“说说怎么安排”');
  await expect(note(sidebar)).toContainText('听着像保证');
  await box.press('Alt+b');
  await box.holds('亲，给您说说怎么安排，谢谢');
});

test('the team’s rules are handed on as a file, which is taken whole or not at all', async ({ openOwn }) => {
  const own = await desk(openOwn);
  await button(own, '新规则').click();
  await field(own, '单独算数').fill('成烂泥巴');
  await save(own);
  const downloading = own.waitForEvent('download');
  await button(own, '导出本组规则').click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  await button(own, '删除规则').click();
  await expect(own.locator('.rule-list-item', { hasText: '本组' })).toHaveCount(0);
  const take = async (text: string) => {
    const choosing = own.waitForEvent('filechooser');
    await button(own, '导入').click();
    const buffer = Buffer.from(text);
    await (await choosing).setFiles({ name: 'rules.json', mimeType: 'application/json', buffer });
  };
  await take(file.replace('成烂泥巴', '(烂泥巴'));
  await expect(said(own)).toHaveText(
    '没有导入。文件里第 1 条规则，单独算数，第 1 条“(烂泥巴”：括号没有配成对，或者套了括号',
  );
  await expect(own.locator('.rule-list-item', { hasText: '本组' })).toHaveCount(0);
  await take(file);
  await expect(said(own)).toContainText('已导入：规则 1 条，开关 0 处，例句 0 句');
  await expect(own.locator('.rule-list-item', { hasText: '本组' })).toHaveCount(1);
});
