// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORM, radio, row, stall, trusted, writing } from './testing';

let page: ReturnType<typeof stall>;
let over: AbortController;
beforeEach(() => {
  over = new AbortController();
  page = stall(over.signal);
  page.saved = () => shows(row('10000001', page.kept.note));
});
afterEach(() => over.abort());

const shows = (html: string) =>
  document.querySelector('li')?.replaceWith(document.createRange().createContextualFragment(html));
const opens = (inside: string) => {
  page.inside = inside;
};

it('writes, saves once, and reads the row that the page has drawn anew', async () => {
  opens(FORM);
  expect(await writing().ask()).toEqual({
    ok: true,
    isSaved: true,
    before: { note: '', flag: null },
    after: { note: '发顺丰 小木', flag: null },
    seenIn: 'row',
  });
  expect(page.saves).toBe(1);
});

it('refuses a second request while one is under way', async () => {
  opens(FORM);
  const { ask } = writing();
  const first = ask();
  expect(await ask({ text: '另一个' })).toEqual({ ok: false, reason: 'busy', isUntouched: true });
  expect(await first).toMatchObject({ ok: true });
  expect(page.saves).toBe(1);
});

it.each([
  ['a form that names another order', `<u>10000002</u>${FORM}`, 'other-order'],
  ['a form that names two', `<u>10000001</u><u>10000002</u>${FORM}`, 'form-ambiguous'],
  ['a form without a box', FORM.replace('<textarea></textarea>', ''), 'box-missing'],
  ['two boxes', `<textarea></textarea>${FORM}`, 'form-ambiguous'],
  ['a box that is read only', FORM.replace('<textarea', '<textarea readonly'), 'box-missing'],
  ['no flags', FORM.replaceAll('<input', '<s'), 'flag-missing'],
  ['two red flags', FORM + radio('r'), 'flag-missing'],
  ['no button that saves', FORM.replace('保 存', '好'), 'save-missing'],
  [
    'a button that stays dead',
    FORM.replace('<button type="button">保', '<button disabled type="button">保'),
    'save-missing',
  ],
])('refuses %s, closes it and saves nothing', async (_what, inside, reason) => {
  opens(inside);
  expect(await writing().ask()).toMatchObject({ ok: false, reason, isUntouched: true });
  expect(page.saves).toBe(0);
  expect(document.querySelector('form')).toBeNull();
});

it('takes the text back where the flag is not kept', async () => {
  opens(FORM);
  const { ask } = writing();
  const { signal } = over;
  const written: string[] = [];
  const listen = (type: string, act: (target: HTMLInputElement) => void) =>
    document.addEventListener(type, ({ target }) => act(target as HTMLInputElement), { signal });
  listen('change', (target) => {
    target.checked = false;
  });
  listen('input', ({ type, value }) => {
    if (type === 'textarea') written.push(value);
  });
  expect(await ask()).toMatchObject({ reason: 'not-kept', isUntouched: true });
  expect(written).toEqual(['发顺丰 小木', '']);
});

it('does not believe an empty form whose link tells of a note', async () => {
  shows(row('10000001', '', '改备注'));
  expect(await writing().askOn()).toMatchObject({ reason: 'unfilled', isUntouched: true });
});

it('writes nothing once the conversation has changed', async () => {
  opens(FORM);
  const answer = writing().ask();
  for (const name of document.querySelectorAll('h1')) name.textContent = '木木';
  expect(await answer).toMatchObject({ reason: 'aborted', isUntouched: true });
  expect(page.saves).toBe(0);
});

it('writes nothing once it is called off', async () => {
  opens(FORM);
  const { ask, end } = writing();
  const answer = ask();
  end.abort();
  expect(await answer).toMatchObject({ reason: 'aborted', isUntouched: true });
  expect(document.querySelector('textarea')?.value ?? '').toBe('');
});

it('refuses an order that is shown twice', async () => {
  document.querySelector('ul')?.insertAdjacentHTML('beforeend', row('10000001'));
  expect(await writing().ask()).toMatchObject({ reason: 'order-ambiguous' });
});

describe('a form that stood open and names its order', () => {
  const text = () => document.querySelector('textarea')?.value;
  const standing = () => document.body.insertAdjacentHTML('beforeend', `<form><u>10000001</u>${FORM}</form>`);
  const seen = { expected: { note: '', flag: null } };
  const refuses = () =>
    document.body.insertAdjacentHTML('beforeend', '<p role="alert">备注保存失败，请稍后再试</p>');

  it('is gone on with after a save that was refused', async () => {
    standing();
    page.pressed = refuses;
    const { askOn } = writing();
    expect(await askOn(seen)).toMatchObject({ reason: 'not-saved', said: '备注保存失败，请稍后再试' });
    page.pressed = (save) => save();
    expect(await askOn({ ...seen, text: '发中通 小木' })).toMatchObject({
      ok: true,
      before: { note: '', flag: null },
    });
    expect(page.kept.note).toBe('发中通 小木');
  });

  it('and in which a hand has been since holds what it holds, whoever wrote it', async () => {
    standing();
    page.pressed = refuses;
    const { askOn } = writing();
    await askOn(seen);
    document.querySelector('textarea')?.dispatchEvent(trusted('keydown'));
    expect(await askOn(seen)).toMatchObject({
      reason: 'changed',
      isUntouched: true,
      found: { note: '发顺丰 小木', flag: 'red' },
    });
    expect(text()).toBe('发顺丰 小木');
  });
});

it('uses a form that is open already and names the order, and leaves it open', async () => {
  document.body.insertAdjacentHTML('beforeend', `<form><u>10000001</u>${FORM}</form>`);
  expect(await writing().askOn({ save: false })).toMatchObject({ ok: true, isSaved: false });
  expect(document.querySelector('textarea')?.value).toBe('发顺丰 小木');
  expect(document.activeElement?.textContent).toBe('保 存');
  expect(
    await writing().askOn({ flag: 'blue', expected: { note: '发顺丰 小木', flag: 'red' } }),
  ).toMatchObject({
    reason: 'colour-missing',
    colours: ['red', 'green'],
  });
  expect(document.querySelector('form')).not.toBeNull();
});
