import { expect, type Sidebar, test } from './sidebar';

const SAID = '我是小木，订单 260907-318845720163942 今天退您12元，9月8日前到账。';

const agentSays = ({ page }: Sidebar, text: string) =>
  page.evaluate((said) => window.practice.agentSays(window.practice.openId() ?? '', said), text);

/** From the button under the list to the editor, with what was said. */
async function saves(sidebar: Sidebar, text: string): Promise<void> {
  await sidebar.button('存为话术').first().click();
  const item = sidebar.frame.locator('.said-item', { hasText: text });
  await item.getByRole('button').click();
}

test('what was said becomes a reply, with what was that buyer’s as variables, and is found again', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar();
  await sidebar.call('settings.change', { agentName: '小木' });
  await agentSays(sidebar, SAID);
  await saves(sidebar, '今天退您12元');
  const body = sidebar.field('内容');
  await expect(body).toHaveValue(
    /^我是\{客服名\}，订单 \{[^{}]*\} 今天退您\{\?金额:数字\}元，\{\?日期:日期\}前到账。$/,
  );
  for (const own of ['小木', '260907', '12元', '9月8日']) await expect(body).not.toHaveValue(new RegExp(own));
  // One of them was meant as it stands.
  await sidebar.button('9月8日 → 日期').click();
  await expect(body).toHaveValue(/9月8日前到账/);
  await sidebar.field('标题').fill('退差价到账');
  await sidebar.button(/^保存/).click();
  await expect(sidebar.status).toContainText('已保存“退差价到账”');
  await sidebar.type('tcjdz');
  await expect(sidebar.row('退差价到账')).toBeVisible();
  // It is in the library now, and not offered a second time.
  await agentSays(sidebar, '稍等，我看一下物流再回您。');
  await sidebar.button('存为话术').first().click();
  await expect(sidebar.frame.locator('.said-item', { hasText: '看一下物流' })).toBeVisible();
});

test('where nothing was said there is nothing to save, and that is said', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=visitor');
  await sidebar.isFor('大**胃');
  await expect(sidebar.button('存为话术')).toHaveCount(0);
  await sidebar.search.click();
  await sidebar.press('Alt+m');
  await expect(sidebar.frame.locator('.said-list')).toContainText('你还没发过话');
  await expect(sidebar.frame.locator('.said-item')).toHaveCount(0);
  await expect(sidebar.frame.locator('.editor')).toHaveCount(0);
});

test('what is in the library already is not offered', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=visitor');
  await write(sidebar, { title: '不起球', body: '长绒棉的，机洗也不起球。' });
  await agentSays(sidebar, '长绒棉的，机洗也不起球。');
  await sidebar.button('存为话术').first().click();
  await expect(sidebar.frame.locator('.said-list')).toContainText('都已在话术库里');
});
