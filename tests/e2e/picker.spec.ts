import { RAIL_WIDTH } from '../../lib/messaging/settings';
import { panelFrame } from '../tools/extension';
import { call } from '../tools/panel-driver';
import type { PracticeId } from '../tools/practice-site';
import { PickerDesk } from './picker-desk';
import { test as base, expect, type Sidebar } from './sidebar';

const WRAP = { title: '验收庚包装', body: '包装盒坏了可以换。\n今天就发。', shortcut: 'ysg1' };
const SHIP = { title: '验收庚发货', body: '今天下单今天发。', shortcut: 'ysg2' };
const SIZED = { title: '验收庚尺码', body: '{?尺码} 有货，今天发。', shortcut: 'ysg3' };

interface Desk {
  desk: PickerDesk;
  sidebar: Sidebar;
}

const test = base.extend<{ seat(id?: PracticeId, hash?: string): Promise<Desk> }>({
  /** At a console's box, with these replies in the library. */
  seat: async ({ openSidebar, write }, use) => {
    await use(async (id = 'pdd-chat', hash = '') => {
      const sidebar = await openSidebar(id, hash);
      for (const draft of [WRAP, SHIP, SIZED]) await write(sidebar, draft);
      // Looked for: what is suggested may fold the group that it stands in.
      await sidebar.search.fill(SIZED.title);
      await expect(sidebar.row(SIZED.title)).toBeVisible();
      await sidebar.search.fill('');
      return { sidebar, desk: await PickerDesk.at(id, sidebar.page) };
    });
  },
});

for (const [id, box] of [
  ['pdd-chat', 'a text field'],
  ['jd-chat', 'an editable element'],
  ['kuaishou-chat', 'Quill'],
  ['1688-chat', 'a frame'],
] as const) {
  test(`${id}, ${box}: typed, found, put in place of what was typed, taken back`, async ({ seat }) => {
    const { desk, sidebar } = await seat(id);
    await desk.type('您好 /ysgbz');
    await desk.offers(WRAP.title);
    expect((await desk.read())?.whole).toBe(WRAP.body);
    await desk.press('Enter');
    await desk.holds(`您好 ${WRAP.body}`);
    await desk.isClosed();
    expect(await desk.sent()).toEqual([]);
    await expect(desk.box).toBeFocused();
    await expect(sidebar.status).toContainText('已填入');
    await desk.type('谢谢');
    await desk.holds(`您好 ${WRAP.body}谢谢`);
    for (let letter = 0; letter < 2; letter += 1) await desk.press('Backspace');
    await sidebar.search.click();
    await sidebar.press('Alt+z');
    await desk.holds('您好 /ysgbz');
  });

  test(`${id}, ${box}: it stands at the sign and covers none of its line`, async ({ seat }) => {
    const { desk } = await seat(id);
    await desk.type('您好，我看一下 /');
    await expect.poll(async () => (await desk.read())?.rows.length).toBe(6);
    const { list, sign } = await desk.places();
    expect(Math.abs(list.x - sign.x)).toBeLessThanOrEqual(1);
    expect(sign.y - (list.y + list.height)).toBeGreaterThanOrEqual(0);
    expect(sign.y - (list.y + list.height)).toBeLessThan(12);
    expect(list.width).toBe(320);
    expect(list.y).toBeGreaterThanOrEqual(0);
  });

  test(`${id}, ${box}: an input method types the sign and the words`, async ({ seat }) => {
    const { desk } = await seat(id);
    await desk.compose('/', '、');
    await expect.poll(async () => (await desk.read())?.rows.length ?? 0).toBe(6);
    await desk.compose('yanshougengfahuo', '验收庚发货');
    await desk.offers(SHIP.title);
    await desk.press('Enter');
    await desk.holds(SHIP.body);
    expect(await desk.sent()).toEqual([]);
  });
}

test('no key is handled while an input method is composing', async ({ seat }) => {
  const { desk } = await seat();
  await desk.type('/');
  await expect.poll(async () => (await desk.read())?.on).toBe(0);
  const before = await desk.read();
  await desk.composing('ysg');
  for (const key of ['ArrowDown', 'Enter', 'Tab', 'Escape']) await desk.pressComposing(key);
  expect(await desk.read()).toEqual(before);
  expect(await desk.sent()).toEqual([]);
});

test('rows are chosen by arrow, by Alt and a digit, and by the mouse', async ({ seat }) => {
  const { desk } = await seat();
  const list = async () => {
    const { rows, on } = (await desk.read()) ?? { rows: [], on: -1 };
    return { rows, on };
  };
  await desk.type('/ysg');
  await desk.offers('验收庚');
  // The list of what was typed before the last letter may stand a moment longer: one that changes meanwhile is tried anew.
  await expect(async () => {
    const { rows, on: from } = await list();
    await desk.press('ArrowDown');
    expect((await list()).on).toBe((from + 1) % rows.length);
    await desk.press('ArrowUp', 'ArrowUp');
    expect(await list()).toEqual({ rows, on: (from - 1 + rows.length) % rows.length });
  }).toPass();
  const { rows } = await list();
  const bodyOf = (row = '') => [WRAP, SHIP].find(({ title }) => row.includes(title))?.body;
  const at = rows.findIndex((row) => bodyOf(row));
  await desk.press(`Alt+${at + 1}`);
  await desk.holds(bodyOf(rows[at]) ?? '');
  await desk.type(' /ysg');
  await desk.offers('验收庚');
  const place = await desk.page.locator('sellerside-picker').boundingBox();
  await desk.page.mouse.click((place?.x ?? 0) + 100, (place?.y ?? 0) + 4 + 28 * at + 14);
  await desk.holds(`${bodyOf(rows[at])} ${bodyOf(rows[at])}`);
  await expect(desk.box).toBeFocused();
  expect(await desk.sent()).toEqual([]);
});

test('a sign within a word or a sentence opens nothing', async ({ seat }) => {
  const { desk } = await seat();
  await desk.type('1/2 上海、北京 / 广州');
  await desk.type('\u200b');
  expect(await desk.read()).toBeNull();
  await desk.type(' /');
  await expect.poll(async () => (await desk.read())?.rows.length).toBe(6);
});

test('Esc closes it and leaves what was typed, which the console then sends', async ({ seat }) => {
  const { desk } = await seat();
  await desk.type('/ysg');
  await desk.offers('验收庚');
  await desk.press('Escape');
  await desk.isClosed();
  await desk.type('9');
  expect(await desk.read()).toBeNull();
  await desk.press('Enter');
  await expect.poll(() => desk.sent()).toEqual(['/ysg9']);
});

test('it closes when the sign is deleted, the box scrolled away or left', async ({ seat }) => {
  const { desk, sidebar } = await seat();
  const open = async () => {
    await desk.box.click();
    await desk.press('Control+A', 'Delete');
    await desk.type('/ysg');
    await desk.offers('验收庚');
  };
  await open();
  for (let letter = 0; letter < 4; letter += 1) await desk.press('Backspace');
  await desk.isClosed();
  await open();
  await desk.page.evaluate(() => document.dispatchEvent(new Event('scroll')));
  await desk.isClosed();
  await open();
  await sidebar.search.click();
  await desk.isClosed();
  // Come back to with the caret, the old sign is a part of the text.
  await desk.box.click();
  await desk.press('End');
  await desk.type('1');
  expect(await desk.read()).toBeNull();
});

test('in a draft that is longer than its box it stands at the line that is being typed', async ({ seat }) => {
  const { desk } = await seat();
  for (let line = 0; line < 12; line += 1) {
    await desk.type(`第${line}行`);
    await desk.press('Shift+Enter');
  }
  await desk.type('/');
  await expect.poll(async () => (await desk.read())?.rows.length).toBe(6);
  const { list } = await desk.places();
  const box = await desk.box.boundingBox();
  // The caret is in the last line that is to be seen.
  expect(list.y + list.height).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0) / 2);
  expect(list.y + list.height).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0) - 12);
});

test('Ctrl+Z in a text field brings back what was typed', async ({ seat }) => {
  const { desk, sidebar } = await seat();
  await desk.type('您好 /ysgbz');
  await desk.offers(WRAP.title);
  await desk.press('Enter');
  await desk.holds(`您好 ${WRAP.body}`);
  await expect(sidebar.status).toContainText('已填入');
  await desk.press('Control+z');
  await desk.holds('您好 /ysgbz');
  expect(await desk.read()).toBeNull();
});

for (const [how, enter] of [
  ['held', [...Array<'down'>(8).fill('down'), 'up']],
  ['pressed twice', ['down', 'up', 'down', 'up']],
] as const) {
  test(`an Enter that is ${how} puts in once and sends nothing`, async ({ seat }) => {
    const { desk } = await seat();
    await desk.type('/ysgbz');
    await desk.offers(WRAP.title);
    for (const way of enter) await desk.page.keyboard[way]('Enter');
    await desk.holds(WRAP.body);
    expect(await desk.sent()).toEqual([]);
  });
}

test('an Enter right behind the last letter waits for the rows', async ({ seat }) => {
  const { desk } = await seat();
  // The code for it comes with the first letter.
  await desk.type('您好 /');
  await expect.poll(async () => (await desk.read())?.rows.length).toBe(6);
  await desk.type('ysgbz');
  await desk.press('Enter');
  await desk.holds(`您好 ${WRAP.body}`);
  expect(await desk.sent()).toEqual([]);
});

test('where nothing is found Enter sends nothing', async ({ seat }) => {
  const { desk } = await seat();
  await desk.type('/zzqqxx');
  await expect.poll(async () => (await desk.read())?.said).toBe('没有找到话术');
  await desk.press('Enter');
  await desk.isClosed();
  expect(await desk.sent()).toEqual([]);
  await desk.holds('/zzqqxx');
});

test('messages that come while it is open leave it open', async ({ seat }) => {
  const { desk } = await seat('pdd-chat', 'live=200');
  await desk.type('/ysgbz');
  await desk.offers(WRAP.title);
  const count = () => desk.page.locator('li.onemsg').count();
  const before = await count();
  await expect.poll(count).toBeGreaterThan(before + 2);
  await desk.offers(WRAP.title);
  await desk.press('Enter');
  await desk.holds(WRAP.body);
});

test('another conversation closes it', async ({ seat }) => {
  const { desk } = await seat();
  await desk.type('/ysgbz');
  await desk.offers(WRAP.title);
  await desk.page.evaluate(() => window.practice.open('bargain'));
  await desk.isClosed();
});

test('a pick that another conversation overtakes goes in nowhere, and says so at the caret', async ({
  seat,
}) => {
  const { desk } = await seat();
  await desk.type('/ysgbz');
  await desk.offers(WRAP.title);
  // Right behind the pick, in the same task, before anybody has been told of the other buyer.
  await desk.page.evaluate(() => {
    const list = document.querySelector('sellerside-picker') as Element;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      window.practice.open('bargain');
    });
    observer.observe(list, { attributeFilter: ['hidden'] });
  });
  await desk.press('Enter');
  await expect.poll(async () => (await desk.read())?.said ?? '').toContain('没有填入');
  expect(await desk.page.evaluate((text) => window.practice.wrongBox(text), WRAP.body)).toEqual([]);
  expect(await desk.sent()).toEqual([]);
});

test('a reply with blanks opens the panel there; what was typed goes when the text comes', async ({
  seat,
}) => {
  const { desk, sidebar } = await seat();
  await desk.type('您好 /ysgcm');
  await desk.offers(SIZED.title);
  expect((await desk.read())?.rows[0]).toContain('要填 尺码');
  await desk.press('Enter');
  await expect(sidebar.field('尺码')).toBeFocused();
  await desk.holds('您好 /ysgcm');
  await desk.type('38');
  await desk.press('Enter');
  await desk.holds('您好 38 有货，今天发。');
  expect(await desk.sent()).toEqual([]);
});

test.describe('with the panel folded', () => {
  /** Folded from the start, so that its frame is not there. */
  const folded = test.extend<{ atRail(id: PracticeId): Promise<PickerDesk> }>({
    atRail: async ({ openOwn, openConsole, driver }, use) => {
      await use(async (id) => {
        const own = await openOwn('workspace.html');
        await call(own, 'settings.change', { language: 'zh-CN' });
        await call(own, 'place.change', { console: id, change: { open: false } });
        const page = await openConsole(id);
        // Keys are heard by the code that writes, which comes after the rail: what it answers, it is there to hear.
        await (await driver(page)).ask('undo', { insertId: 0 });
        return PickerDesk.at(id, page);
      });
    },
  });
  const width = async ({ page }: PickerDesk) => (await page.locator('sellerside-panel').boundingBox())?.width;

  folded('it opens, and the panel stays folded', async ({ atRail }) => {
    const desk = await atRail('pdd-chat');
    await desk.type('/fh');
    await desk.offers('发货');
    await expect(desk.box).toBeFocused();
    expect(await width(desk)).toBe(RAIL_WIDTH);
    await desk.press('Enter');
    await expect.poll(() => desk.draft()).not.toBe('/fh');
    await expect.poll(() => desk.draft()).toContain('发');
    expect(await width(desk)).toBe(RAIL_WIDTH);
    expect(await desk.sent()).toEqual([]);
  });

  folded('a reply with blanks unfolds it', async ({ atRail }) => {
    const desk = await atRail('jd-chat');
    await desk.type('/nh2');
    await desk.offers('您好，报名字');
    await desk.press('Enter');
    const panel = await panelFrame(desk.page);
    await expect(panel.locator('.fill-input').first()).toBeFocused();
    await desk.holds('/nh2');
  });
});

test.describe('Tab', () => {
  /** Milliseconds in which a Tab that was heard has done what it does. */
  const SOON = 3_000;

  test('makes a text of a shortcut, also behind other words', async ({ seat }) => {
    const { desk } = await seat();
    await desk.expand('好的，ysg1', () => desk.holds(`好的，${WRAP.body}`, SOON));
    await expect(desk.box).toBeFocused();
    expect(await desk.read()).toBeNull();
  });

  for (const id of ['jd-chat', 'kuaishou-chat', '1688-chat'] as const) {
    test(`makes a text of a shortcut in ${id}`, async ({ seat }) => {
      const { desk } = await seat(id);
      await desk.expand('好的，YSG1', () => desk.holds(`好的，${WRAP.body}`, SOON));
    });
  }

  test('is the console’s where there is no shortcut', async ({ seat }) => {
    const { desk } = await seat();
    await desk.type('xysg1');
    await desk.press('Tab');
    await expect(desk.box).not.toBeFocused();
    await desk.holds('xysg1');
  });

  test('asks which, where two replies have the shortcut', async ({ seat, write }) => {
    const { desk, sidebar } = await seat();
    await write(sidebar, { ...SHIP, title: '验收庚同码' });
    await desk.expand('ysg2', () =>
      expect.poll(async () => (await desk.read())?.rows.length, { timeout: SOON }).toBe(2),
    );
    await desk.press('Tab');
    await desk.holds(SHIP.body);
  });

  test('is left alone where the agent does not want it', async ({ seat }) => {
    const { desk, sidebar } = await seat();
    await sidebar.call('settings.change', { tabCodes: false });
    await desk.type('ysg1');
    await desk.press('Tab');
    await expect(desk.box).not.toBeFocused();
    await desk.holds('ysg1');
  });
});

test('a console in which the agent does not want it has none', async ({ seat }) => {
  const { desk, sidebar } = await seat();
  await sidebar.call('settings.change', { slashLists: { 'pdd-chat': false } });
  await desk.type('/ysgbz');
  await desk.press('Enter');
  await expect.poll(() => desk.sent()).toEqual(['/ysgbz']);
  expect(await desk.read()).toBeNull();
});
