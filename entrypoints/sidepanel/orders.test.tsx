// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Message } from '../../lib/conversation/types';
import type { Order, OrderFacts } from '../../lib/orders/types';
import { CONSOLE, FACTS, ORDER_PAGE, openPanel, openWith, order, type Panel, press, reply } from './testing';

const ONE = order('260907-318845720163942', {
  paid: 59.9,
  items: [{ title: '保温杯', sku: '蓝色', quantity: 1, price: 59.9 }],
});
const OTHER = order('260815-117720934005218', { status: 'shipped', statusText: '已发货', paid: 128 });
const LOOK = reply('查单', { body: '订单{order.id}，{product.name}，{order.amount}元' });

const told = (
  panel: Panel,
  orders: Order[],
  key: string | null = 'uid:1',
  state: OrderFacts['state'] = 'found',
) => panel.page({ type: 'orders', key, facts: { orders, state, note: null } });
const open = async (orders: Order[]) => {
  const panel = await openPanel({ replies: [LOOK] });
  await told(panel, orders);
  return panel;
};
const line = (panel: Panel) => panel.one('.order-line')?.textContent ?? '';
const body = (panel: Panel) => panel.one('.row-body')?.textContent ?? '';

describe('the only order of the open conversation', () => {
  it('is shown short, with status and amount, and fills the replies', async () => {
    const panel = await open([ONE]);
    expect(line(panel)).toMatch(/…163942.*待发货.*¥59\.90.*保温杯/);
    expect(body(panel)).toBe('订单260907-318845720163942，保温杯，59.90元');
    await press('1', { alt: true });
    expect(panel.inserts[0]?.text).toContain('260907-318845720163942');
  });

  it('is copied whole by a click that says so', async () => {
    const panel = await open([ONE]);
    const button = panel.one('.order-id');
    expect(button?.getAttribute('aria-label')).toBe('…163942 复制订单号 260907-318845720163942');
    await panel.click(button);
    expect(panel.copied).toEqual(['260907-318845720163942']);
    expect(panel.one('.order-line [role="status"]')?.textContent).toBe('订单号已复制');
  });

  it('of the buyer before is nobody’s when another conversation opens', async () => {
    const panel = await open([ONE]);
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    expect(line(panel)).toBe('');
    expect(panel.all('.row-gap').length).toBe(3);
    await told(panel, [], 'uid:2', 'missing');
    expect(line(panel)).toContain('没有读到订单');
  });
});

describe('several orders', () => {
  it('fill nothing until one is chosen, by the keyboard, too', async () => {
    const panel = await open([ONE, OTHER]);
    expect(line(panel)).toContain('2 个订单，选一个');
    expect(panel.all('.row-gap').length).toBe(3);
    await panel.click(panel.button('2 个订单'));
    const choices = panel.all('[role="menuitemradio"]').map((item) => item.textContent ?? '');
    expect(choices[0]).toMatch(/…163942 · 待发货保温杯¥59\.90/);
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('…005218');
    await panel.click(document.activeElement);
    expect(line(panel)).toContain('…005218');
    expect(body(panel)).toContain('订单260815-117720934005218');
  });

  it('keep the choice for that conversation alone', async () => {
    const panel = await open([ONE, OTHER]);
    await panel.click(panel.button('2 个订单'));
    await panel.click(panel.all('[role="menuitemradio"]')[1]);
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    await told(panel, [ONE, OTHER], 'uid:2');
    expect(line(panel)).toContain('2 个订单，选一个');
    await panel.page({ type: 'facts', facts: FACTS });
    await told(panel, [ONE, OTHER]);
    expect(line(panel)).toContain('…005218');
  });

  it('are one, where the buyer has written its number; and another can be chosen all the same', async () => {
    const panel = await open([ONE, OTHER]);
    const text = '260907-318845720163942 这个什么时候发';
    const message: Message = { id: '1', side: 'buyer', kind: 'text', text, at: null };
    await panel.page({ type: 'messages', key: 'uid:1', reset: true, messages: [message] });
    expect(line(panel)).toContain('…163942');
    await panel.click(panel.one('.order-choose button'));
    await panel.click(panel.all('[role="menuitemradio"]')[1]);
    expect(line(panel)).toContain('…005218');
  });
});

it('the line keeps its place while nothing is read, and is not there where a console shows no orders', async () => {
  expect((await openPanel({})).all('.order-line').length).toBe(1);
  const without = { ...CONSOLE, capabilities: ['conversation', 'insert'] as const };
  const panel = await openPanel({ console: { ...without, capabilities: [...without.capabilities] } });
  expect(panel.all('.order-line').length).toBe(0);
});

describe('a page of orders alone', () => {
  const facts = {
    ...FACTS,
    page: 'orders',
    conversation: null,
    conversationState: 'none',
    parts: {},
  } as const;

  it('says how many it reads; replies are copied and filled with none of them', async () => {
    const panel = await openPanel({ console: ORDER_PAGE, facts, replies: [LOOK, reply('问好')] });
    await told(panel, [ONE, OTHER], null);
    expect(line(panel)).toBe('读到 2 个订单');
    expect(panel.all('.row-gap').length).toBe(3);
    await press('2', { alt: true });
    expect(panel.copied).toEqual(['问好的内容']);
    expect(panel.inserts).toEqual([]);
  });

  it('says when none can be read', async () => {
    const panel = await openPanel({ console: ORDER_PAGE, facts });
    await told(panel, [], null, 'ambiguous');
    expect(line(panel)).toBe('订单读不准');
  });
});
