import pack from '../../assets/public/packs/hints.zh-CN.json' with { type: 'json' };
import { faults } from './axe';
import { expect, test } from './guides';
import type { Sidebar } from './sidebar';

const line = ({ frame }: Sidebar) => frame.locator('.hint-text');
const detail = ({ frame }: Sidebar) => frame.locator('.hint-detail');
const suggested = ({ frame }: Sidebar) => frame.getByRole('rowgroup', { name: '建议' });
const titles = (sidebar: Sidebar) => suggested(sidebar).locator('.row-title');
const says = (sidebar: Sidebar, text: string) =>
  sidebar.page.evaluate((words) => window.practice.buyerSays(window.practice.openId() ?? '', words), text);
const answers = (sidebar: Sidebar, text: string) =>
  sidebar.page.evaluate((words) => window.practice.agentSays(window.practice.openId() ?? '', words), text);

/** What was learned and called wrong, and places in playbooks, are nobody's after the test. */
test.afterEach(async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=none');
  await sidebar.call('learned.clear', {});
  await sidebar.call('feedback.clear', {});
  for (const uid of ['3307715924880', '8890172653401', '4471906638257'])
    await sidebar.call('playbooks.setPlace', { key: `pdd-chat uid:${uid}`, place: null });
});

test('a hint says what it comes from; behind it are reasons, tips and a playbook that begins', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=price-led');
  await expect(line(sidebar)).toContainText(/^像是看重价格的买家，因为“.+”/);
  await expect(detail(sidebar)).toHaveCount(0);
  await sidebar.search.click();
  await sidebar.press('Alt+I');
  await expect(detail(sidebar)).toContainText('看重价格');
  await expect(detail(sidebar)).toContainText('先说值在哪里');
  expect(await faults(sidebar.frame)).toEqual([]);
  await sidebar.button('用“接待”流程').first().click();
  await expect(sidebar.frame.locator('.playbook .guide-chip-text')).toHaveText('接待 1/7 问好');
});

test('suspected malice comes first and is marked, with what to keep', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=extortion-review');
  await expect(line(sidebar)).toContainText(/^像是拿评价要好处的买家，因为“/);
  await expect(sidebar.frame.locator('.hints-risk')).toBeVisible();
  await line(sidebar).click();
  await expect(detail(sidebar)).toContainText('他的要求和威胁截全');
  expect(await faults(sidebar.frame)).toEqual([]);
});

/** Every kind of customer, and of suspected malice, has a scene of its own. */
for (const type of pack.types) {
  test(`the scene ${type.id} shows its hint, the reason, and how to talk`, async ({ openSidebar }) => {
    const sidebar = await openSidebar('pdd-chat', `scene=${type.id}`);
    await expect(line(sidebar)).toContainText(`像是${type.name}，因为`);
    await line(sidebar).click();
    const hint = sidebar.frame.locator('.hint-type').filter({ hasText: type.tips[0] ?? '' });
    await expect(hint.locator('.hint-reasons').first()).toContainText(/“.+”|买过|下过/);
    await expect(hint.locator('.hint-tips li')).toHaveText(type.tips);
    await expect(sidebar.frame.locator('.evidence-line')).toHaveCount(type.evidence ? 1 : 0);
  });
}

test('a wrong hint goes, comes back, and is counted when it stands', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=hesitating');
  const wrong = sidebar.button('不对：不像“拿不定主意”');
  await line(sidebar).click();
  await wrong.click();
  await expect(line(sidebar).filter({ hasText: '拿不定主意' })).toHaveCount(0);
  await sidebar.button('撤销').click();
  await expect(line(sidebar)).toContainText('拿不定主意');
  if ((await detail(sidebar).count()) === 0) await line(sidebar).click();
  await wrong.click();
  await sidebar.opened('gift');
  await sidebar.isFor('S*******n');
  await expect
    .poll(async () => sidebar.call('feedback.list', {}))
    .toMatchObject({ ok: true, value: [{ signal: 'hesitating', count: 1 }] });
  await sidebar.opened('visitor');
  await sidebar.isFor('大**胃');
  await says(sidebar, '还是再考虑一下');
  await expect(line(sidebar).filter({ hasText: '拿不定主意' })).toHaveCount(0);
});

test('another conversation has nothing of the buyer before', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=price-led');
  await expect(line(sidebar)).toContainText('看重价格');
  await line(sidebar).click();
  await sidebar.opened('thanks');
  await sidebar.isFor('J****y');
  await expect(line(sidebar).filter({ hasText: '看重价格' })).toHaveCount(0);
  await expect(detail(sidebar)).toHaveCount(0);
  await expect(suggested(sidebar).locator('.row-because', { hasText: '问价格' })).toHaveCount(0);
});

/** One of the library's own replies, without blanks, for a question of its own. */
const REPLY = { title: '几号发货', body: '付款后四十八小时内发出。', tags: ['发货'] };

test('a suggestion says why it is there, and goes in by its digit', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=new');
  await write(sidebar, { ...REPLY, title: '几号发货呀' });
  await answers(sidebar, '在的，可以放心');
  await says(sidebar, '请问几号发货呀');
  await expect(titles(sidebar).filter({ hasText: '几号发货呀' })).toHaveCount(1);
  await expect(suggested(sidebar).locator('.row-because').first()).toContainText('问发货时间');
  await expect(sidebar.frame.locator('.group-name').first()).toHaveText('建议');
  const shown = await titles(sidebar).allTextContents();
  expect(shown.length).toBeLessThanOrEqual(5);
  await sidebar.search.click();
  await sidebar.press(`Alt+${shown.indexOf('几号发货呀') + 1}`);
  await sidebar.hasBox(REPLY.body);
  expect(await faults(sidebar.frame)).toEqual([]);
});

test('picks teach the ranking, and one switch shows it without', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar('pdd-chat', 'scene=new');
  for (const words of ['甲', '乙', '丙', '丁', '戊'])
    await write(sidebar, {
      title: `请问什么时候发货${words}`,
      body: `${words}：${REPLY.body}`,
      tags: ['发货'],
    });
  await answers(sidebar, '在的，可以放心');
  await says(sidebar, '请问什么时候发货');
  const own = titles(sidebar).filter({ hasText: /^请问什么时候发货/ });
  await expect(own.last()).toBeVisible();
  const used = (await own.last().textContent()) ?? '';
  const [open, other] = await sidebar.page.evaluate(() => {
    const id = window.practice.openId() ?? '';
    return [id, window.practice.conversations.find((each) => each.id !== id)?.id ?? ''] as const;
  });
  for (const round of [1, 2, 3]) {
    await titles(sidebar).filter({ hasText: used }).click();
    await expect(sidebar.status).toContainText('已填入');
    // With the next buyer it counts as it went in.
    await sidebar.opened(other);
    await expect.poll(() => uses(sidebar)).toBeGreaterThan(round * 0.9);
    await sidebar.opened(open);
    await expect(titles(sidebar).filter({ hasText: used })).toHaveCount(1);
  }
  // The same words: without what was learned the order is as it was.
  await answers(sidebar, '稍等');
  await says(sidebar, '请问什么时候发货');
  await expect(titles(sidebar).first()).toHaveText(used);
  await expect(suggested(sidebar).locator('.row-because').first()).toContainText('您这时常用');
  const learning = sidebar.button('按我的习惯');
  await learning.click();
  await expect(learning).toHaveAttribute('aria-pressed', 'false');
  await expect(titles(sidebar).first()).not.toHaveText(used);
  await learning.click();
  await expect(titles(sidebar).first()).toHaveText(used);
});

async function uses(sidebar: Sidebar): Promise<number> {
  const read = await sidebar.call('learned.read', {});
  return read.ok ? read.value.reduce((sum, { weight }) => sum + weight, 0) : 0;
}
