import type { NoteFollow, NoteRequest } from '../../notes/write';
import type { Profile } from '../../profile/types';
import { oneAtATime } from './one-at-a-time';

/** For tests of writing notes: a page with order cards and a form, and a clock that goes on by what was waited for. */

/** Order cards with a link each; the form is drawn as a page's own script would. */
export const profile: Profile = {
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

export const row = (id: string, note = '', word = note ? '改备注' : '备注') =>
  `<li><b>${id}</b>${note && `<i>${note}</i>`}<a>${word}</a></li>`;
export const radio = (value: string) => `<input type="radio" name="flag" value="${value}">`;
const button = (word: string) => `<button type="button">${word}</button>`;
export const FORM = `<textarea></textarea>${radio('r')}${radio('g')}${button('取 消')}${button('保 存')}`;

export const request: NoteRequest = {
  orderId: '10000001',
  expected: { note: null, flag: null },
  text: '发顺丰 小木',
  flag: 'red',
  save: true,
};

/** A page of two orders. What a test changes of it holds from the next click on. */
export function stall(signal: AbortSignal) {
  document.body.innerHTML = `<h1>林林</h1><ul>${row('10000001')}${row('10000002')}</ul>`;
  const page = {
    /** What stands in the form. */
    inside: FORM,
    /** What is kept of the order. */
    kept: { note: '', flag: '' },
    saves: 0,
    opened: 0,
    /** When save is pressed. */
    pressed: (save: () => void) => save(),
    /** What becomes of a draft that is saved. */
    keep: (draft: { note: string; flag: string }) => draft,
    /** What the form shows as it opens. */
    shows: (kept: { note: string; flag: string }) => kept,
    /** The page after a save. */
    saved: () => {},
    form: () => document.querySelector('form'),
  };
  const open = () => {
    page.opened += 1;
    document.body.insertAdjacentHTML('beforeend', `<form>${page.inside}</form>`);
    const form = page.form();
    const box = form?.querySelector('textarea');
    const { note, flag } = page.shows(page.kept);
    if (box) box.value = note;
    for (const option of form?.querySelectorAll('input') ?? []) option.checked = option.value === flag;
  };
  const save = (form: Element) => {
    page.saves += 1;
    const flag = form.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    page.kept = page.keep({ note: form.querySelector('textarea')?.value ?? '', flag });
    form.remove();
    page.saved();
  };
  const click = ({ target }: Event) => {
    const element = target as Element;
    const word = element.textContent?.replaceAll(' ', '');
    const form = element.closest('form');
    if (element.localName === 'a') open();
    else if (form && word === '取消') form.remove();
    else if (form && word === '保存') page.pressed(() => save(form));
  };
  document.addEventListener('click', click, { signal });
  return page;
}

/** No wait takes longer than a turn of the event loop: in each, the clock goes on to whatever is due next. */
export function writing(asked: Profile = profile) {
  let time = 0;
  const due: { at: number; task: () => void }[] = [];
  const turn = () => {
    const next = due.sort((a, b) => a.at - b.at).shift();
    time = next?.at ?? time;
    next?.task();
  };
  const later = (task: () => void, ms: number) => {
    due.push({ at: time + ms, task });
    setTimeout(turn);
  };
  const write = oneAtATime({
    now: () => time,
    later,
    patience: 4000,
    times: { save: 15_000, row: 4000, open: 1000, fill: 8000, blank: 4000, settle: 60 },
  });
  const end = new AbortController();
  const send = (message: NoteRequest | NoteFollow) =>
    write({ root: document, profile: asked, signal: end.signal, request: message });
  const ask = (more: Partial<NoteRequest> = {}) => send({ ...request, ...more });
  /** To the end of it, as a panel follows it. */
  const askOn = async (more: Partial<NoteRequest> = {}) => {
    let answer = await ask(more);
    while (!answer.ok && ['waiting', 'saving'].includes(answer.reason)) {
      answer = await send({ follows: request.orderId });
    }
    return answer;
  };
  return { ask, askOn, send, end, later };
}

/** As a hand makes it. */
export const trusted = (type: string) =>
  Object.defineProperty(new Event(type, { bubbles: true, composed: true }), 'isTrusted', { value: true });
