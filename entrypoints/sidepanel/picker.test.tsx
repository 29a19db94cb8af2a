// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PickerTold } from '../../lib/messaging/ports';
import { libraryOf, openPanel, openWith, type Panel, type PanelOptions, press, reply, type } from './testing';

const SHIP = reply('发货', { shortcut: 'fh', body: '今天下单今天发。' });
const SIZE = reply('尺码', { shortcut: 'cm', body: '{?尺码} 有货。' });

/** What the panel has had the list in the page do. */
const acts = ({ link }: Panel) => link.pickerActs;
const lists = (panel: Panel) => acts(panel).flatMap((act) => (act.act === 'show' ? [act] : []));
const tell = (panel: Panel, told: PickerTold) => panel.page({ type: 'picker', told });
const asks = (panel: Panel, query: string, turn = 1) =>
  tell(panel, { act: 'ask', turn, query, typed: `/${query}`, isCode: false });
const tabs = (panel: Panel, code: string) =>
  tell(panel, { act: 'ask', turn: 1, query: code, typed: code, isCode: true });
const picks = (panel: Panel, id: string, turn = 1) => tell(panel, { act: 'pick', turn, id });

const opened = (options: PanelOptions = {}) => openPanel({ replies: [SHIP, SIZE], ...options });

it('answers with the rows that it would show itself, as they will go out', async () => {
  const panel = await opened();
  await asks(panel, '下单');
  expect(lists(panel)).toMatchObject([
    { turn: 1, list: { rows: [{ id: '发货', title: '发货', text: SHIP.body, code: 'fh', gaps: '' }] } },
  ]);
});

it('names what is still to be filled in', async () => {
  const panel = await opened();
  await asks(panel, 'cm');
  expect(lists(panel)[0]?.list.rows).toMatchObject([{ text: '〔尺码〕 有货。', gaps: '要填 尺码' }]);
});

it('puts what was picked in the place of what was typed, for the buyer that it was shown for', async () => {
  const panel = await opened();
  await asks(panel, '下单');
  await picks(panel, '发货');
  expect(panel.inserts).toMatchObject([
    { text: SHIP.body, replacing: '/下单', expected: { key: 'uid:1', name: '小林', uid: '1' } },
  ]);
  expect(panel.calls.map(({ name }) => name)).toContain('replies.used');
});

it('shows and puts in the first message of several', async () => {
  const steps = reply('步骤', { shortcut: 'bz', body: '先拍照。\n{---}\n再上传。' });
  const panel = await opened({ replies: [steps] });
  await asks(panel, 'bz');
  expect(lists(panel)[0]?.list.rows).toMatchObject([{ text: '先拍照。' }]);
  await picks(panel, '步骤');
  expect(panel.inserts).toMatchObject([{ text: '先拍照。', replacing: '/bz' }]);
});

it('picks nothing from a list that is no longer the newest', async () => {
  const panel = await opened();
  await asks(panel, '下单', 1);
  await asks(panel, 'cm', 2);
  await picks(panel, '发货', 1);
  expect(panel.inserts).toEqual([]);
});

it('closes the list when another conversation is opened, and picks nothing from it any more', async () => {
  const panel = await opened();
  await asks(panel, '下单');
  await panel.page({ type: 'facts', facts: openWith('小陈', '2') });
  expect(acts(panel).at(-1)).toEqual({ act: 'close' });
  await picks(panel, '发货');
  expect(panel.inserts).toEqual([]);
});

it('says at the caret why a pick has not gone in', async () => {
  const panel = await opened();
  panel.link.insert = { ok: true, value: { ok: false, reason: 'text-changed', box: '' } };
  await asks(panel, '下单');
  await picks(panel, '发货');
  expect(acts(panel).at(-1)).toEqual({ act: 'say', text: '输入框里的内容变了，没有填入' });
});

it('opens itself at a reply with blanks; what was typed goes when they are filled', async () => {
  const panel = await opened();
  await asks(panel, 'cm');
  await picks(panel, '尺码');
  expect(acts(panel).at(-1)).toEqual({ act: 'panel' });
  expect(panel.inserts).toEqual([]);
  const field = panel.one('.fill-input') as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  await type('38');
  await press('Enter');
  expect(panel.inserts).toMatchObject([{ text: '38 有货。', replacing: '/cm', expected: { uid: '1' } }]);
});

it('tells every shortcut once the library has come, and again when one changes', async () => {
  const panel = await opened({ library: false });
  const known = () => acts(panel).flatMap((act) => (act.act === 'know' ? [act.codes.sort()] : []));
  expect(known()).toEqual([]);
  const part = libraryOf([SHIP, SIZE]);
  await panel.tell({ type: 'library', part: { type: 'first', library: part, total: 2 } });
  await panel.tell({ type: 'library', part: { type: 'done', total: 2 } });
  expect(known()).toEqual([['cm', 'fh']]);
  const changed = { ...SHIP, shortcut: 'fh1' };
  await panel.tell({
    type: 'library',
    part: { type: 'change', replies: [changed], removed: [], usage: [] },
  });
  expect(known().at(-1)).toEqual(['cm', 'fh1']);
  await tell(panel, { act: 'hello' });
  expect(known()).toHaveLength(3);
});

it('waits with its answer until the whole library is there', async () => {
  const panel = await opened({ library: false });
  await asks(panel, '下单');
  await panel.tell({
    type: 'library',
    part: { type: 'first', library: libraryOf([SIZE]), total: 2 },
  });
  expect(lists(panel)).toEqual([]);
  await panel.tell({ type: 'library', part: { type: 'more', library: { replies: [SHIP] } } });
  await panel.tell({ type: 'library', part: { type: 'done', total: 2 } });
  expect(lists(panel)[0]?.list.rows.map(({ id }) => id)).toEqual(['发货']);
});

it('makes a text of a shortcut at once, and asks where several replies have it', async () => {
  const panel = await opened({ replies: [SHIP, SIZE, reply('同码', { shortcut: 'cm' })] });
  await tabs(panel, 'FH');
  expect(panel.inserts).toMatchObject([{ text: SHIP.body, replacing: 'FH' }]);
  await tabs(panel, 'cm');
  expect(
    lists(panel)
      .at(-1)
      ?.list.rows.map(({ id }) => id),
  ).toEqual(['尺码', '同码']);
  expect(panel.inserts).toHaveLength(1);
});

it('makes no text of a shortcut whose reply is not used any more', async () => {
  const old = reply('旧活动', { shortcut: 'hd', validUntil: '2020-11-11' });
  const panel = await opened({ replies: [old, SHIP] });
  await tabs(panel, 'hd');
  expect(panel.inserts).toEqual([]);
  expect(lists(panel)[0]?.list.rows).toEqual([]);
});

it('leaves the page’s own panel to answer where it stands beside it', async () => {
  const panel = await opened({ kind: 'beside' });
  await asks(panel, '下单');
  expect(acts(panel)).toEqual([]);
});

describe('the key for the next message, in the console’s own box', () => {
  const STEPS = reply('步骤', { shortcut: 'bz', body: '先拍照。\n{---}\n再上传。' });
  const keyActs = (panel: Panel) => acts(panel).flatMap((act) => (act.act === 'next-key' ? [act.key] : []));
  const begun = async (options: PanelOptions = {}) => {
    const panel = await opened({ replies: [STEPS, SHIP], ...options });
    await type('bz');
    await press('Enter');
    return panel;
  };

  it('is listened for while a message is to come, and no longer', async () => {
    const panel = await begun();
    expect(keyActs(panel)).toEqual(['Alt+ArrowRight']);
    await tell(panel, { act: 'next' });
    expect(panel.inserts.map(({ text }) => text)).toEqual(['先拍照。', '再上传。']);
    expect(keyActs(panel)).toEqual(['Alt+ArrowRight', null]);
  });

  it('is the one that the agent has given it', async () => {
    const panel = await begun({ settings: { keys: { 'next-segment': 'Alt+K' } } });
    expect(keyActs(panel)).toEqual(['Alt+K']);
  });

  it('is told again to a page that has come anew', async () => {
    const panel = await begun();
    await tell(panel, { act: 'hello' });
    expect(keyActs(panel)).toEqual(['Alt+ArrowRight', 'Alt+ArrowRight']);
  });

  it('is not listened for in another buyer’s conversation', async () => {
    const panel = await begun();
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    expect(keyActs(panel).at(-1)).toBeNull();
    await tell(panel, { act: 'next' });
    expect(panel.inserts).toHaveLength(1);
  });

  it('says beside the caret what keeps the message back', async () => {
    const panel = await begun();
    const said = { side: 'buyer', kind: 'text', text: '好了吗', at: null, sender: null } as const;
    await panel.page({ type: 'messages', key: 'uid:1', reset: true, messages: [{ ...said, id: '1' }] });
    await tell(panel, { act: 'next' });
    expect(panel.inserts).toHaveLength(1);
    expect(acts(panel).at(-1)).toMatchObject({ act: 'say', text: expect.stringContaining('还没发出') });
  });

  it('is nobody’s for a reply of one message', async () => {
    const panel = await opened();
    await type('fh');
    await press('Enter');
    expect(keyActs(panel)).toEqual([]);
  });
});
