import { PickerDesk } from './picker-desk';
import { expect, type Sidebar, test } from './sidebar';

const RULED = { title: '验收辛规定', body: '这个没办法改。', shortcut: 'ysx1' };
const SURE = { title: '验收辛保证', body: '保证明天到货。', shortcut: 'ysx2' };
const OUTSIDE = { title: '验收辛加群', body: '您加我微信聊。', shortcut: 'ysx3' };

const line = ({ frame }: Sidebar) => frame.locator('.draft-note');
const clocks = ({ frame }: Sidebar) => frame.locator('.brief-clock');

async function typed({ box, page }: Sidebar, text: string): Promise<void> {
  await box.click();
  await page.keyboard.insertText(text);
}

for (const id of ['pdd-chat', 'jd-chat', '1688-chat'] as const) {
  test(`${id}: words in the console's box are told, and one key there puts better ones in`, async ({
    openSidebar,
  }) => {
    const sidebar = await openSidebar(id);
    const desk = await PickerDesk.at(id, sidebar.page);
    await desk.type('亲，您加我微信聊吧，谢谢');
    await expect(line(sidebar)).toContainText('引到平台外');
    const better = await sidebar.frame.locator('.draft-better').getAttribute('title');
    // The page is told the key a moment after the line shows; before, it is the console's.
    await expect(async () => {
      await desk.press('Alt+b');
      await desk.holds(`亲，${better}，谢谢`, 2_000);
    }).toPass({ timeout: 20_000 });
    await expect(line(sidebar)).toHaveCount(0);
    await expect(sidebar.status).toContainText('已换好');
    expect(await desk.sent()).toEqual([]);
    await sidebar.search.click();
    await sidebar.press('Alt+z');
    await desk.holds('亲，您加我微信聊吧，谢谢');
  });
}

for (const id of ['pdd-chat', 'jd-chat'] as const) {
  test(`${id}: a mark stands under the words, takes no pointer and changes nothing of the page`, async ({
    openSidebar,
  }) => {
    const sidebar = await openSidebar(id);
    const desk = await PickerDesk.at(id, sidebar.page);
    await desk.type('这个没办法改');
    const before = await desk.box.innerHTML();
    const marks = sidebar.page.locator('sellerside-marks');
    await expect(marks).toHaveJSProperty('hidden', false);
    expect(await desk.box.innerHTML()).toBe(before);
    const place = await desk.box.boundingBox();
    const met = await sidebar.page.evaluate(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.tagName,
      [(place?.x ?? 0) + 60, (place?.y ?? 0) + 10],
    );
    expect(met).not.toBe('SELLERSIDE-MARKS');
    await desk.type('，抱歉');
    // Gone with the letter, and back under the words once they have been read anew.
    await expect(marks).toHaveJSProperty('hidden', false);
    await sidebar.call('settings.change', { wording: false });
    await expect(marks).toHaveJSProperty('hidden', true);
  });
}

test('a draft that has changed by then is left as it is', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await typed(sidebar, '这个没办法改');
  await expect(line(sidebar)).toContainText('没办法');
  // Past the panel's ears: no event tells it.
  await sidebar.box.evaluate((box: HTMLTextAreaElement) => {
    box.value = '我再看看';
  });
  await sidebar.frame.locator('.draft-acts button').first().click();
  await sidebar.hasBox('我再看看');
  await expect(sidebar.status).toContainText('没有填入');
});

test('what an input method is composing is not read', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  const desk = await PickerDesk.at('pdd-chat', sidebar.page);
  await desk.type('您好 ');
  await desk.composing('没办法');
  // Somebody who reads on all the same would have told by then.
  await sidebar.page.waitForTimeout(700);
  await expect(line(sidebar)).toHaveCount(0);
});

test('the draft is read only while the switch is on', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await typed(sidebar, '这个没办法改');
  await expect(line(sidebar)).toBeVisible();
  await sidebar.call('settings.change', { wording: false });
  await expect(line(sidebar)).toHaveCount(0);
  await sidebar.call('settings.change', { wording: true });
  await expect(line(sidebar)).toBeVisible();
  await sidebar.frame.getByRole('button', { name: '不再提这处' }).click();
  await expect(line(sidebar)).toHaveCount(0);
});

test('a reply with a hint or a warning goes in, and says so', async ({ openSidebar, write }) => {
  const sidebar = await openSidebar();
  for (const draft of [RULED, SURE]) await write(sidebar, draft);
  await sidebar.type(RULED.title);
  await sidebar.row(RULED.title).click();
  await sidebar.hasBox(RULED.body);
  await expect(sidebar.status).toContainText('可以说');
  await expect(sidebar.status).toHaveClass(/status-done/);
  await sidebar.search.click();
  await sidebar.press('Alt+b');
  await expect(sidebar.box).not.toHaveValue(/没办法/);
  await sidebar.box.fill('');
  await sidebar.type(SURE.title);
  await sidebar.row(SURE.title).click();
  await sidebar.hasBox(SURE.body);
  await expect(sidebar.status).toHaveClass(/status-amber/);
});

test('a reply that the team blocks waits for the agent, with better words at one key', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, OUTSIDE);
  await sidebar.type('ysx3');
  await sidebar.press('Enter');
  await expect(sidebar.status).toContainText('没有填入');
  await sidebar.hasBox('');
  await sidebar.press('Alt+b');
  await expect(sidebar.box).toHaveValue(/您在这里跟我说就好/);
  await sidebar.box.fill('');
  await sidebar.search.fill('');
  await sidebar.type('ysx3');
  await sidebar.press('Enter');
  await expect(sidebar.status).toContainText('没有填入');
  await sidebar.press('Alt+y');
  await sidebar.hasBox(OUTSIDE.body);
});

test('the list in the box, too, keeps a blocked reply out and says why there', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, OUTSIDE);
  const desk = await PickerDesk.at('pdd-chat', sidebar.page);
  await desk.type('/ysx3');
  await desk.offers(OUTSIDE.title);
  await desk.press('Enter');
  await expect(sidebar.status).toContainText('没有填入');
  await desk.holds('/ysx3');
});

test('an amount beyond the limit writes the brief, which waits with its clock', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await typed(sidebar, '给您退80元吧');
  await expect(line(sidebar)).toContainText('超出你的权限（退款 50）');
  await sidebar.frame.locator('.draft-acts').getByRole('button', { name: '写请示' }).click();
  await expect(sidebar.status).toContainText('请示已复制');
  await expect(clocks(sidebar)).toContainText(/还剩 (59|1:00):/);
  const kept = await sidebar.call('briefs.list', {});
  const brief = kept.ok ? kept.value[0] : undefined;
  expect(brief?.text).toMatch(/【请示】[\s\S]*买家：[\s\S]*给您退80元吧[\s\S]*上限 50 元/);
  await clocks(sidebar).getByRole('button', { name: '已答复' }).click();
  await expect(clocks(sidebar)).toHaveCount(0);
  await sidebar.call('settings.change', {
    authority: { everybody: { bargain: 20, refund: 100, resend: 100 } },
  });
  await expect(line(sidebar)).toHaveCount(0);
  await sidebar.call('briefs.remove', { id: brief?.id ?? '' });
});

test('the editor says what it finds and saves all the same', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.search.click();
  await sidebar.press('Alt+n');
  await sidebar.field('标题').fill('验收辛草稿');
  await sidebar.field('内容').fill('这个没办法改');
  await expect(sidebar.frame.locator('.finding mark')).toHaveText('没办法');
  await sidebar.frame.locator('.finding button').click();
  await expect(sidebar.frame.locator('.finding')).toHaveCount(0);
  await sidebar.field('内容').fill('您加我微信聊');
  await expect(sidebar.frame.locator('.finding-block')).toBeVisible();
  await sidebar.press('Control+Enter');
  await expect(sidebar.status).toContainText('已保存');
});
