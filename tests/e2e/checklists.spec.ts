import { readFileSync } from 'node:fs';
import { faults } from './axe';
import { expect, type Sidebar, test } from './sidebar';

const line = ({ frame }: Sidebar) => frame.locator('.evidence-line');
const body = ({ frame }: Sidebar) => frame.locator('.evidence-body');
const said = (sidebar: Sidebar) => sidebar.field('威胁的原话');

/** Ticks belong to a buyer's card, and the card to a shop. */
const SCENE = 'scene=extortion-review';

test('suspected malice has its checklist at one key, and what is ticked is there after a reload', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('pdd-chat', SCENE);
  await expect(line(sidebar)).toContainText('取证清单：拿评价要好处');
  await expect(body(sidebar)).toHaveCount(0);
  await sidebar.search.click();
  await sidebar.press('Alt+c');
  await expect(body(sidebar)).toContainText('自己截图前先收起侧席');
  expect(await faults(sidebar.frame)).toEqual([]);
  await said(sidebar).check();
  await expect(line(sidebar)).toContainText('1/8');
  await expect
    .poll(async () => {
      const cards = await sidebar.call('buyers.list', {});
      return cards.ok && cards.value.map(({ ticks }) => ticks);
    })
    .toEqual([{ extortion_review: ['threat'] }]);
  await sidebar.page.close();

  const again = await openSidebar('pdd-chat', SCENE);
  await expect(line(again)).toContainText('1/8');
  await line(again).click();
  await expect(said(again)).toBeChecked();
  await again.opened('leak');
  await again.isFor('小****爱');
  await expect(line(again)).toHaveCount(0);
});

test('the list is copied as text, and erased with the buyer', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', SCENE);
  await sidebar.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await line(sidebar).click();
  await said(sidebar).check();
  await sidebar.button('复制清单').click();
  await expect(body(sidebar).getByRole('status')).toHaveText('已复制');
  expect(await sidebar.page.evaluate(() => navigator.clipboard.readText())).toContain(
    '☑ 威胁的原话 · 看到就留',
  );
  await sidebar.frame.locator('.card-open').click();
  await sidebar.button('抹去…').click();
  await sidebar.frame.locator('.card-erase').getByRole('button', { name: '抹去', exact: true }).click();
  await expect(line(sidebar)).toContainText('0/8');
  expect(await sidebar.call('buyers.list', {})).toEqual({ ok: true, value: [] });
});

test('what was marked goes to the supervisor as a file, with consent, and is read there by rule', async ({
  openSidebar,
  openOwn,
}) => {
  const sidebar = await openSidebar('pdd-chat', SCENE);
  await sidebar.call('feedback.clear', {});
  await sidebar.call('settings.change', { agentName: '小木', feedbackWords: true });
  await sidebar.frame.locator('.hint-text').click();
  await sidebar
    .button(/^对：像/)
    .first()
    .click();
  await expect(sidebar.frame.locator('.hint-said')).toContainText('说对了');
  await sidebar.opened('leak');
  await sidebar.isFor('小****爱');
  const buyer = await sidebar.call('buyers.list', {});
  const key = buyer.ok ? (buyer.value[0]?.key ?? null) : null;
  await sidebar.call('feedback.wrong', {
    ...{ signal: 'angry', rules: ['e2e-rule'], buyer: key },
    words: '气死我了，打我 13812345678',
  });
  await expect
    .poll(async () => {
      const list = await sidebar.call('feedback.list', {});
      return list.ok && list.value.some(({ right }) => right === 1);
    })
    .toBe(true);

  const own = await openOwn('workspace.html#feedback');
  const mine = own.getByRole('table', { name: '这台电脑上标过的' });
  await expect(mine.getByRole('row', { name: /e2e-rule/ })).toContainText('1');
  const hand = own.getByRole('button', { name: '存成文件交给主管' });
  await expect(hand).toBeDisabled();
  await own.getByLabel('同意把这些交给主管').check();
  await expect(hand).toBeEnabled();
  expect(await faults(own)).toEqual([]);
  const download = own.waitForEvent('download');
  await hand.click();
  const path = await (await download).path();
  expect(readFileSync(path, 'utf8')).not.toContain('13812345678');

  for (const _ of ['once', 'twice']) {
    const choosing = own.waitForEvent('filechooser');
    await own.getByRole('button', { name: '打开文件…' }).click();
    await (await choosing).setFiles(path);
  }
  const handed = own.getByRole('table', { name: '同事交来的' });
  const row = handed.getByRole('row', { name: /e2e-rule/ });
  await expect(row.locator('.feedback-count')).toHaveText(['1', '0', '1']);
  await row.locator('summary').click();
  await expect(row.locator('.feedback-words')).toHaveText('气死我了，打我 ***');
  await own.getByRole('button', { name: '清空' }).click();
  await expect(mine).toHaveCount(0);
});
