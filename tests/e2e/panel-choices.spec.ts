import { faults } from './axe';
import { expect, test } from './sidebar';

test('a choice is made by the arrow keys, and Enter alone chooses nothing', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收辛选择', body: '{红色|墨绿色}的{?数量:数字}件，{?哪天:日期}发。' });
  await sidebar.type('验收辛');
  await expect(sidebar.row('验收辛选择')).toBeVisible();
  await sidebar.press('Enter');
  const red = sidebar.frame.getByRole('radio', { name: '红色' });
  await expect(red).toBeFocused();
  await expect(red).not.toBeChecked();
  await sidebar.press('Enter');
  await sidebar.hasBox('');
  await expect(sidebar.frame.locator('.fill-missing')).toHaveText('还差 红色/墨绿色、数量、哪天');
  await sidebar.press('ArrowRight');
  await sidebar.press('Enter');
  await expect(sidebar.field('数量')).toBeFocused();
  await sidebar.page.keyboard.type('2件');
  await sidebar.press('Enter');
  await expect(sidebar.field('数量')).toHaveAttribute('aria-invalid', 'true');
  await sidebar.field('数量').fill('2');
  await sidebar.field('哪天').fill('2026-09-08');
  await sidebar.press('Enter');
  await sidebar.hasBox('墨绿色的2件，9月8日发。');
});

test('a blank’s digits choose no option, and Alt and a digit still pick a row', async ({
  openSidebar,
  write,
}) => {
  const sidebar = await openSidebar();
  await write(sidebar, { title: '验收辛颜色', body: '{?颜色:红|蓝}' });
  await sidebar.type('验收辛颜色');
  await sidebar.press('Enter');
  await sidebar.press('2');
  await expect(sidebar.frame.getByRole('radio', { checked: true })).toHaveCount(0);
  await sidebar.hasBox('');
});

test('the editor’s chips put in what a body understands', async ({ openSidebar }) => {
  const sidebar = await openSidebar();
  await sidebar.search.click();
  await sidebar.press('Alt+n');
  await sidebar.frame.getByRole('button', { name: '店铺', exact: true }).click();
  await sidebar.frame.getByRole('button', { name: '退货地址', exact: true }).click();
  await expect(sidebar.field('内容')).toHaveValue('{退货地址}');
  await expect(sidebar.field('内容')).toBeFocused();
  const chips = sidebar.frame.locator('.variables');
  const width = await chips.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(width).toBe(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: axe finds no fault with blanks of every kind, nor with the chips`, async ({
    openSidebar,
    write,
  }) => {
    const sidebar = await openSidebar();
    await write(sidebar, {
      title: '验收辛各种',
      body: '{红|蓝}{?尺码}{?数量:数字}{?哪天:日期}{?颜色:大红|浅蓝}{退货地址}{[{?备注}]}',
    });
    await sidebar.call('settings.change', { theme });
    await sidebar.type('验收辛各种');
    await sidebar.press('Enter');
    await sidebar.field('数量').fill('两');
    expect(await faults(sidebar.frame)).toEqual([]);
    await sidebar.press('Escape');
    await sidebar.press('Alt+n');
    await expect(sidebar.frame.locator('.variables')).toBeVisible();
    expect(await faults(sidebar.frame)).toEqual([]);
  });
}
