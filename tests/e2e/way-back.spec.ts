import type { Page } from '@playwright/test';
import { buildExtension } from '../tools/build';
import { launchWithExtension, panelFrame, type WithExtension } from '../tools/extension';
import { PARTS } from '../tools/panel-parts';
import { PRACTICE, PRACTICE_URLS, routePractice } from '../tools/practice-site';
import { startApache } from '../tools/stores/apache';
import type { Store } from '../tools/stores/store';
import { ask, published, writeReplies } from '../tools/team-desk';
import { faults } from './axe';
import { expect, test } from './fixtures';

/** An agent who knows better words, and a supervisor who takes them, each with a browser profile of their own. */

const BEFORE = '仓库今晚加班，二十二点前的单都发出';
const AFTER = '仓库今晚加班，二十二点前付款的都发出，到了给您单号';

async function profile({ place }: Store): Promise<WithExtension> {
  if (place.kind !== 'webdav') throw new Error('no folder');
  const dir = await buildExtension({ target: 'chrome' });
  const opened = await launchWithExtension({ dir, grant: PRACTICE_URLS, permit: [place.url] });
  await routePractice(opened.context);
  await opened.context.route(`${new URL(place.url).origin}/**`, (route) => route.continue());
  return opened;
}

async function desk({ context, origin }: WithExtension, agentName: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/workspace.html#team`);
  await ask(page, 'settings.change', { language: 'zh-CN', agentName });
  return page;
}

async function join(to: Page, from: Page, { secret }: Store): Promise<void> {
  const { text } = await ask(from, 'team.invite', { role: 'agent', group: '早班' });
  const { invite } = await ask(to, 'team.look', { invite: text });
  await ask(to, 'team.join', { invite, secret });
}

/** Writes into the panel, as an agent does who is at the open reply. */
async function propose({ context }: WithExtension): Promise<ReturnType<typeof panelFrame>> {
  const page = await context.newPage();
  await page.goto(`${PRACTICE['pdd-chat'].url}#open=none`);
  const panel = await panelFrame(page);
  await panel.locator(PARTS.search).fill('仓库今晚');
  await expect(panel.locator(PARTS.readyRow).filter({ hasText: BEFORE })).toBeVisible();
  await panel.locator(PARTS.search).press('ArrowDown');
  await page.keyboard.press('Alt+.');
  const words = panel.locator('form.back-line textarea').first();
  await expect(words).toHaveValue(BEFORE);
  await words.fill(AFTER);
  await words.press('Control+Enter');
  await expect(panel.locator('.back-written')).toBeVisible();
  return panel;
}

test('better words go to the supervisor, are taken and published in two presses, and come to the agent', async () => {
  test.setTimeout(180_000);
  const store = await startApache();
  const [supervisor, agent] = [await profile(store), await profile(store)];
  try {
    const [from, to] = [await desk(supervisor, '老张'), await desk(agent, '小林')];
    await ask(from, 'team.create', {
      ...{ name: '木几客服', person: '老张', passphrase: '茶几上有三只旧杯子和一本书' },
      ...{ place: store.place, secret: store.secret },
    });
    await writeReplies(from, [['r-1', BEFORE]]);
    await published(from);
    await join(to, from, store);
    await ask(to, 'back.agree', { agreed: true });
    const panel = await propose(agent);
    await ask(to, 'back.send', {});

    await from.goto(`${from.url().split('#')[0]}#team/inbox`);
    await from.reload();
    const letter = from.locator('.inbox-row').filter({ hasText: '小林' });
    await expect(letter.locator('ins').first()).toContainText('付款');
    expect(await faults(from)).toEqual([]);
    await letter.getByRole('button', { name: '采用' }).click();
    await letter.getByRole('button', { name: '发布' }).click();
    await expect(letter).toContainText('已发布第 3 版');

    const members = from.getByRole('link', { name: '谁在用哪一版' });
    await members.click();
    await expect(from.locator('.inbox-sum')).toHaveText('1 台电脑，0 台在第 3 版，1 台落后');
    expect(await faults(from)).toEqual([]);

    await ask(to, 'team.check', { isDue: false });
    await panel.locator(PARTS.search).fill('仓库今晚');
    await expect(panel.locator(PARTS.readyRow).filter({ hasText: AFTER })).toBeVisible();
    await from.getByRole('button', { name: '现在看一下' }).click();
    await expect(from.locator('.inbox-sum')).toHaveText('1 台电脑，1 台在第 3 版，0 台落后');
  } finally {
    await Promise.all([supervisor.close(), agent.close()]);
    await store.stop();
  }
});

test('a question becomes a reply that its writer begins with, and what nobody can read is only said', async () => {
  test.setTimeout(180_000);
  const store = await startApache();
  const [supervisor, agent] = [await profile(store), await profile(store)];
  try {
    const [from, to] = [await desk(supervisor, '老张'), await desk(agent, '小林')];
    await ask(from, 'team.create', {
      ...{ name: '木几客服', person: '老张', passphrase: '茶几上有三只旧杯子和一本书' },
      ...{ place: store.place, secret: store.secret },
    });
    await writeReplies(from, [['r-1', BEFORE]]);
    await published(from);
    await join(to, from, store);
    const body = { text: '灯罩碎了能单买吗', marketplace: 'pdd', shop: '木几家居', count: 2 };
    await ask(to, 'back.write', { letters: [{ kind: 'question', body, buyers: [] }] });
    await ask(to, 'back.send', {});
    await put(store, 'inbox/readme.txt', '不是信');

    await from.goto(`${from.url().split('#')[0]}#team/inbox`);
    await from.reload();
    const letter = from.locator('.inbox-row').filter({ hasText: '灯罩碎了能单买吗' });
    await expect(letter).toContainText('问过 2 次');
    await expect(from.getByText('1 个文件读不了，没有采用')).toBeVisible();
    await expect(from.getByRole('navigation').getByRole('link', { name: /^团队空间\s*1$/ })).toBeVisible();
    await letter.locator('summary').focus();
    await from.keyboard.press('d');
    await expect(letter.getByRole('button', { name: '放回没处理的' })).toBeVisible();
    await from.keyboard.press('Enter');
    await expect(from.getByRole('heading', { level: 1 })).toHaveText('话术库');
    await expect(from.getByLabel('标题', { exact: true })).toHaveValue('灯罩碎了能单买吗');
  } finally {
    await Promise.all([supervisor.close(), agent.close()]);
    await store.stop();
  }
});

/** As a stranger does who has the folder's password. */
async function put({ place, secret }: Store, path: string, text: string): Promise<void> {
  if (place.kind !== 'webdav' || secret.kind !== 'webdav') throw new Error('no folder');
  const authorization = `Basic ${Buffer.from(`${secret.user}:${secret.password}`).toString('base64')}`;
  const answer = await fetch(`${place.url}${path}`, {
    method: 'PUT',
    body: text,
    headers: { authorization },
  });
  expect(answer.ok).toBe(true);
}
