import type { Page } from '@playwright/test';
import { askToEnd } from '../../lib/notes/follow';
import type { NoteRequest, NoteResult } from '../../lib/notes/write';
import type { NoteTroubles, PracticeNotes } from '../consoles/shared/notes';
import type { PanelDriver } from '../tools/panel-driver';
import { expect, test } from './fixtures';
import { DIALOGS, held, requestFor, TEXT } from './notes';

/** Evaluated functions run in the console's page. */
declare const practiceNotes: PracticeNotes;

async function note(panel: PanelDriver, request: NoteRequest): Promise<NoteResult> {
  await panel.until('the console', () => panel.bound?.state === 'console');
  const ask = () =>
    askToEnd(
      (asked) => panel.ask('note', asked),
      request,
      () => {},
    );
  let answer = await ask();
  // A page that has just been loaded anew is not on the line yet, and has done nothing.
  while (!answer.ok && answer.error.code === 'no-page') answer = await ask();
  if (!answer.ok) throw new Error(`the page did not answer: ${answer.error.code}`);
  return answer.value;
}

/** Nothing is open, and from now on this goes wrong. */
async function trouble(page: Page, options: Partial<NoteTroubles>): Promise<void> {
  await page.waitForFunction(() => 'practiceNotes' in window);
  await page.evaluate((changed) => {
    const { options } = practiceNotes;
    practiceNotes.close();
    Object.assign(options, { save: '', drops: '', noteMax: 0, noteLate: 0, againLate: 0 }, changed);
    for (const name of ['second', 'changed', 'vanishes', 'deaf', 'twoSaves'] as const) {
      options[name] = changed[name] ?? false;
    }
  }, options);
}

/** The form that a console shows, whoever opened it. */
const forms = (page: Page) => page.locator('.pr-dialog');

for (const desk of DIALOGS) {
  const { id, order, before, rowShows } = desk;

  test(`${id}: writes note and flag, saves once, and reads back what stands there then`, async ({
    openConsole,
    driver,
  }) => {
    const page = await openConsole(id);
    const panel = await driver(page);
    expect(await note(panel, requestFor(desk))).toEqual({
      ok: true,
      isSaved: true,
      before,
      // Where the row does not show the note, the form is opened once more and closed again.
      after: { note: TEXT, flag: rowShows.note ? null : 'red' },
      seenIn: rowShows.note ? 'row' : 'form',
    });
    await expect(forms(page)).toHaveCount(0);
    const { draft, note: kept, saved } = await held(page, order);
    expect(draft).toBeNull();
    expect(kept).toEqual({ text: TEXT, flag: desk.red });
    expect(saved).toMatchObject([{ no: order, text: TEXT, flag: desk.red, how: 'click' }]);
  });

  test(`${id}: fills the form and leaves saving to the agent`, async ({ openConsole, driver }) => {
    const page = await openConsole(id);
    const panel = await driver(page);
    const text = `${TEXT}\n第二行😊`;
    expect(await note(panel, requestFor(desk, { text, save: false }))).toEqual({
      ok: true,
      isSaved: false,
      before,
      after: null,
      seenIn: null,
    });
    const { draft, saved } = await held(page, order);
    expect(draft).toEqual({ no: order, text, flag: desk.red });
    expect(saved).toEqual([]);
    // The agent's next key saves: on the button, not in a box where Enter may break the line.
    await expect(page.locator('button:focus')).toHaveText(/保存|确定|提交/);
  });
}

type Refusal = [what: string, options: Partial<NoteTroubles>, asked: Partial<NoteRequest>, answer: object];

for (const desk of DIALOGS) {
  const { id, order, before } = desk;
  const emoji = { text: `${TEXT}😊` };
  const refusals: Refusal[] = [
    ['a click that opens nothing', { deaf: true }, {}, { reason: 'form-missing' }],
    ['a second form', { second: true }, {}, { reason: 'form-ambiguous' }],
    ['two buttons that save', { twoSaves: true }, {}, { reason: 'save-ambiguous' }],
    ['a box that is too short', { noteMax: 10 }, {}, { reason: 'too-long', limit: { value: 10 } }],
    ['emoji that are dropped', { drops: 'emoji' }, emoji, { reason: 'not-kept' }],
    ['line breaks that are dropped', { drops: 'lines' }, { text: `${TEXT}\n再问` }, { reason: 'not-kept' }],
    ['another note than was seen', {}, { expected: { note: '旧备注', flag: null } }, { reason: 'changed' }],
    [
      'a note that was not seen',
      {},
      { expected: { note: null, flag: null } },
      { reason: 'changed', found: before },
    ],
    [
      'a flag that was not seen',
      {},
      { expected: { ...before, flag: null } },
      { reason: 'changed', found: before },
    ],
    ['a colour that it does not have', {}, { flag: 'light-pink' }, { reason: 'colour-missing' }],
    ['an order that is not there', {}, { orderId: '999999999999' }, { reason: 'order-missing' }],
    ['an order that goes meanwhile', { vanishes: true }, {}, { reason: 'order-missing' }],
  ];
  // Elsewhere the page shows neither notes nor flags outside the form.
  if (id !== 'pdd-orders') {
    refusals.push(['somebody else’s note meanwhile', { changed: true }, {}, { reason: 'changed' }]);
  }

  test(`${id}: whatever is not as it should be is refused, and all is as it was`, async ({
    openConsole,
    driver,
  }) => {
    const page = await openConsole(id);
    const panel = await driver(page);
    const { note: first } = await held(page, order);
    for (const [what, options, asked, answer] of refusals) {
      await trouble(page, options);
      const refusal = await note(panel, requestFor(desk, asked));
      const { note: kept, saved, draft } = await held(page, order);
      // A form that cannot be closed stands there as it did not before.
      const isUntouched = id !== 'jd-orders' || draft === null;
      expect(refusal, what).toMatchObject({ ok: false, isUntouched, ...answer });
      expect(saved, what).toEqual([]);
      if (!options.changed && !options.vanishes) expect(kept, what).toEqual(first);
      // What cannot be closed unsaved stays open, with what stood in it.
      if (id === 'jd-orders') expect([undefined, before.note], what).toContain(draft?.text);
      else await expect(forms(page), what).toHaveCount(0);
      if (options.changed || options.vanishes) await page.reload();
    }
  });

  test(`${id}: what the console refuses is told in its words, and stays in its form`, async ({
    openConsole,
    driver,
  }) => {
    const page = await openConsole(id);
    const panel = await driver(page);
    const failures = [
      ['reject', '操作过于频繁，请稍后再试'],
      ['session', '账户在别处登录，请重新登录'],
    ] as const;
    for (const [save, said] of failures) {
      await trouble(page, { save });
      const answer = await note(panel, requestFor(desk));
      expect(answer).toEqual({ ok: false, reason: 'not-saved', isUntouched: false, said });
      const { draft, saved } = await held(page, order);
      expect(draft).toEqual({ no: order, text: TEXT, flag: desk.red });
      expect(saved).toEqual([]);
      await page.reload();
    }
  });
}

test('a console that takes longer to save than one answer may is followed to the end', async ({
  openConsole,
  driver,
}) => {
  const [desk] = DIALOGS;
  const page = await openConsole('pdd-orders', 'save=slow&slow=4500');
  const panel = await driver(page);
  expect(desk && (await note(panel, requestFor(desk)))).toMatchObject({
    ok: true,
    isSaved: true,
    seenIn: 'form',
  });
  expect(panel.heard).toContainEqual(
    expect.objectContaining({ type: 'answer', value: { ok: false, reason: 'saving', isUntouched: false } }),
  );
  await expect(forms(page)).toHaveCount(0);
});

test('a page in which the agent goes on while it saves is left alone', async ({ openConsole, driver }) => {
  const [desk] = DIALOGS;
  const page = await openConsole('pdd-orders', 'save=slow&slow=3000');
  const panel = await driver(page);
  const answer = desk && note(panel, requestFor(desk));
  await page.locator('[data-pressed]').waitFor();
  await page.keyboard.press('Shift');
  expect(await answer).toMatchObject({ ok: true, isSaved: true, after: null, seenIn: null });
  await expect(forms(page)).toHaveCount(0);
});

for (const desk of DIALOGS) {
  test(`${desk.id}: a form that goes as if it had saved is found out`, async ({ openConsole, driver }) => {
    const page = await openConsole(desk.id, 'save=stale');
    const panel = await driver(page);
    expect(await note(panel, requestFor(desk))).toEqual({
      ok: false,
      reason: 'not-saved',
      isUntouched: false,
      // 京东 shows the note in the row, and its form has no way out.
      found: desk.rowShows.note ? { ...desk.before, flag: null } : desk.before,
    });
    await expect(forms(page)).toHaveCount(0);
    expect((await held(page, desk.order)).saved).toEqual([]);
  });
}

test('a form that shows the new note late is waited for when it is read back', async ({
  openConsole,
  driver,
}) => {
  const [desk] = DIALOGS;
  const panel = await driver(await openConsole('pdd-orders', 'againLate=500'));
  expect(desk && (await note(panel, requestFor(desk)))).toMatchObject({ ok: true, seenIn: 'form' });
});

test('a form that shows its note late is waited for', async ({ openConsole, driver }) => {
  const [desk] = DIALOGS;
  const panel = await driver(await openConsole('pdd-orders', 'noteLate=500'));
  expect(desk && (await note(panel, requestFor(desk)))).toMatchObject({ ok: true, before: desk?.before });
});

for (const late of [300, 1500]) {
  test(`抖店: an empty form is not believed before its note has come after ${late} ms`, async ({
    openConsole,
    driver,
  }) => {
    const [, desk] = DIALOGS;
    if (!desk) return;
    const page = await openConsole(desk.id, `noteLate=${late}`);
    const panel = await driver(page);
    // Its rows show the flag and no note.
    const expected = { note: null, flag: desk.before.flag };
    expect(await note(panel, requestFor(desk, { expected }))).toEqual({
      ok: false,
      reason: 'changed',
      isUntouched: true,
      found: desk.before,
    });
    expect((await held(page, desk.order)).saved).toEqual([]);
  });
}

test('京东: a row that shows what it showed before is no proof of a save', async ({
  openConsole,
  driver,
}) => {
  const [, , desk] = DIALOGS;
  if (!desk) return;
  const page = await openConsole(desk.id, 'save=stale');
  const panel = await driver(page);
  // The flag alone changes, which its rows do not show.
  const asked = requestFor(desk, { text: desk.before.note ?? '' });
  expect(await note(panel, asked)).toMatchObject({ ok: true, isSaved: true, seenIn: null });
});

test('a form that somebody has opened and that names no order is nobody’s', async ({
  openConsole,
  driver,
}) => {
  const [desk] = DIALOGS;
  const page = await openConsole('pdd-orders');
  const panel = await driver(page);
  await page.getByText('修改备注').nth(1).click();
  expect(desk && (await note(panel, requestFor(desk)))).toMatchObject({
    reason: 'form-ambiguous',
    isUntouched: true,
  });
  expect((await held(page, desk?.order ?? '')).draft?.text).toBe(desk?.before.note);
});

test.describe('淘宝 memo', () => {
  const order = '4187206593305712936';
  const request: NoteRequest = {
    orderId: order,
    expected: { note: '周末前要到 小木', flag: 'red' },
    text: '周末前要到 小木；换中通 小木/9.8',
    flag: 'blue',
    save: true,
  };
  const posted = (page: Page) => page.evaluate(() => JSON.parse(sessionStorage.getItem('pr-memos') ?? '[]'));

  test('is filled, posted and left; after a return it shows what was posted', async ({
    openConsole,
    driver,
  }) => {
    const page = await openConsole('taobao-memo');
    const panel = await driver(page);
    expect(await note(panel, request)).toEqual({
      ok: true,
      isSaved: true,
      before: request.expected,
      after: null,
      seenIn: null,
    });
    await page.waitForURL(/list_sold_items/);
    expect(await posted(page)).toMatchObject([{ no: order, text: request.text, flag: '4' }]);
    await page.goBack();
    const seen = { ...request, expected: { note: request.text, flag: 'blue' as const } };
    const again = await driver(page);
    await again.until('the note', () => again.orders?.note?.text === request.text);
    expect(await note(again, { ...seen, save: false })).toMatchObject({ ok: true, isSaved: false });
  });

  test('of another order is not touched', async ({ openConsole, driver }) => {
    const page = await openConsole('taobao-memo');
    const panel = await driver(page);
    expect(await note(panel, { ...request, orderId: '4186651027749330582' })).toEqual({
      ok: false,
      reason: 'other-order',
      isUntouched: true,
    });
    await expect(page.locator('#memo')).toHaveValue(request.expected.note ?? '');
  });

  test('that is refused says why and keeps the text', async ({ openConsole, driver }) => {
    const page = await openConsole('taobao-memo', 'save=reject');
    const panel = await driver(page);
    expect(await note(panel, request)).toMatchObject({
      reason: 'not-saved',
      said: '备注保存失败，请稍后再试',
    });
    await expect(page.locator('#memo')).toHaveValue(request.text);
  });

  test('that keeps no line breaks is as it was', async ({ openConsole, driver }) => {
    const page = await openConsole('taobao-memo', 'drops=lines');
    const panel = await driver(page);
    const answer = await note(panel, { ...request, text: '第一行\n第二行' });
    expect(answer).toMatchObject({ reason: 'not-kept', isUntouched: true });
    await expect(page.locator('#memo')).toHaveValue(request.expected.note ?? '');
    await expect(page.locator('#flag1')).toBeChecked();
  });
});
