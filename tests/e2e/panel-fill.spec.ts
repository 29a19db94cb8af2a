import { expect, type Sidebar, test } from './sidebar';

const SIZED = { title: '验收乙尺码', body: '您选的是 {?尺码}，{?颜色} 有货，今天发。' };
const NAMED = { title: '验收乙自报', body: '我是客服 {agent.name}，马上为您查看。' };

async function opened(sidebar: Sidebar, title: string): Promise<void> {
  await sidebar.type('验收乙');
  await expect(sidebar.row(title)).toBeVisible();
  await sidebar.row(title).locator('.row-pick').click();
  await expect(sidebar.frame.locator('.fill-input').first()).toBeFocused();
}

test('a reply with blanks opens them in its row and puts nothing in', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, SIZED);
  await opened(sidebar, SIZED.title);
  await expect(sidebar.frame.locator('.fill-label')).toHaveText(['尺码', '颜色']);
  await expect(sidebar.status).toHaveText('');
  await sidebar.hasBox('');
});

test('what is typed shows in the row’s text at once, and goes out as shown', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, SIZED);
  await opened(sidebar, SIZED.title);
  await sidebar.page.keyboard.type('38');
  await expect(sidebar.row(SIZED.title).locator('.row-body')).toHaveText('您选的是 38，颜色 有货，今天发。');
  await sidebar.press('Enter');
  await expect(sidebar.field('颜色')).toBeFocused();
  await sidebar.page.keyboard.insertText('墨绿');
  await sidebar.press('Enter');
  await sidebar.hasBox('您选的是 38，墨绿 有货，今天发。');
  await expect(sidebar.frame.locator('.fill')).toHaveCount(0);
});

for (const [name, blank] of [
  ['nothing', ''],
  ['spaces', '   '],
  ['a character that looks like nothing', '\u200b'],
] as const) {
  test(`${name} is no value: it never goes out`, async ({ openSidebar, write }) => {
    const sidebar = await openSidebar();
    await write(sidebar, SIZED);
    await opened(sidebar, SIZED.title);
    await sidebar.page.keyboard.insertText(blank);
    await sidebar.field('颜色').fill('墨绿');
    await sidebar.press('Enter');
    await expect(sidebar.field('尺码')).toBeFocused();
    await expect(sidebar.button(/^填入/)).toBeDisabled();
    await sidebar.hasBox('');
  });
}

test('a masked name is told and not used', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收乙称呼', body: '{buyer.name}您好' });
  await opened(sidebar, '验收乙称呼');
  await expect(sidebar.field('买家昵称')).toHaveAttribute('placeholder', '昵称已脱敏：小****爱');
});

test('the Enter that ends a composition leaves a blank open', async ({ openSidebar, write, context }) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收乙单空', body: '{?颜色} 有货' });
  await opened(sidebar, '验收乙单空');
  const session = await context.newCDPSession(sidebar.frame);
  await session.send('Input.imeSetComposition', { text: 'molv', selectionStart: 4, selectionEnd: 4 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text: '墨绿' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await expect(sidebar.field('颜色')).toHaveValue('墨绿');
  await sidebar.hasBox('');
  await sidebar.press('Enter');
  await sidebar.hasBox('墨绿 有货');
});

test('Enter held on the button inserts once and sends nothing', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收乙单空', body: '{?颜色} 有货' });
  await opened(sidebar, '验收乙单空');
  await sidebar.page.keyboard.insertText('墨绿');
  await sidebar.button(/^填入/).focus();
  for (let repeat = 0; repeat < 8; repeat += 1) await sidebar.page.keyboard.down('Enter');
  await sidebar.page.keyboard.up('Enter');
  await sidebar.hasBox('墨绿 有货');
  expect(await sidebar.page.evaluate(() => window.practice.sent)).toEqual([]);
});

test('记住 keeps the agent’s name for the next time', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, NAMED);
  await opened(sidebar, NAMED.title);
  await sidebar.page.keyboard.insertText('小木');
  await sidebar.field('记住').check();
  await sidebar.field('客服名').press('Enter');
  await sidebar.hasBox('我是客服 小木，马上为您查看。');
  await expect(sidebar.row(NAMED.title).locator('.row-body')).toHaveText('我是客服 小木，马上为您查看。');
  await sidebar.search.click();
  await sidebar.press('Alt+z');
  await sidebar.hasBox('');
  await sidebar.press('Alt+1');
  await sidebar.hasBox('我是客服 小木，马上为您查看。');
  const another = await openSidebar();
  await another.type('验收乙');
  await expect(another.row(NAMED.title).locator('.row-body')).toHaveText('我是客服 小木，马上为您查看。');
});

test('a name not to be remembered is asked for again', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, NAMED);
  await opened(sidebar, NAMED.title);
  await sidebar.page.keyboard.insertText('小木');
  await sidebar.press('Enter');
  await sidebar.hasBox('我是客服 小木，马上为您查看。');
  await expect(sidebar.row(NAMED.title).locator('.row-gap')).toHaveText('客服名');
});

test('Esc closes the blanks and leaves the keyboard in the list', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, SIZED);
  await opened(sidebar, SIZED.title);
  await sidebar.page.keyboard.type('38');
  await sidebar.press('Escape');
  await expect(sidebar.frame.locator('.fill')).toHaveCount(0);
  await expect(sidebar.list).toBeFocused();
  await sidebar.hasBox('');
});

test('digits are text in a blank, Alt and a digit pick', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, SIZED);
  await opened(sidebar, SIZED.title);
  await sidebar.page.keyboard.type('123456789');
  await expect(sidebar.field('尺码')).toHaveValue('123456789');
  await sidebar.hasBox('');
});
