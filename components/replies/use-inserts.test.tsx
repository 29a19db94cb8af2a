// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { InsertRequest, InsertResult, UndoResult } from '../../lib/conversation/types';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { ok } from '../../lib/messaging/result';
import { arrived } from '../../lib/messaging/testing';
import type { Said } from '../ui/status-line';
import { type Shown, useInserts } from './use-inserts';

const shownFor = (uid: string): Shown => ({
  conversation: { key: `uid:${uid}`, buyer: { name: '林*儿', uid } },
  state: 'open',
  messages: [],
  order: null,
});
const REFUSED: InsertResult = { ok: false, reason: 'too-long', box: '', limit: 5, length: 9 };

/** What the page was asked, each to be answered in its own time. */
let asks: { what: string; answer: (value: InsertResult | UndoResult) => Promise<void> }[];
let inserts: ReturnType<typeof useInserts>;

const ask: PanelLink['ask'] = (name, args) =>
  new Promise((resolve) => {
    const { text, expected } = args as InsertRequest;
    asks.push({
      what: name === 'insert' ? `${text} for ${expected.uid}` : `undo ${JSON.stringify(args)}`,
      answer: (value) =>
        act(async () => {
          resolve(ok(value) as never);
          await arrived();
        }),
    });
  });
const asked = () => asks.map(({ what }) => what);
const answer = (index: number, value: InsertResult | UndoResult) => asks[index]?.answer(value);
const isIn = (insertId: number): InsertResult => ({ ok: true, box: '', insertId });

function Panel() {
  const nothing = () => {};
  const keyText = () => '';
  const note = (said: Said) => said;
  const saysRecalled = () => false;
  const ways = { again: nothing, onUndone: nothing, next: nothing, keyText, note, saysRecalled };
  inserts = useInserts({ mode: 'insert', console: 'pdd-chat', shown: shownFor('1'), ask, ...ways });
  return null;
}

beforeEach(async () => {
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => ok({}) });
  asks = [];
  await act(() => render(<Panel />, document.createElement('div')));
});

describe('while one text is on its way', () => {
  it('another one waits for its turn', async () => {
    void inserts.handOver({ text: '一', replyId: 'a' });
    void inserts.handOver({ text: '二', replyId: 'b' });
    expect(asked()).toEqual(['一 for 1']);
    await answer(0, REFUSED);
    expect(asked()).toEqual(['一 for 1', '二 for 1']);
  });

  it('the same once more is one wish, and is none of it for another buyer', async () => {
    void inserts.handOver({ text: '一', replyId: 'a' });
    expect(await inserts.handOver({ text: '一', replyId: 'a' })).toBe(false);
    void inserts.handOver({ text: '一', replyId: 'a' }, shownFor('2'));
    await answer(0, isIn(1));
    await answer(1, isIn(2));
    expect(asked()).toEqual(['一 for 1', '一 for 2']);
  });

  it('an undo takes it back as soon as it is in', async () => {
    void inserts.handOver({ text: '一', replyId: 'a' });
    void inserts.undo();
    expect(asked()).toEqual(['一 for 1']);
    await answer(0, isIn(1));
    expect(asked()).toEqual(['一 for 1', 'undo {"insertId":1}']);
  });

  it('an undo is meant for it: when it is refused, the text before it stays', async () => {
    void inserts.handOver({ text: '一', replyId: 'a' });
    await answer(0, isIn(1));
    void inserts.handOver({ text: '二', replyId: 'b' });
    void inserts.undo();
    await answer(1, REFUSED);
    expect(asked()).toEqual(['一 for 1', '二 for 1']);
    void inserts.undo();
    expect(asked().at(-1)).toBe('undo {"insertId":1}');
  });
});

it('a pick right behind an undo follows it, also of the text that was taken back', async () => {
  void inserts.handOver({ text: '一', replyId: 'a' });
  await answer(0, isIn(1));
  void inserts.undo();
  void inserts.handOver({ text: '一', replyId: 'a' });
  expect(asked()).toEqual(['一 for 1', 'undo {"insertId":1}']);
  await answer(1, { ok: true });
  await answer(2, isIn(2));
  expect(asked()).toEqual(['一 for 1', 'undo {"insertId":1}', '一 for 1']);
  expect(inserts.said?.tone).toBe('done');
});
