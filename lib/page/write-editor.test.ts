// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pddChat } from '../consoles/pdd-chat';
import type { Expected } from '../conversation/types';
import type { Profile } from '../profile/types';
import { Draft } from './draft';
import type { EditorsModule } from './modules';
import { Writer } from './write';

/** The same console with an editor in the place of its text field. */
const PROFILE: Profile = { ...pddChat, input: { find: { css: ['#editor'] }, kind: 'rich' } };
const page = (uid: string) => `
  <div class="chat-item-box active" data-random="${uid}-0-all"></div>
  <div class="chatWindowHeader"><div class="base-info"><span class="name">林*儿</span></div></div>
  <div id="msgListContainer"><ul class="msg-list">
    <li class="onemsg" id="middlePanel_list_${uid}8858734000"><div currentuid="${uid}" class="buyer-item"><div class="msg-content"><p class="msg-content-box">在吗</p></div></div></li>
  </ul></div>
  <div id="editor" contenteditable="true"></div>`;
const EXPECTED: Expected = { key: 'uid:7001', name: '林*儿', uid: '7001', seen: ['70018858734000'] };
const editor = () => document.getElementById('editor') as HTMLElement;

let end: AbortController;
/** Runs between the writer's own look at the page and the write. */
let meanwhile: () => void;
/** Runs in the write, as the page's own handlers do. */
let onWrite: () => void;

/** Writes at once what it is given, if it may. */
const editors: EditorsModule = {
  textOf: (box) => box.textContent ?? '',
  insert: async ({ editor: box, text, mayWrite, settle }) => {
    meanwhile();
    const refused = mayWrite();
    if (refused) return { ok: false, reason: refused };
    const before = box.textContent ?? '';
    box.textContent = before + text;
    onWrite();
    await settle();
    return { ok: true, before, text: before + text, inserted: text };
  },
  replace: async ({ editor: box, text, mayWrite }) => {
    // It hears of a moved caret a task later.
    await new Promise((resolve) => setTimeout(resolve));
    if (mayWrite()) return false;
    box.textContent = text;
    return true;
  },
  attach: async ({ mayWrite }) => {
    meanwhile();
    const refused = mayWrite();
    return refused ? { ok: false, reason: refused } : { ok: true, by: 'paste' };
  },
};

const switchTo = (uid: string) => {
  document.body.innerHTML = page(uid);
};

let writer: Writer;
beforeEach(() => {
  end = new AbortController();
  meanwhile = () => {};
  onWrite = () => {};
  switchTo('7001');
  const { signal } = end;
  const draft = new Draft(document, signal);
  writer = new Writer({ root: document, profile: PROFILE, draft, settle: async () => {}, signal, editors });
});
afterEach(() => end.abort());

describe('an editor', () => {
  it('gets the text, and gives it back', async () => {
    editor().textContent = '您好，';
    const done = await writer.insert({ text: '今天发货', expected: EXPECTED });
    expect(done).toMatchObject({ ok: true, box: '您好，今天发货' });
    if (done.ok) expect(await writer.undo({ insertId: done.insertId })).toEqual({ ok: true });
    expect(editor().textContent).toBe('您好，');
  });

  it('is asked about again at the write: a switch meanwhile is told with the buyer now open', async () => {
    meanwhile = () => switchTo('7002');
    expect(await writer.insert({ text: '今天发货', expected: EXPECTED })).toEqual({
      ok: false,
      reason: 'context-changed',
      nowOpen: '林*儿',
      box: '',
    });
  });

  it('that was replaced meanwhile is not written into', async () => {
    meanwhile = () => switchTo('7001');
    expect(await writer.insert({ text: '今天发货', expected: EXPECTED })).toMatchObject({
      reason: 'field-missing',
    });
  });

  it('loses the text again where the write made the page switch and leave it there', async () => {
    onWrite = () => {
      for (const each of document.querySelectorAll('[data-random], [currentuid]')) {
        each.setAttribute('data-random', '7002-0-all');
        each.setAttribute('currentuid', '7002');
      }
    };
    expect(await writer.insert({ text: '今天发货', expected: EXPECTED })).toMatchObject({
      reason: 'context-changed',
      box: '',
    });
  });

  it('keeps what was written for another buyer after a switch: nothing is taken back there', async () => {
    const done = await writer.insert({ text: '今天发货', expected: EXPECTED });
    switchTo('7002');
    editor().textContent = '今天发货';
    if (!done.ok) throw new Error(done.reason);
    expect(await writer.undo({ insertId: done.insertId })).toEqual({ ok: false, reason: 'gone' });
    expect(editor().textContent).toBe('今天发货');
  });

  it('gets two picks one after the other', async () => {
    const [first, second] = await Promise.all(
      ['一', '二'].map((text) => writer.insert({ text, expected: EXPECTED })),
    );
    expect([first?.box, second?.box]).toEqual(['一', '一二']);
  });

  it('gets a pick right behind an undo when that is done', async () => {
    const first = await writer.insert({ text: '一', expected: EXPECTED });
    if (!first.ok) throw new Error(first.reason);
    const undo = writer.undo({ insertId: first.insertId });
    const second = writer.insert({ text: '二', expected: EXPECTED });
    expect(await undo).toEqual({ ok: true });
    expect(await second).toMatchObject({ ok: true, box: '二' });
    expect(editor().textContent).toBe('二');
  });
});

describe('a picture', () => {
  const picture = { name: 'a.png', type: 'image/png', base64: 'AAAA', expected: EXPECTED };

  it('goes in', async () => {
    expect(await writer.attach(picture)).toEqual({ ok: true, by: 'paste' });
  });

  it('is refused after a switch', async () => {
    meanwhile = () => switchTo('7002');
    expect(await writer.attach(picture)).toEqual({
      ok: false,
      reason: 'context-changed',
      nowOpen: '林*儿',
    });
  });
});
