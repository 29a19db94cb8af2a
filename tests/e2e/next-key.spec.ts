import { expect, type Sidebar, test } from './sidebar';

const [FIRST, SECOND, THIRD] = ['先拍一张整体。', '再拍破损的地方。', '最后拍面单。'] as const;
const THREE = { title: '验收三连', body: [FIRST, SECOND, THIRD].join('\n{---}\n') };

/**
 * Picks the reply in the panel, and tries the key in the page until it is heard there: while the first message waits in
 * the box, the key puts in nothing, however often it is pressed.
 */
async function begins(sidebar: Sidebar, key: string): Promise<void> {
  await sidebar.type(THREE.title);
  await sidebar.press('Enter');
  await sidebar.hasBox(FIRST);
  await expect(sidebar.status).toContainText('1/3');
  await sidebar.box.click();
  await expect(async () => {
    await sidebar.press(key);
    await expect(sidebar.status).toContainText('上一段还没发出', { timeout: 500 });
  }).toPass();
  await sidebar.hasBox(FIRST);
}
/** By the agent's own Enter; a click first, since one right behind a pick is taken for a part of it. */
async function sends(sidebar: Sidebar, text: string): Promise<void> {
  await sidebar.hasBox(text);
  await sidebar.box.click();
  await sidebar.press('Enter');
  await sidebar.hasBox('');
  await expect(sidebar.page.getByText(text).last()).toBeVisible();
}
/** The panel may not have heard of the send yet: until it has, the key puts in nothing. */
async function steps(sidebar: Sidebar, key: string, text: string): Promise<void> {
  await expect(async () => {
    await sidebar.press(key);
    await expect(sidebar.box).toHaveValue(text, { timeout: 1_000 });
  }).toPass();
}
const sent = ({ page }: Sidebar) => page.evaluate(() => window.practice.sent.map(({ text }) => text));

test('the key for the next message works in the console’s own box, right after the send', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, THREE);
  await begins(sidebar, 'Alt+ArrowRight');
  await sends(sidebar, FIRST);
  await expect(sidebar.box).toBeFocused();
  await steps(sidebar, 'Alt+ArrowRight', SECOND);
  await sends(sidebar, SECOND);
  await steps(sidebar, 'Alt+ArrowRight', THIRD);
  await sends(sidebar, THIRD);
  // None is to come: the box stays as it is.
  await sidebar.page.keyboard.type('好的');
  await sidebar.press('Alt+ArrowRight');
  await sidebar.hasBox('好的');
  expect(await sent(sidebar)).toEqual([FIRST, SECOND, THIRD]);
});

test('what keeps the next message back is said beside the caret', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, THREE);
  await begins(sidebar, 'Alt+ArrowRight');
  await expect(sidebar.page.locator('sellerside-picker')).toBeVisible();
});

test('the key is the one that the agent has chosen', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await sidebar.call('settings.change', { keys: { 'next-segment': 'Alt+J' } });
  await write(sidebar, THREE);
  await begins(sidebar, 'Alt+j');
  await sends(sidebar, FIRST);
  await steps(sidebar, 'Alt+j', SECOND);
});

test('another buyer’s box does not get it', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, THREE);
  await begins(sidebar, 'Alt+ArrowRight');
  await sends(sidebar, FIRST);
  await sidebar.opened('visitor');
  await sidebar.isFor('大**胃');
  await sidebar.box.click();
  await sidebar.press('Alt+ArrowRight');
  await sidebar.page.keyboard.type('您好');
  await sidebar.hasBox('您好');
});
