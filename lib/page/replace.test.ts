// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pddChat } from '../consoles/pdd-chat';
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
const DRAFT = '亲，没办法哦，谢谢';
const expected = { key: 'uid:7001', name: '林*儿', uid: '7001', seen: ['1788858734000'] };
const better = { expected, draft: DRAFT, from: 2, to: 6, text: '我帮您看看' };

let end: AbortController;
let writer: Writer;
const box = () => document.querySelector('textarea') as HTMLTextAreaElement;

beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = PAGE;
  const draft = new Draft(document, end.signal);
  const settle = async () => {};
  writer = new Writer({ root: document, profile: pddChat, draft, settle, signal: end.signal, editors });
  box().value = DRAFT;
});
afterEach(() => end.abort());

describe('better words in the draft', () => {
  it('take the place of exactly these, and the caret stays where the agent was', async () => {
    box().setSelectionRange(DRAFT.length, DRAFT.length);
    const done = await writer.replace(better);
    expect(done).toMatchObject({ ok: true, box: '亲，我帮您看看，谢谢' });
    expect(box().selectionEnd).toBe(box().value.length);
    expect(await writer.undo({ insertId: done.ok ? done.insertId : 0 })).toEqual({ ok: true });
    expect(box().value).toBe(DRAFT);
  });

  it('are not put into a draft that has changed', async () => {
    box().value = `${DRAFT}！`;
    expect(await writer.replace(better)).toMatchObject({ ok: false, reason: 'text-changed' });
    expect(box().value).toBe(`${DRAFT}！`);
  });

  it('are not put into the same words of another conversation', async () => {
    document.querySelector('.active')?.setAttribute('data-random', '7002-0-all');
    document.querySelector('[currentuid]')?.setAttribute('currentuid', '7002');
    expect((await writer.replace(better)).ok).toBe(false);
    expect(box().value).toBe(DRAFT);
  });

  it('wait until the input method is done', async () => {
    box().dispatchEvent(new Event('compositionstart', { bubbles: true }));
    expect(await writer.replace(better)).toMatchObject({ ok: false, reason: 'draft-in-progress' });
  });
});
