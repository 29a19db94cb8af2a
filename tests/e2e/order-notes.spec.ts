import type { Frame, Page } from '@playwright/test';
import type { CallArgs, CallName, CallValue } from '../../lib/messaging/calls';
import type { Settings } from '../../lib/messaging/settings';
import { call } from '../tools/panel-driver';
import type { PracticeId } from '../tools/practice-site';
import { faults } from './axe';
import { test as base, expect } from './fixtures';

/** Evaluated functions run in the console's page. */
declare const practiceNotes: {
  saved: { no: string; text: string; flag: string }[];
  options: { save: string };
  open(no: string): void;
  draft(): { text: string } | null;
};

const BEDDING = '260906-774310025986613';
const RUSH = '6940097715523380146';

/** The panel beside a practice console, while an order is marked. */
class Marking {
  readonly area;
  readonly change;
  readonly said;

  constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {
    this.area = frame.locator('.note-area');
    this.change = this.area.locator('.note-change');
    this.said = frame.locator('.note-area + .status-line, .order-line + .status-line');
  }

  async choose(situation: string, event: string): Promise<void> {
    await this.area.locator('.note-situation', { hasText: situation }).click();
    await this.area.locator('.note-event input').fill(event);
  }

  saved() {
    return this.page.evaluate(() => practiceNotes.saved);
  }

  async call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallValue<N>> {
    const answer = await call(this.frame, name, args);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  }
}

const test = base.extend<{
  /** A console whose team notes in the second scheme and lets the panel save. */
  openMarking(id: PracticeId, hash?: string, settings?: Partial<Settings>): Promise<Marking>;
}>({
  openMarking: async ({ openConsole, panel }, use) => {
    await use(async (id, hash = '', settings = {}) => {
      const page = await openConsole(id, hash);
      const marking = new Marking(page, await panel(page));
      await marking.frame.locator('.row').first().waitFor();
      await marking.call('settings.change', {
        ...{ language: 'zh-CN', theme: 'light', noteTag: '1号', noteSave: true },
        noteFormats: { '': 'scheme-b' },
        ...settings,
      });
      return marking;
    });
  },
});

test('拼多多: an order of the list is noted, saved and read back', async ({ openMarking }) => {
  const marking = await openMarking('pdd-orders');
  await marking.frame.getByRole('button', { name: '给订单备注' }).click();
  await marking.frame.getByRole('menuitemradio', { name: /986613/ }).click();
  await marking.choose('可发货', '发顺丰');
  await expect(marking.change).toContainText('发顺丰 1号');
  expect(await faults(marking.frame)).toEqual([]);
  // The page does not show what stands there: it is told before anything is written.
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toContainText('页面上没显示的内容');
  await expect(marking.change).toContainText('周末前要到 小木');
  expect(await marking.saved()).toEqual([]);
  await marking.page.keyboard.press('Enter');
  // The page shows no notes: the form was opened once more, and closed again.
  await expect(marking.said).toHaveText('备注已保存，读回来一致');
  await expect(marking.page.locator('.pr-dialog')).toHaveCount(0);
  expect(await marking.saved()).toMatchObject([
    { no: BEDDING, text: '周末前要到 小木；发顺丰 1号', flag: '红色' },
  ]);
  const marks = await marking.call('marks.list', { orderId: BEDDING });
  expect(marks.at(-1)).toMatchObject({
    ...{ agent: '1号', isSaved: true },
    before: { note: '周末前要到 小木' },
    after: { flag: 'red' },
  });
});

test('抖店: the order of the conversation is noted, with the flag that stands for a missing one', async ({
  openMarking,
}) => {
  const marking = await openMarking('feige-chat', 'open=rush');
  await expect(marking.frame.locator('.order-id')).toContainText('…380146');
  await marking.page.bringToFront();
  await marking.frame.locator('.note-button').click();
  await marking.choose('要退款', '拍错退款');
  await expect(marking.area).toContainText('没有蓝旗，按您店的对照用青旗');
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toHaveText('备注已保存，读回来一致');
  await expect(marking.page.locator('.pr-dialog')).toHaveCount(0);
  // Read back from the card, which the console has drawn anew.
  await expect(marking.frame.locator('.note-button .flag-cyan')).toBeVisible();
  const [saved] = await marking.saved();
  expect(saved).toMatchObject({ no: RUSH, flag: '2' });
  expect(saved?.text).toContain('拍错退款 1号');
});

test('京东: a note that the page shows is read back from it', async ({ openMarking }) => {
  const marking = await openMarking('jd-orders');
  await marking.frame.getByRole('button', { name: '给订单备注' }).click();
  await marking.frame.getByRole('menuitemradio').first().click();
  await marking.choose('可发货', '发顺丰');
  await expect(marking.change).toContainText('发顺丰 1号');
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toHaveText('备注已保存，读回来一致；旗在页面上看不到，请核对');
  expect((await marking.saved()).map(({ text }) => text)).toEqual([expect.stringMatching(/发顺丰 1号$/)]);
});

test('京东: a form that holds another flag than the page shows is told of, and gone on with', async ({
  openMarking,
}) => {
  const marking = await openMarking('jd-orders');
  await marking.frame.getByRole('button', { name: '给订单备注' }).click();
  await marking.frame.getByRole('menuitemradio', { name: /214467/ }).click();
  await marking.choose('可发货', '发顺丰');
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toContainText('页面上没显示的内容');
  await expect(marking.page.locator('.pr-dialog')).toHaveCount(1);
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toContainText('备注已保存，读回来一致');
  expect(await marking.saved()).toMatchObject([{ text: '地址要改，等买家回复；发顺丰 1号', flag: '1' }]);
});

for (const { id, order } of [
  { id: 'pdd-orders', order: BEDDING },
  { id: 'jd-orders', order: '301839906713' },
] as const) {
  test(`${id}: a save that was refused is logged as such, and can be tried again`, async ({
    openMarking,
  }) => {
    const marking = await openMarking(id, 'save=reject');
    const marks = () => marking.call('marks.list', { orderId: order });
    const before = (await marks()).length;
    await marking.frame.getByRole('button', { name: '给订单备注' }).click();
    await marking.frame.getByRole('menuitemradio', { name: new RegExp(order.slice(-6)) }).click();
    await marking.choose('可发货', '发顺丰');
    await marking.page.keyboard.press('Enter');
    if (id === 'pdd-orders') {
      await expect(marking.said).toContainText('页面上没显示的内容');
      await marking.page.keyboard.press('Enter');
    }
    await expect(marking.said).toContainText('页面说“操作过于频繁，请稍后再试”');
    expect((await marks()).slice(before)).toMatchObject([{ isSaved: false }]);
    await marking.page.evaluate(() => {
      practiceNotes.options.save = '';
    });
    await marking.page.keyboard.press('Enter');
    await expect(marking.said).toContainText('备注已保存，读回来一致');
    const [saved] = await marking.saved();
    expect(saved?.no).toBe(order);
    // One note, one record.
    expect((await marks()).slice(before)).toMatchObject([{ isSaved: true, after: { note: saved?.text } }]);
  });
}

test('抖店: a note that comes into its form late is shown before anything is written', async ({
  openMarking,
}) => {
  const marking = await openMarking('feige-chat', 'open=leak&noteLate=1500');
  await expect(marking.frame.locator('.order-line')).toBeVisible();
  await marking.frame.getByRole('button', { name: /个订单/ }).click();
  await marking.frame.getByRole('menuitemradio', { name: /627310/ }).click();
  await marking.page.bringToFront();
  await marking.frame.locator('.note-button').click();
  await marking.choose('可发货', '发顺丰');
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toContainText('页面上没显示的内容');
  await expect(marking.change).toContainText('送过防尘袋');
  expect(await marking.saved()).toEqual([]);
});

test('拼多多: what the console did not keep is found out, and composed anew', async ({ openMarking }) => {
  const marking = await openMarking('pdd-orders', 'save=stale');
  const before = await marking.call('marks.list', { orderId: BEDDING });
  await marking.frame.getByRole('button', { name: '给订单备注' }).click();
  await marking.frame.getByRole('menuitemradio', { name: /986613/ }).click();
  await marking.choose('可发货', '发顺丰');
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toContainText('页面上没显示的内容');
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toContainText('按了保存，但订单上现在是：周末前要到 小木（旗：红）');
  await expect(marking.page.locator('.pr-dialog')).toHaveCount(0);
  await expect(marking.area.locator('.note-history')).toContainText('周末前要到');
  expect(await marking.call('marks.list', { orderId: BEDDING })).toEqual(before);
});

test('拼多多: a slow save is told of, can be left, and is told all the same when it has ended', async ({
  openMarking,
}) => {
  const marking = await openMarking('pdd-orders', 'save=slow&slow=9000');
  await marking.frame.getByRole('button', { name: '给订单备注' }).click();
  await marking.frame.getByRole('menuitemradio', { name: /986613/ }).click();
  await marking.choose('可发货', '发顺丰');
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toContainText('页面上没显示的内容');
  await marking.page.keyboard.press('Enter');
  await expect(marking.area.locator('.note-acts')).toContainText('已按下保存，等页面存好…');
  await marking.area.getByRole('button', { name: '不等了' }).click();
  await expect(marking.said).toHaveText('已按下保存，还没看到存好。请看一下备注框');
  await expect(marking.said).toHaveText('备注已保存，读回来一致');
  expect(await marking.saved()).toHaveLength(1);
});

test.describe('淘宝 memo', () => {
  const MEMO = '4187206593305712936';
  const posted = (page: Page) => page.evaluate(() => JSON.parse(sessionStorage.getItem('pr-memos') ?? '[]'));

  test('is noted from the panel, saved, and read back when the page is opened again', async ({
    openMarking,
    panel,
  }) => {
    const marking = await openMarking('taobao-memo');
    await expect(marking.frame.locator('.order-id')).toContainText('…712936');
    await expect(marking.frame.locator('.note-button')).toContainText('已备注');
    await marking.page.bringToFront();
    await marking.frame.locator('.note-button').click();
    await expect(marking.area.locator('.note-history')).toContainText('周末前要到');
    await marking.choose('可发货', '发顺丰');
    await expect(marking.change).toContainText('发顺丰 1号');
    expect(await faults(marking.frame)).toEqual([]);
    await marking.page.keyboard.press('Enter');
    await marking.page.waitForURL(/list_sold_items/);
    expect(await posted(marking.page)).toMatchObject([
      { no: MEMO, text: '周末前要到 小木；发顺丰 1号', flag: '1' },
    ]);
    await marking.page.goBack();
    const frame = await panel(marking.page);
    await expect(frame.locator('.note-button')).toHaveAttribute('title', /发顺丰 1号/);
    const again = new Marking(marking.page, frame);
    const last = async () => (await again.call('marks.list', { orderId: MEMO })).at(-1);
    // The page that posted it went with its panel: this one shows that it was saved.
    await expect.poll(last).toMatchObject({
      ...{ agent: '1号', isSaved: true, before: { note: '周末前要到 小木', flag: 'red' } },
      after: { note: '周末前要到 小木；发顺丰 1号', flag: 'red' },
    });
  });

  test('is filled in for the agent to save', async ({ openMarking }) => {
    const marking = await openMarking('taobao-memo', '', { noteSave: false });
    await marking.page.bringToFront();
    await marking.frame.locator('.note-button').click();
    await marking.choose('要退款', '拍错退款');
    await marking.page.keyboard.press('Enter');
    await expect(marking.said).toContainText('核对后请点保存');
    await expect(marking.page.locator('#memo')).toHaveValue('周末前要到 小木；拍错退款 1号');
    await expect(marking.page.locator('#flag4')).toBeChecked();
    expect(await posted(marking.page)).toEqual([]);
  });

  test('that has changed since the agent looked is shown anew', async ({ openMarking }) => {
    const marking = await openMarking('taobao-memo');
    await marking.page.bringToFront();
    await marking.frame.locator('.note-button').click();
    await marking.choose('可发货', '发顺丰');
    await expect(marking.change).toContainText('发顺丰 1号');
    // Only now: what is changed before the area has come up is what it shows.
    await marking.page.locator('#memo').fill('周末前要到，换中通 小木');
    await marking.frame.locator('.note-event input').focus();
    await marking.page.keyboard.press('Enter');
    await expect(marking.said).toContainText('备注刚有变动');
    await expect(marking.change).toContainText('周末前要到，换中通 小木');
    expect(await posted(marking.page)).toEqual([]);
  });

  test('that the console refuses says why, and can be saved again', async ({ openMarking }) => {
    const marking = await openMarking('taobao-memo', 'save=reject');
    await marking.page.bringToFront();
    await marking.frame.locator('.note-button').click();
    await marking.choose('可发货', '发顺丰');
    await marking.page.keyboard.press('Enter');
    await expect(marking.said).toContainText('页面说“备注保存失败，请稍后再试”');
    // The form holds our text by now, which stands for what it was written over.
    await marking.page.evaluate(() => {
      practiceNotes.options.save = '';
    });
    await marking.page.keyboard.press('Enter');
    await marking.page.waitForURL(/list_sold_items/);
    expect(await posted(marking.page)).toMatchObject([{ no: MEMO, text: '周末前要到 小木；发顺丰 1号' }]);
  });

  test('that names another order than its address is nobody’s', async ({ openMarking }) => {
    const marking = await openMarking('taobao-memo');
    await expect(marking.frame.locator('.note-button')).toBeVisible();
    await marking.page.evaluate(() => {
      const field = document.querySelector('input[name="biz_order_id"]');
      field?.setAttribute('value', '4186651027749330582');
    });
    // The form is looked at again when something in it moves.
    await marking.page.locator('#memo').fill('换中通 小木');
    await expect(marking.frame.locator('.order-line')).toHaveText('订单读不准');
    await expect(marking.frame.locator('.note-button')).toHaveCount(0);
  });

  test('is measured by the limit of its own form, in bytes', async ({ openMarking }) => {
    const marking = await openMarking('taobao-memo');
    await marking.page.bringToFront();
    await marking.frame.locator('.note-button').click();
    await marking.choose('可发货', '发顺丰');
    await expect(marking.area.locator('.note-length')).toHaveText(/\/1000 字节$/);
  });
});

test('a form that stands open for nobody knows whom is refused, and left as it is', async ({
  openMarking,
}) => {
  const marking = await openMarking('pdd-orders');
  await marking.page.evaluate((no) => practiceNotes.open(no), '260904-660173298450517');
  await marking.frame.getByRole('button', { name: '给订单备注' }).click();
  await marking.frame.getByRole('menuitemradio', { name: /986613/ }).click();
  await marking.choose('可发货', '发顺丰');
  await marking.page.keyboard.press('Enter');
  await expect(marking.said).toContainText('认不出是哪个订单');
  expect(await marking.page.evaluate(() => practiceNotes.draft()?.text)).toBe('要电子票，抬头已改 小木');
  expect(await marking.saved()).toEqual([]);
});

test('where the console has no note the line is copied', async ({ openMarking }) => {
  const marking = await openMarking('kuaishou-chat');
  await marking.frame.getByRole('button', { name: '2 个订单，选一个' }).click();
  await marking.frame.getByRole('menuitemradio').first().click();
  await marking.frame.locator('.note-button').click();
  await marking.choose('可发货', '发顺丰');
  await marking.area.getByRole('button', { name: '复制备注' }).click();
  await expect(marking.said).toContainText('已复制');
  await marking.frame.getByRole('combobox').click();
  await marking.page.keyboard.press('Control+v');
  await expect(marking.frame.getByRole('combobox')).toHaveValue('发顺丰 1号');
});
