// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import type { NoteRequest } from '../../notes/write';
import type { Profile } from '../../profile/types';
import { oneAtATime } from './one-at-a-time';

/** Order cards with a link each; the form is drawn by `open`, as a page's own script would. */
const profile: Profile = {
  vocabulary: 2,
  id: 'stall',
  marketplace: 'other',
  page: 'orders',
  name: { 'zh-CN': '摊位', en: 'Stall' },
  language: 'zh-CN',
  addresses: ['https://stall.example/*'],
  evidence: { date: null, strength: 'single', sources: 1 },
  capabilities: ['orders', 'note'],
  conversation: { name: [{ from: { css: ['h1'] }, take: 'text' }] },
  orders: {
    row: { css: ['li'] },
    id: [{ from: { css: ['b'] }, take: 'text' }],
    note: [{ from: { css: ['i'] }, take: 'text' }],
  },
  note: {
    entry: { css: ['a'], words: ['备注', '改备注'], blank: ['备注'] },
    dialog: { css: ['form'] },
    order: [{ from: { css: ['u'] }, take: 'text' }],
    box: { find: { css: ['textarea'] } },
    flag: {
      option: { css: ['input'] },
      colour: [{ take: { attr: 'value' } }],
      colours: { r: 'red', g: 'green' },
    },
    save: { from: { css: ['button'] }, words: ['保存'] },
    cancel: { from: { css: ['button'] }, words: ['取消'] },
  },
};

const row = (id: string, note = '', word = note ? '改备注' : '备注') =>
  `<li><b>${id}</b>${note && `<i>${note}</i>`}<a>${word}</a></li>`;
const radio = (value: string) => `<input type="radio" name="flag" value="${value}">`;
const button = (word: string) => `<button type="button">${word}</button>`;
const FORM = `<textarea></textarea>${radio('r')}${radio('g')}${button('取 消')}${button('保 存')}`;

let saves = 0;
/** What the page does when its link is pressed. */
function opens(inside: string, note = ''): void {
  document.querySelector('a')?.addEventListener('click', () => {
    document.body.insertAdjacentHTML('beforeend', `<form>${inside}</form>`);
    const form = document.querySelector('form');
    const box = form?.querySelector('textarea');
    if (box) box.value = note;
    const [cancel, save] = [...(form?.querySelectorAll('button') ?? [])];
    cancel?.addEventListener('click', () => form?.remove());
    save?.addEventListener('click', () => {
      saves += 1;
      const fresh = row('10000001', box?.value);
      document.querySelector('li')?.replaceWith(document.createRange().createContextualFragment(fresh));
      form?.remove();
    });
  });
}

beforeEach(() => {
  saves = 0;
  document.body.innerHTML = `<h1>林林</h1><ul>${row('10000001')}${row('10000002')}</ul>`;
});

const request: NoteRequest = {
  orderId: '10000001',
  expected: { note: null, flag: null },
  text: '发顺丰 小木',
  flag: 'red',
  save: true,
};

/** Each wait is as long as a turn of the event loop, and the clock goes on by what was waited for. */
function writing() {
  let time = 0;
  const write = oneAtATime({
    now: () => time,
    later: (task, ms) =>
      setTimeout(() => {
        time += ms;
        task();
      }),
    times: { all: 4000, open: 1000, settle: 60 },
  });
  const end = new AbortController();
  const ask = (more: Partial<NoteRequest> = {}) =>
    write({ root: document, profile, signal: end.signal, request: { ...request, ...more } });
  return { ask, end };
}

it('writes, saves once, and reads the row that the page has drawn anew', async () => {
  opens(FORM);
  expect(await writing().ask()).toEqual({
    ok: true,
    isSaved: true,
    before: { note: '', flag: null },
    after: { note: '发顺丰 小木', flag: null },
  });
  expect(saves).toBe(1);
});

it('refuses a second request while one is under way', async () => {
  opens(FORM);
  const { ask } = writing();
  const first = ask();
  expect(await ask({ text: '另一个' })).toEqual({ ok: false, reason: 'aborted', isUntouched: true });
  expect(await first).toMatchObject({ ok: true });
  expect(saves).toBe(1);
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
  expect(saves).toBe(0);
  expect(document.querySelector('form')).toBeNull();
});

it('takes the text back where the flag is not kept', async () => {
  opens(FORM);
  const { ask } = writing();
  const over = new AbortController();
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
  over.abort();
  expect(written).toEqual(['发顺丰 小木', '']);
});

it('does not believe an empty form whose link tells of a note', async () => {
  document
    .querySelector('li')
    ?.replaceWith(document.createRange().createContextualFragment(row('10000001', '', '改备注')));
  opens(FORM);
  expect(await writing().ask()).toMatchObject({ reason: 'changed', found: { note: null } });
});

it('writes nothing once the conversation has changed', async () => {
  opens(FORM);
  const answer = writing().ask();
  for (const name of document.querySelectorAll('h1')) name.textContent = '木木';
  expect(await answer).toMatchObject({ reason: 'aborted', isUntouched: true });
  expect(saves).toBe(0);
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

it('uses a form that is open already and names the order, and leaves it open', async () => {
  document.body.insertAdjacentHTML('beforeend', `<form><u>10000001</u>${FORM}</form>`);
  expect(await writing().ask({ save: false })).toMatchObject({ ok: true, isSaved: false });
  expect(document.querySelector('textarea')?.value).toBe('发顺丰 小木');
  expect(document.activeElement?.textContent).toBe('保 存');
  expect(await writing().ask({ flag: 'blue', expected: { note: '发顺丰 小木', flag: 'red' } })).toMatchObject(
    {
      reason: 'colour-missing',
      colours: ['red', 'green'],
    },
  );
  expect(document.querySelector('form')).not.toBeNull();
});
