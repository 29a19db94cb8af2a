import { expect, type Sidebar, test } from './sidebar';

/** Consoles that show no more of a buyer than a name: two may bear the same one. */
const NAME_ONLY = ['feige-chat', 'wechat-chat', 'shopee-chat', '1688-chat'] as const;

const BLANKS = { title: '验收壬填空', body: '{?称呼}您好，退您 {?金额:数字} 元' };
const STEPS = { title: '验收壬三段', body: '第一段给您\n{---}\n第二段给您\n{---}\n第三段给您' };
const PLAIN = { title: '验收壬普通', body: '马上为您查看' };

/** Gives another conversation the open buyer's name. */
function twins({ page }: Sidebar): Promise<[open: string, other: string]> {
  return page.evaluate(() => {
    const { conversations } = window.practice;
    const open = conversations.find(({ id }) => id === window.practice.openId());
    const other = conversations.find((each) => each !== open && each.messages.length > 0);
    if (!open || !other) throw new Error('too few conversations');
    other.nick = open.nick;
    return [open.id, other.id];
  });
}

const wrongBox = ({ page }: Sidebar, text: string) =>
  page.evaluate((text) => window.practice.wrongBox(text), text);

/** The other's last message stands in the page: the panel has been told of it by the next answer. */
async function openTwin(sidebar: Sidebar, id: string): Promise<void> {
  await sidebar.opened(id);
  await expect(sidebar.status).not.toContainText('已填入');
}

for (const id of NAME_ONLY) {
  test.describe(id, () => {
    test('what was filled in for one goes to no other of the same name', async ({ openSidebar, write }) => {
      const sidebar = await openSidebar(id);
      await write(sidebar, BLANKS);
      const [, other] = await twins(sidebar);
      await sidebar.type('验收壬填空');
      await sidebar.press('Enter');
      await expect(sidebar.field('称呼')).toBeFocused();
      await sidebar.page.keyboard.insertText('甲先生');
      await sidebar.press('Tab');
      await sidebar.page.keyboard.insertText('99');
      await openTwin(sidebar, other);
      await sidebar.press('Enter');
      await expect(sidebar.status).toContainText('没有填入');
      expect(await wrongBox(sidebar, '甲先生')).toEqual([]);
    });

    test('what was changed for one goes to no other of the same name', async ({ openSidebar, write }) => {
      const sidebar = await openSidebar(id);
      await write(sidebar, PLAIN);
      const [, other] = await twins(sidebar);
      await sidebar.type('验收壬普通');
      await sidebar.press('Shift+Enter');
      await expect(sidebar.frame.locator('.preview textarea')).toBeFocused();
      await sidebar.page.keyboard.insertText('只给甲');
      await openTwin(sidebar, other);
      await sidebar.press('Enter');
      await expect(sidebar.status).toContainText('没有填入');
      expect(await wrongBox(sidebar, '只给甲')).toEqual([]);
    });

    test('what is still to come for one is not offered to the other, and is there again', async ({
      openSidebar,
      write,
    }) => {
      const sidebar = await openSidebar(id);
      await write(sidebar, STEPS);
      const [open, other] = await twins(sidebar);
      await sidebar.type('验收壬三段');
      await sidebar.press('Enter');
      await expect(sidebar.status).toContainText('已填入');
      await openTwin(sidebar, other);
      await sidebar.search.click();
      await sidebar.press('Alt+ArrowRight');
      await expect(sidebar.status).not.toContainText('已填入');
      expect(await wrongBox(sidebar, '第二段给您')).toEqual([]);
      await sidebar.opened(open);
      await expect(sidebar.status).toContainText('下一段');
    });
  });
}
