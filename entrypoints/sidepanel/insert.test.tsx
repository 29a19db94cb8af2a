// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { InsertResult } from '../../lib/conversation/types';
import { fail, ok } from '../../lib/messaging/result';
import { FACTS, focus, openPanel, openWith, type PanelOptions, press, reply, type } from './testing';

const HELLO = reply('问好', { body: '{buyer.name}您好，有什么可以帮您' });

const open = (options: PanelOptions = {}) => openPanel({ replies: [HELLO], ...options });

/** The panel after a pick that the page answered like this. */
async function refused(answer: InsertResult) {
  const panel = await open();
  panel.link.insert = ok(answer);
  await panel.click(panel.one('.row-pick'));
  return panel;
}
const refusal = (reason: Extract<InsertResult, { ok: false }>['reason'], rest = {}) =>
  refused({ ok: false, reason, box: '', ...rest });

describe('a pick', () => {
  it('asks for the text that is shown, bound to the conversation and messages that are shown', async () => {
    const panel = await open();
    const messages = ['1', '2', '3', '4', '5', '6', null].map((id) => ({
      id,
      side: 'buyer' as const,
      kind: 'text' as const,
      text: '在吗',
      at: null,
    }));
    await panel.page({ type: 'messages', key: 'uid:1', reset: true, messages });
    expect(panel.one('.row-body')?.textContent).toBe('小林您好，有什么可以帮您');
    await panel.click(panel.one('.row-pick'));
    expect(panel.inserts).toEqual([
      {
        text: '小林您好，有什么可以帮您',
        expected: { key: 'uid:1', name: '小林', uid: '1', seen: ['2', '3', '4', '5', '6'] },
      },
    ]);
  });

  it("shows none of another conversation's messages as seen", async () => {
    const panel = await open();
    const message = { id: '9', side: 'buyer' as const, kind: 'text' as const, text: '在吗', at: null };
    await panel.page({ type: 'messages', key: 'uid:other', reset: true, messages: [message] });
    await panel.click(panel.one('.row-pick'));
    expect(panel.inserts[0]?.expected.seen).toEqual([]);
  });

  it('says that it is in, counts the use, and takes it back', async () => {
    const panel = await open();
    await panel.click(panel.one('.row-pick'));
    expect(panel.said).toContain('已填入');
    const where = { console: 'pdd-chat', conversation: 'uid:1', buyer: '小林' };
    expect(panel.calls).toContainEqual({
      name: 'replies.used',
      args: { id: '问好', situation: 'none', where },
    });
    await panel.click(panel.button('撤销'));
    expect(panel.link.asks.at(-1)).toEqual({ name: 'undo', args: { insertId: 7 } });
    expect(panel.said).toContain('已撤销');
  });

  it('is taken back by Alt+Z, once', async () => {
    const panel = await open();
    await panel.click(panel.one('.row-pick'));
    await press('z', { code: 'KeyZ', alt: true });
    await press('z', { code: 'KeyZ', alt: true });
    expect(panel.link.asks.filter(({ name }) => name === 'undo').length).toBe(1);
  });

  it('that cannot be taken back says why', async () => {
    const panel = await open();
    await panel.click(panel.one('.row-pick'));
    panel.link.undo = { ok: false, reason: 'changed' };
    await panel.click(panel.button('撤销'));
    expect(panel.said).toContain('已经改过，没有撤销');
  });

  it('goes in once: a second Enter, a double click and another pick on the way change nothing', async () => {
    const panel = await open();
    let answer = () => {};
    panel.link.hold = new Promise((resolve) => {
      answer = resolve;
    });
    const row = panel.one('.row-pick');
    await panel.click(row);
    await panel.click(row, { detail: 2 });
    await panel.click(row);
    await press('1', { alt: true });
    expect(panel.inserts.length).toBe(1);
    answer();
    await panel.click(row, { detail: 2 });
    expect(panel.inserts.length).toBe(1);
  });

  it('leaves the query, to be replaced by the next word', async () => {
    const panel = await open();
    await focus(panel.box);
    await type('wen');
    await press('Enter');
    expect(panel.box.value).toBe('wen');
    panel.box.blur();
    await focus(panel.box);
    expect([panel.box.selectionStart, panel.box.selectionEnd]).toEqual([0, 3]);
  });

  it('warns of a limit that nobody has verified', async () => {
    const panel = await refused({ ok: true, box: '', insertId: 1, warning: { limit: 120, length: 150 } });
    expect(panel.said).toMatch(/已填入.*150.*120/);
  });
});

describe('a refusal says what happened and what to do', () => {
  it.each([
    ['context-unknown', '读不到当前买家，没有填入', '复制'],
    ['ambiguous', '对不上，没有填入', '再试'],
    ['field-missing', '没有能填的输入框，没有填入', '复制'],
    ['draft-in-progress', '输入法还在组字，没有填入', '再试'],
    ['not-kept', '页面没有留下这段文字', '再试'],
  ] as const)('%s', async (reason, text, button) => {
    const panel = await refusal(reason);
    expect(panel.said).toContain(text);
    expect(panel.said).toContain(button);
  });

  it('too long: by how much, of what', async () => {
    const panel = await refusal('too-long', { limit: 500, length: 512 });
    expect(panel.said).toMatch(/超出 12.*500/);
    expect(panel.said).toContain('没有填入');
  });

  it('does not count as a use', async () => {
    const panel = await refusal('field-missing');
    expect(panel.calls.map(({ name }) => name)).not.toContain('replies.used');
  });

  it.each([
    ['no-page', '没有连上工作台页面'],
    ['timeout', '请看一下输入框'],
    ['invalidated', '侧席已更新，请刷新本页'],
  ] as const)('unanswered: %s', async (code, text) => {
    const panel = await open();
    panel.link.insert = fail(code);
    await panel.click(panel.one('.row-pick'));
    expect(panel.said).toContain(text);
  });

  it('another conversation: named, and the button puts it there, with that name in it', async () => {
    const panel = await refusal('context-changed', { nowOpen: '老王' });
    expect(panel.said).toContain('会话已切到 老王，没有填入');
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    panel.link.insert = ok({ ok: true, box: '', insertId: 8 });
    await panel.click(panel.button('填入给 老王'));
    expect(panel.inserts.at(-1)).toEqual({
      text: '老王您好，有什么可以帮您',
      expected: { key: 'uid:2', name: '老王', uid: '2', seen: [] },
    });
    expect(panel.said).toContain('已填入');
  });

  it('another conversation: the button never puts it anywhere but where it says', async () => {
    const panel = await refusal('context-changed', { nowOpen: '老王' });
    await panel.page({ type: 'facts', facts: openWith('小张', '3') });
    await panel.click(panel.button('填入给'));
    const into = panel.inserts.slice(1).map(({ expected }) => expected.name);
    expect(into.filter((name) => name !== '老王')).toEqual([]);
  });

  it('the same pick again', async () => {
    const panel = await refusal('draft-in-progress');
    panel.link.insert = ok({ ok: true, box: '', insertId: 8 });
    await panel.click(panel.button('再试'));
    expect(panel.inserts.length).toBe(2);
    expect(panel.said).toContain('已填入');
  });
});

describe('without a conversation', () => {
  it.each([
    ['none', '没有打开会话'],
    ['missing', '读不到当前买家'],
    ['ambiguous', '买家不确定'],
  ] as const)('%s: rows can be read, a pick explains and asks nothing of the page', async (state, text) => {
    const facts = { ...FACTS, conversation: null, conversationState: state };
    const panel = await open({ facts });
    expect(panel.all('.row').length).toBe(1);
    await press('1', { alt: true });
    // The buyer's name is a blank now, so the row asks for it first.
    if (panel.one('.fill-input')) {
      await focus(panel.one('.fill-input'));
      await type('亲');
      await press('Enter');
    }
    expect(panel.said).toContain(text);
    expect(panel.said).toContain('复制');
    expect(panel.inserts).toEqual([]);
  });
});
