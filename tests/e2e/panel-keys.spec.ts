import { expect, test } from './sidebar';

/** Two replies that a search for 验收甲 puts first, in this order. */
const FIRST = { title: '验收甲一', body: '第一条话术的正文。' };
const SECOND = { title: '验收甲二', body: '第二条话术的正文。' };

for (const words of ['7天无理由', '38码', '100元']) {
  test(`${words} is text in the search box`, async ({ openSidebar }) => {
    const sidebar = await openSidebar();
    await sidebar.type(words);
    // Were one of its digits a pick, the act after it would find its trace: asks are answered in order.
    await sidebar.press('Control+a', 'Delete', 'Tab', '1');
    const body = await sidebar.rows.first().locator('.row-body').textContent();
    if (await sidebar.rows.first().locator('.row-gap').count()) await expect(sidebar.box).toHaveValue('');
    else await sidebar.hasBox(body ?? '');
  });
}

for (const [way, keys] of [
  ['Tab and 1', ['Tab', '1']],
  ['Alt+1 in the box', ['Alt+1']],
  ['Enter in the box', ['Enter']],
] as const) {
  test(`${way} picks the first hit`, async ({ openSidebar, write }) => {
    const sidebar = await openSidebar();
    await write(sidebar, FIRST);
    await write(sidebar, SECOND);
    await sidebar.type('验收甲');
    await sidebar.press(...keys);
    await sidebar.hasBox(FIRST.body);
    await expect(sidebar.status).toContainText('已填入');
  });
}

test('↓ and 2 pick the second hit', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, FIRST);
  await write(sidebar, SECOND);
  await sidebar.type('验收甲');
  await sidebar.press('ArrowDown', '2');
  await sidebar.hasBox(SECOND.body);
});

test('Enter with nothing typed inserts nothing', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, FIRST);
  await sidebar.search.click();
  await sidebar.press('Enter');
  await expect(sidebar.status).toHaveText('');
  await sidebar.type('验收甲');
  await sidebar.press('Enter');
  await sidebar.hasBox(FIRST.body);
});

test('the Enter that ends a composition picks nothing', async ({ openSidebar, write, context }) => {
  const sidebar = await openSidebar();
  await write(sidebar, FIRST);
  await sidebar.search.click();
  const session = await context.newCDPSession(sidebar.frame);
  await session.send('Input.imeSetComposition', { text: '验收', selectionStart: 2, selectionEnd: 2 });
  // What is still being composed is searched already.
  await expect(sidebar.row(FIRST.title)).toBeVisible();
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text: '验收' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await expect(sidebar.search).toHaveValue('验收');
  await expect(sidebar.status).toHaveText('');
  await sidebar.press('Enter');
  await sidebar.hasBox(FIRST.body);
});

test('a held Enter inserts once and sends nothing', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, FIRST);
  await sidebar.type('验收甲');
  for (let repeat = 0; repeat < 8; repeat += 1) await sidebar.page.keyboard.down('Enter');
  await sidebar.page.keyboard.up('Enter');
  await sidebar.hasBox(FIRST.body);
  expect(await sidebar.page.evaluate(() => window.practice.sent)).toEqual([]);
});

test('a double click inserts once', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, FIRST);
  await sidebar.type('验收甲');
  const pick = sidebar.row(FIRST.title).locator('.row-pick');
  const place = await pick.boundingBox();
  if (!place) throw new Error('the row is not laid out');
  await sidebar.page.mouse.move(place.x + 20, place.y + 10);
  await sidebar.page.mouse.down();
  await sidebar.page.mouse.up();
  await expect(sidebar.status).toContainText('已填入');
  // The second press of a hand slower than the console.
  await sidebar.page.mouse.down({ clickCount: 2 });
  await sidebar.page.mouse.up({ clickCount: 2 });
  await sidebar.press('Alt+z');
  await sidebar.hasBox('');
});

test('after an insert the keyboard is in the console’s box', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, FIRST);
  await sidebar.type('验收甲');
  await sidebar.press('Enter');
  await sidebar.hasBox(FIRST.body);
  await expect(sidebar.box).toBeFocused();
  await sidebar.page.keyboard.insertText('谢谢');
  await sidebar.hasBox(`${FIRST.body}谢谢`);
});

test('the query stays after a pick, and the next typing replaces it', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  await write(sidebar, FIRST);
  await sidebar.type('验收甲');
  await sidebar.press('Enter');
  await sidebar.hasBox(FIRST.body);
  await expect(sidebar.search).toHaveValue('验收甲');
  await sidebar.search.click();
  await sidebar.page.keyboard.type('fh');
  await expect(sidebar.search).toHaveValue('fh');
});

for (const way of ['Alt+Z', 'the button']) {
  test(`${way} takes an insert back and leaves the draft`, async ({ openSidebar, write }) => {
    const sidebar = await openSidebar();
    await write(sidebar, FIRST);
    await sidebar.box.click();
    await sidebar.page.keyboard.insertText('您好，');
    await sidebar.type('验收甲');
    await sidebar.press('Enter');
    await sidebar.hasBox(`您好，${FIRST.body}`);
    if (way === 'Alt+Z') {
      await sidebar.search.click();
      await sidebar.press('Alt+z');
    } else await sidebar.button(/撤销/).click();
    await sidebar.hasBox('您好，');
    await expect(sidebar.status).toHaveText('已撤销');
  });
}

test('Esc clears, a second Esc gives the keyboard to the console’s box', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.type('发货');
  await sidebar.press('Escape');
  await expect(sidebar.search).toHaveValue('');
  await expect(sidebar.search).toBeFocused();
  await sidebar.press('Escape');
  await expect(sidebar.box).toBeFocused();
});

test('the keys work wherever in the sidebar the keyboard is', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.frame.locator('.header-who').click();
  await sidebar.press('ArrowDown');
  await expect(sidebar.list).toBeFocused();
  await sidebar.frame.locator('.header-who').click();
  await sidebar.press('Alt+n');
  await expect(sidebar.field('标题')).toBeFocused();
});
