import type { Locator } from '@playwright/test';
import type { Settings } from '../../../lib/messaging/settings';
import { inBothLanguages, type Language, type Seat, type Studio, type View } from './studio';

/** How 小美's team notes. */
const TEAM: Partial<Settings> = { noteTag: '小美', noteFormats: { '': 'scheme-a' } };
/** An order of today's that somebody has noted, see `tests/consoles/jd-orders/cases.js`. */
const NOTED = '000031';

const seatOf = (studio: Studio, language: Language, height: number): Promise<Seat> =>
  studio.console({
    ...{ id: 'jd-orders', hash: 'cases', until: '.order-list-row', height },
    settings: { ...TEAM, language },
    place: { width: 340 },
  });

const fields = (form: Locator) => form.locator('input');

/** What agents and supervisors see of orders, by name; each in both languages, those of docs/order-notes.md. */
const VIEWS: Record<string, View> = {
  'notes-example': async (studio, language, name) => {
    const page = await studio.desk('notes', { ...TEAM, width: 900, height: 1900, language });
    await page
      .getByRole('button', { name: language === 'en' ? 'Define one by example' : '照例子定一个格式' })
      .click();
    const rows = page.locator('.note-desk-situation');
    const fill = async (at: number, ...texts: string[]) => {
      for (const [place, text] of texts.entries()) await fields(rows.nth(at)).nth(place).fill(text);
    };
    const situations = language === 'en' ? ['Courier', 'Sent late'] : ['发快递', '晚发'];
    await fill(0, '发顺丰+小美/11.22', '小美', '11.22', situations[0] ?? '');
    await page.getByRole('button', { name: language === 'en' ? 'Add one more' : '再加一条' }).click();
    await fill(1, '等补货+小美/3.4', '小美', '3.4', situations[1] ?? '');
    await rows.nth(0).locator('select').selectOption('red');
    await rows.nth(1).locator('select').selectOption('green');
    await page.locator('.note-desk-form table').waitFor();
    await page.locator(':focus').blur();
    await studio.take(name, page, page.locator('.note-desk-form'));
  },

  'notes-list': async (studio, language, name) => {
    const seat = await seatOf(studio, language, 640);
    await seat.page.waitForSelector('sellerside-badges', { state: 'attached' });
    await studio.take(name, seat.page);
  },

  'notes-write': async (studio, language, name) => {
    const seat = await seatOf(studio, language, 1100);
    await seat.page.evaluate(() => {
      const note = document.querySelector('.remark-cell__text');
      if (note) note.textContent = '等买家回复+小木/11.20';
    });
    await seat.panel.locator('.order-choose button').click();
    await seat.panel.getByRole('menuitemradio', { name: new RegExp(NOTED) }).click();
    const area = seat.panel.locator('.note-area');
    await area.locator('.note-situation').nth(1).click();
    await area.locator('.note-event input').fill('改地址');
    await area.locator('.note-change', { hasText: '改地址+小美' }).waitFor();
    await studio.take(name, seat.page, area);
  },
};

export const ORDER_VIEWS = inBothLanguages(VIEWS);
