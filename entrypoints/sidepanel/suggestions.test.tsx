// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import model from '../../assets/public/packs/intent.zh-CN.json';
import type { Message } from '../../lib/conversation/types';
import type { LearnedRow } from '../../lib/intent/learned';
import { ok } from '../../lib/messaging/result';
import { openPanel, openWith, type PanelOptions, press, reply, settle } from './testing';

beforeEach(() => {
  vi.stubGlobal('fetch', async () => ({ json: async () => model }));
});

const shipping = reply('发货时间', { tags: ['发货'], body: '付款后按订单页显示的时间发出' });
const urging = reply('催发货', { tags: ['发货', '催单'], body: '这就去催仓库' });
const invoice = reply('怎么申请发票', { tags: ['发票'], body: '在订单详情里申请' });

const message = (side: 'buyer' | 'agent', text: string, id: string | null = null): Message => ({
  ...{ id, side, text, kind: 'text', at: null },
});
const asks = (text: string) => message('buyer', text);
const answers = (text: string) => message('agent', text);

/** What this agent has used four times for one question. */
const used = (replyId: string): LearnedRow => ({
  intent: 'shipping_time',
  replyId,
  weight: 4,
  at: Date.now(),
});

async function panelWith(options: PanelOptions = {}, learned: LearnedRow[] = []) {
  const panel = await openPanel({
    replies: [invoice, shipping, urging],
    ...options,
    answers: { 'hints.packs': () => ok([]), 'learned.read': () => ok(learned), ...options.answers },
  });
  const says = async (messages: Message[], key = 'uid:1', reset = true) => {
    await panel.page({ type: 'messages', key, reset, messages });
    await ready();
  };
  const group = () =>
    panel.all('[role="rowgroup"]').find((each) => each.getAttribute('aria-label') === '建议') ?? null;
  return Object.assign(panel, {
    says,
    group,
    titles: () => [...(group()?.querySelectorAll('.row-title') ?? [])].map((each) => each.textContent),
    learned: () => panel.calls.filter(({ name }) => name === 'learned.use').map(({ args }) => args),
  });
}

async function ready() {
  await import('./suggest-engine');
  for (let round = 0; round < 8; round += 1) await settle();
}

it('come first, with the reason in the row, and go in by their digit', async () => {
  const panel = await panelWith();
  await panel.says([asks('几号发货')]);
  expect(panel.all('.group-name')[0]?.textContent).toBe('建议');
  expect(panel.titles()[0]).toBe('发货时间');
  expect(panel.one('.row-because')?.textContent).toContain('问发货时间');
  await press('1', { alt: true });
  expect(panel.inserts[0]?.text).toBe('付款后按订单页显示的时间发出');
});

it('are none where nothing fits, and none of the buyer before', async () => {
  const panel = await panelWith();
  await panel.says([asks('哈哈哈')]);
  expect(panel.group()).toBeNull();
  await panel.says([asks('几号发货')]);
  expect(panel.group()).not.toBeNull();
  await panel.page({ type: 'facts', facts: openWith('小周', '2') });
  expect(panel.group()).toBeNull();
});

it('stand still while the agent answers', async () => {
  const panel = await panelWith();
  await panel.says([asks('几号发货')]);
  const before = panel.titles();
  await panel.says([asks('几号发货'), answers('我看一下')]);
  expect(panel.titles()).toEqual(before);
});

it('follow what this agent used, unless the agent says without', async () => {
  const panel = await panelWith({}, [used('催发货')]);
  await panel.says([asks('几号发货')]);
  expect(panel.titles()[0]).toBe('催发货');
  expect(panel.one('.row-because')?.textContent).toContain('您这时常用');
  await panel.click(panel.button('按我的习惯'));
  await ready();
  expect(panel.titles()[0]).toBe('发货时间');
  expect(panel.calls).toContainEqual({ name: 'settings.change', args: { learning: false } });
});

it('count a pick as it was sent: the same, changed, or taken back', async () => {
  const panel = await panelWith();
  const question = asks('几号发货');
  await panel.says([question]);
  await press('1', { alt: true });
  expect(panel.learned()).toEqual([]);
  await panel.says([message('agent', '付款后按订单页显示的时间发出', 'a')], 'uid:1', false);
  expect(panel.learned()).toEqual([{ intent: 'shipping_time', replyId: '发货时间', how: 'picked' }]);

  await press('2', { alt: true });
  await panel.says([message('agent', '这就去催仓库，明天给您回音', 'b')], 'uid:1', false);
  expect(panel.learned()[1]).toEqual({ intent: 'shipping_time', replyId: '催发货', how: 'edited' });

  await press('2', { alt: true });
  await press('z', { alt: true, code: 'KeyZ' });
  await panel.page({ type: 'facts', facts: openWith('小周', '2') });
  expect(panel.learned()).toHaveLength(2);
});

it('count a pick whose sending nobody sees, when the next buyer is opened', async () => {
  const panel = await panelWith();
  await panel.says([asks('几号发货')]);
  await press('1', { alt: true });
  await panel.page({ type: 'facts', facts: openWith('小周', '2') });
  expect(panel.learned()).toEqual([{ intent: 'shipping_time', replyId: '发货时间', how: 'picked' }]);
});

it('take in a reply that is written meanwhile', async () => {
  const panel = await panelWith({ replies: [shipping] });
  await panel.says([asks('怎么申请发票')]);
  expect(panel.titles()).not.toContain('怎么申请发票');
  await panel.tell({
    type: 'library',
    part: { type: 'change', library: {}, replies: [invoice], removed: [], usage: [] },
  } as never);
  await ready();
  expect(panel.titles()[0]).toBe('怎么申请发票');
});
