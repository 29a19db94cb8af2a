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
  await expect(marking.said).toContainText('备注刚有变动');
  await expect(marking.change).toContainText('周末前要到 小木');
  expect(await marking.saved()).toEqual([]);
  await marking.page.keyboard.press('Enter');
  // Neither page shows notes outside the form.
  await expect(marking.said).toContainText('请到订单里核对一眼');
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
  await expect(marking.said).toContainText('请到订单里核对一眼');
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
  await expect(marking.said).toHaveText('备注已保存');
  expect((await marking.saved()).map(({ text }) => text)).toEqual([expect.stringMatching(/发顺丰 1号$/)]);
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
