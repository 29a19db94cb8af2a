// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feigeChat } from '../consoles/feige-chat';
import { pddChat } from '../consoles/pdd-chat';
import type { InsertRequest } from '../conversation/types';
import type { Profile } from '../profile/types';
import { Draft } from './draft';
import { editors } from './editors';
import { Writer } from './write';

const PAGE = `
  <div class="chat-item-box active" data-random="7001-0-all"></div>
  <div class="chatWindowHeader"><div class="base-info"><span class="name">林*儿</span></div></div>
  <div id="msgListContainer"><ul class="msg-list">
    <li class="onemsg" id="middlePanel_list_1788858734000"><div currentuid="7001" class="buyer-item"><div class="msg-content"><p class="msg-content-box">在吗</p></div></div></li>
  </ul></div>
  <textarea id="replyTextarea"></textarea>`;

let end: AbortController;
const box = () => document.querySelector('textarea') as HTMLTextAreaElement;
const switchTo = (uid: string) =>
  document.querySelector('.active')?.setAttribute('data-random', `${uid}-0-all`);
/** The whole page shows another buyer, and the box stays the element it was. */
const switchAll = (uid: string) => {
  switchTo(uid);
  document.querySelector('[currentuid]')?.setAttribute('currentuid', uid);
};
const request = (text: string, expected: Partial<InsertRequest['expected']> = {}): InsertRequest => ({
  text,
  expected: { key: 'uid:7001', name: '林*儿', uid: '7001', seen: ['1788858734000'], ...expected },
});
const writer = (profile: Profile = pddChat, settle = async () => {}) => {
  const draft = new Draft(document, end.signal);
  return new Writer({ root: document, profile, draft, settle, signal: end.signal, editors });
};

beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = PAGE;
});
afterEach(() => end.abort());

describe('two buyers of one name, on a page that shows no ids', () => {
  const NAMELESS: Profile = {
    ...feigeChat,
    conversation: { name: [{ from: { css: ['.who'] }, take: 'text' }] },
    messages: {
      list: { css: ['.log'] },
      row: { css: ['p'] },
      side: { buyer: ['.b'], agent: ['.a'] },
      text: [{ take: 'text' }],
      at: [],
    },
    conversations: { row: { css: ['li'] }, name: [{ take: 'text' }] },
    input: { find: { css: ['textarea'] } },
  };
  const open = (words: string) => {
    document.body.innerHTML = `<ul><li>小禾</li><li>小禾</li></ul><b class="who">小禾</b>
      <div class="log"><p class="b">${words}</p></div><textarea></textarea>`;
  };
  const expected = { key: 'name:小禾', name: '小禾', uid: null, seen: [] };

  it('are told apart by what was said', async () => {
    open('会缩水吗');
    const insert = writer(NAMELESS);
    expect((await insert.insert({ text: '不会', expected: { ...expected, words: ['会缩水吗'] } })).ok).toBe(
      true,
    );
    open('物流没动静');
    expect(
      await insert.insert({ text: '不会', expected: { ...expected, words: ['会缩水吗'] } }),
    ).toMatchObject({
      ok: false,
      reason: 'context-changed',
      box: '',
    });
  });

  it('get nothing where nothing was said', async () => {
    open('');
    expect(await writer(NAMELESS).insert({ text: '您好', expected })).toMatchObject({
      ok: false,
      reason: 'ambiguous',
    });
  });
});

describe('in place of what was typed to ask for it', () => {
  const asking = (text: string, replacing: string) => ({ ...request(text), replacing });
  const press = (init: KeyboardEventInit) =>
    box().dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true, cancelable: true, ...init }));

  it('exactly that goes, in one step with the text that comes, and one undo brings it back', async () => {
    box().value = '您好 /fh';
    const heard: string[] = [];
    box().addEventListener('input', () => heard.push(box().value));
    const insert = writer();
    const done = await insert.insert(asking('今天发货', '/fh'));
    expect(done).toMatchObject({ ok: true, box: '您好 今天发货' });
    expect(heard).toEqual(['您好 今天发货']);
    expect(box().selectionEnd).toBe('您好 今天发货'.length);
    expect(await insert.undo({ insertId: done.ok ? done.insertId : 0 })).toEqual({ ok: true });
    expect(box().value).toBe('您好 /fh');
  });

  it.each([
    ['it stands there no more', '您好'],
    ['more has been typed', '您好 /fhs'],
    ['the box is empty', ''],
  ])('nothing is changed where %s', async (_, value) => {
    box().value = value;
    expect(await writer().insert(asking('今天发货', '/fh'))).toEqual({
      ok: false,
      reason: 'text-changed',
      box: value,
    });
    expect(box().value).toBe(value);
  });

  it('what goes makes room', async () => {
    box().value = '/fh';
    box().maxLength = 4;
    expect(await writer().insert(asking('今天发货', '/fh'))).toMatchObject({ ok: true, box: '今天发货' });
  });

  it('Ctrl+Z brings it back, and nothing that the agent has written since is touched', async () => {
    box().value = '/fh';
    const insert = writer();
    await insert.insert(asking('今天发货', '/fh'));
    expect(press({ ctrlKey: true, shiftKey: true })).toBe(true);
    expect(press({ ctrlKey: true })).toBe(false);
    await insert.undo({ insertId: 0 });
    expect(box().value).toBe('/fh');
    expect(press({ ctrlKey: true })).toBe(true);
    await insert.insert(asking('今天发货', '/fh'));
    box().value += '，谢谢';
    expect(press({ metaKey: true })).toBe(true);
    expect(box().value).toBe('今天发货，谢谢');
  });
});

describe('insert', () => {
  it('puts the text behind the draft when the agent has placed no caret, and tells the page', async () => {
    box().value = '您好，';
    box().setSelectionRange(0, 0);
    const heard: string[] = [];
    for (const type of ['input', 'change', 'keydown', 'keypress', 'keyup']) {
      document.body.addEventListener(type, () => heard.push(type));
    }
    expect(await writer().insert(request('今天发货\n哦😊'))).toMatchObject({
      ok: true,
      box: '您好，今天发货\n哦😊',
    });
    expect(heard).toEqual(['input']);
  });

  it.each<[string, () => void, string]>([
    ['another buyer', () => (document.body.innerHTML = PAGE.replaceAll('7001', '7002')), 'context-changed'],
    ['the open row ahead of the messages', () => switchTo('7002'), 'ambiguous'],
    [
      'no conversation',
      () => (document.body.innerHTML = '<textarea id="replyTextarea"></textarea>'),
      'context-unknown',
    ],
    ['no box', () => box().remove(), 'field-missing'],
    ['a box that takes nothing', () => (box().readOnly = true), 'field-missing'],
    ['two boxes', () => box().after(box().cloneNode()), 'ambiguous'],
    ['the box’s own limit', () => (box().maxLength = 3), 'too-long'],
    [
      'composition',
      () => box().dispatchEvent(new Event('compositionstart', { bubbles: true })),
      'draft-in-progress',
    ],
  ])('refuses for %s and leaves the box as it was', async (_, arrange, reason) => {
    box().value = '草';
    const insert = writer();
    arrange();
    const before = document.querySelector('textarea')?.value ?? null;
    expect(await insert.insert(request('今天发货'))).toMatchObject({ ok: false, reason });
    expect(document.querySelector('textarea')?.value ?? null).toBe(before);
  });

  it('refuses a buyer with the same masked name whose messages are others', async () => {
    const profile: Profile = { ...pddChat, conversation: { name: pddChat.conversation?.name ?? [] } };
    const { uid: _, ...messages } = pddChat.messages ?? ({} as never);
    const byName = { key: 'name:林*儿', uid: null, seen: ['1788858700000'] };
    expect(await writer({ ...profile, messages }).insert(request('好的', byName))).toMatchObject({
      reason: 'context-changed',
      nowOpen: '林*儿',
    });
  });

  it('checks again after focus, where the page’s own code may have switched', async () => {
    box().addEventListener('focus', () => {
      document.body.innerHTML = PAGE.replaceAll('7001', '7002');
    });
    expect(await writer().insert(request('今天发货'))).toMatchObject({
      ok: false,
      reason: 'context-changed',
    });
    expect(box().value).toBe('');
  });

  it('says so when the page does not keep the text', async () => {
    const insert = writer(pddChat, async () => {
      box().value = '';
    });
    expect(await insert.insert(request('今天发货'))).toMatchObject({
      ok: false,
      reason: 'not-kept',
      box: '',
    });
  });

  it('takes back what a page has cut, so that it is whole or not there at all', async () => {
    box().value = '草稿';
    box().addEventListener('input', () => {
      box().value = box().value.slice(0, 4);
    });
    expect(await writer().insert(request('今天发货'))).toMatchObject({
      ok: false,
      reason: 'not-kept',
      box: '草稿',
    });
  });

  it('goes by the profile’s order: what the page takes away again is put in the next way', async () => {
    box().value = '草稿';
    box().addEventListener('input', (event) => {
      if (!event.isTrusted) box().value = '草稿';
    });
    // The browser's own insertion, which this document does not have.
    document.execCommand = (_name, _ui, text) => {
      box().setRangeText(text ?? '', box().selectionStart, box().selectionEnd, 'end');
      return true;
    };
    const order: Profile = {
      ...pddChat,
      input: { find: { css: ['#replyTextarea'] }, strategies: ['value', 'typed'] },
    };
    expect(await writer(order).insert(request('今天发货'))).toMatchObject({ ok: true, box: '草稿今天发货' });
    expect(await writer().insert(request('今天发货'))).toMatchObject({ ok: false, reason: 'not-kept' });
  });

  it('takes the text back when the write itself made the page switch and left it in the box', async () => {
    box().addEventListener('input', () => switchAll('7002'), { once: true });
    expect(await writer().insert(request('今天发货'))).toMatchObject({
      ok: false,
      reason: 'context-changed',
      box: '',
    });
  });

  it('writes line breaks as a text box keeps them', async () => {
    expect(await writer().insert(request('一\r\n二\r三'))).toMatchObject({ ok: true, box: '一\n二\n三' });
  });

  it('does not take a key that only brought the keyboard for a placed caret', async () => {
    box().value = '草稿';
    box().setSelectionRange(0, 0);
    const insert = writer();
    const trusted = (key: string) => {
      const event = new KeyboardEvent('keyup', { key, bubbles: true });
      Object.defineProperty(event, 'isTrusted', { value: true });
      box().dispatchEvent(event);
    };
    trusted('Tab');
    expect(await insert.insert(request('一'))).toMatchObject({ box: '草稿一' });
    box().setSelectionRange(0, 0);
    trusted('Home');
    expect(await insert.insert(request('二'))).toMatchObject({ box: '二草稿一' });
  });

  it('does not mistake the agent’s next words for a page that keeps nothing', async () => {
    const insert = writer(pddChat, async () => {
      box().value += '，稍等';
    });
    expect(await insert.insert(request('今天发货'))).toMatchObject({ ok: true, box: '今天发货，稍等' });
  });

  it('only warns of a limit that nobody verified, and refuses a verified one', async () => {
    const limited = (verified: boolean): Profile => ({
      ...pddChat,
      input: { find: { css: ['#replyTextarea'] }, limit: { value: 6, unit: 'bytes', verified } },
    });
    expect(await writer(limited(false)).insert(request('三个字'))).toMatchObject({
      ok: true,
      warning: { limit: 6, length: 9 },
    });
    box().value = '';
    expect(await writer(limited(true)).insert(request('三个字'))).toMatchObject({
      reason: 'too-long',
      limit: 6,
    });
  });
});

describe('undo', () => {
  it('takes the text back, but never what the agent typed since', async () => {
    const insert = writer();
    box().value = '草稿';
    const done = await insert.insert(request('今天发货'));
    if (!done.ok) throw new Error(done.reason);
    box().value += '！';
    expect(await insert.undo({ insertId: done.insertId })).toEqual({ ok: false, reason: 'changed' });
    box().value = done.box;
    expect(await insert.undo({ insertId: done.insertId })).toEqual({ ok: true });
    expect(box().value).toBe('草稿');
    expect(await insert.undo({ insertId: done.insertId })).toEqual({ ok: false, reason: 'gone' });
  });
});
