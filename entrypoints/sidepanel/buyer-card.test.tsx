// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  type BuyerCard,
  type BuyerNotes,
  type BuyerPlace,
  cardKey,
  newCard,
  type Seen,
} from '../../lib/buyer/card';
import type { Message, PageFacts, Side } from '../../lib/conversation/types';
import { playbook, step } from '../../lib/guides/testing';
import { NO_GUIDES } from '../../lib/guides/types';
import { fail, ok, type Result } from '../../lib/messaging/result';
import type { Settings } from '../../lib/messaging/settings';
import type { Order } from '../../lib/orders/types';
import { NO_SHOPS } from '../../lib/shops/types';
import { CONSOLE, FACTS, focus, openPanel, openWith, order, press, reply, settle } from './testing';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  vi.setSystemTime(new Date(2026, 10, 22, 12));
});
afterEach(() => {
  vi.useRealTimers();
});

const KEY = cardKey({ console: 'pdd-chat', shop: '木几家居', conversation: 'uid:1' });

/** A panel beside a background that keeps cards, each of which begins with these notes. */
async function panelWith(
  start: Partial<BuyerNotes> = {},
  agentName = '小木',
  settings: Partial<Settings> = {},
  read: (card: Result<BuyerCard>) => Result<BuyerCard> = (card) => card,
) {
  const cards = new Map<string, BuyerCard>();
  const put = (place: BuyerPlace, part: Partial<BuyerCard>): Result<BuyerCard> => {
    const key = cardKey(place);
    const before = cards.get(key) ?? { ...newCard(place, 1), ...start };
    const card = { ...before, ...part, revision: before.revision + 1 };
    cards.set(key, card);
    return ok(card);
  };
  const panel = await openPanel({
    replies: [reply('r'), reply('s')],
    settings: { agentName, ...settings },
    answers: {
      'buyers.see': ({ place, seen }: { place: BuyerPlace; seen: Seen }) =>
        read(put(place, { days: [seen.day], orders: seen.orders.map((each) => ({ ...each, seenAt: 1 })) })),
      'buyers.note': ({ place, change }: { place: BuyerPlace; change: Partial<BuyerNotes> }) =>
        put(place, change),
      'playbooks.place': () => ok(null),
      'buyers.erase': ({ key }: { key: string }) => ok({ cards: Number(cards.delete(key)) }),
    },
  });
  await settle();
  const named = (name: string) => panel.calls.filter((call) => call.name === name).map(({ args }) => args);
  const notes = () => panel.one('.card-fields textarea') as HTMLTextAreaElement | null;
  const write = async (text: string) => {
    const field = notes();
    if (!field) throw new Error('the card is folded');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
  };
  const say = (...said: [Side, string][]) =>
    panel.page({
      type: 'messages',
      key: 'uid:1',
      reset: true,
      messages: said.map(
        ([side, text], n): Message => ({ id: String(n), side, kind: 'text', text, at: Date.now() }),
      ),
    });
  const showOrders = async (...orders: Order[]) => {
    await panel.page({ type: 'orders', key: 'uid:1', facts: { orders, state: 'found', note: null } });
    await settle();
  };
  const open = async (facts: PageFacts) => {
    await panel.page({ type: 'facts', facts });
    await settle();
  };
  return Object.assign(panel, { cards, named, notes, write, say, showOrders, open });
}

const line = (panel: { one: (css: string) => HTMLElement | null }) => panel.one('.card-open')?.textContent;

it('says in one line how often they came and what they spent', async () => {
  const panel = await panelWith();
  await panel.showOrders(
    order('1', { status: 'done', paid: 120 }),
    order('2', { status: 'closed', paid: 9 }),
  );
  expect(line(panel)).toContain('第1次来，共¥120');
  expect(panel.named('buyers.see').at(-1)).toMatchObject({
    place: { console: 'pdd-chat', shop: '木几家居', conversation: 'uid:1' },
    seen: { day: '2026-11-22', orders: [{ id: '1' }, { id: '2' }] },
  });
});

it('keeps no card by a name alone, nor where the shop is not known', async () => {
  const panel = await panelWith();
  const before = panel.named('buyers.see').length;
  const named = { key: 'name:林*儿', buyer: { name: '林*儿', uid: null } };
  await panel.page({ type: 'facts', facts: { ...FACTS, conversation: named } });
  expect(panel.one('.card-none')?.textContent).toContain('只有昵称');
  await panel.page({ type: 'facts', facts: { ...FACTS, shop: null } });
  expect(panel.one('.card-none')?.textContent).toContain('哪家店');
  expect(panel.named('buyers.see')).toHaveLength(before);
});

it('begins no card for another shop while the page has not said which one is logged in', async () => {
  const panel = await panelWith({}, '小木', { shopName: '别的店' });
  await panel.tell({ type: 'bound', state: 'console', console: { ...CONSOLE, namesShop: true } });
  const before = panel.named('buyers.see').length;
  await panel.open({ ...FACTS, shop: null });
  expect(panel.one('.card-none')?.textContent).toContain('哪家店');
  expect(panel.named('buyers.see')).toHaveLength(before);
  await panel.open(FACTS);
  expect(panel.named('buyers.see').at(-1)).toMatchObject({ place: { shop: '木几家居' } });
});

it('keeps each letter for the buyer for whom it was typed', async () => {
  const panel = await panelWith();
  await panel.click(panel.one('.card-open'));
  await panel.write('要墨绿');
  await panel.open(openWith('小周', '2'));
  expect(panel.notes()?.value).toBe('');
  await panel.write('小周的');
  expect(panel.cards.get(KEY)?.notes).toBe('要墨绿');
  await panel.open(FACTS);
  expect(panel.notes()?.value).toBe('要墨绿');
});

it('lets nobody write over what is not yet read, and says why it cannot be', async () => {
  let answer: Result<BuyerCard> = fail('storage-failed');
  const panel = await panelWith({ notes: '老备注' }, '小木', {}, (card) => (answer.ok ? card : answer));
  await panel.click(panel.one('.card-open'));
  expect((panel.one('.card-fields') as HTMLFieldSetElement).disabled).toBe(true);
  await panel.write('新');
  expect(panel.named('buyers.note')).toEqual([]);
  expect(panel.one('.card-failed')?.textContent).toContain('读不出卡片');
  answer = ok(newCard({ console: '', shop: '', conversation: '', name: null, uid: null }, 1));
  await panel.click(panel.button('再试一次'));
  await settle();
  expect(panel.notes()?.value).toBe('老备注');
});

it('shows what another tab has written, but never over what is being typed', async () => {
  const panel = await panelWith();
  await panel.click(panel.one('.card-open'));
  await panel.write('我写的');
  const card = panel.cards.get(KEY) as BuyerCard;
  const other = { ...card, revision: card.revision + 1, tags: ['别处加的'] };
  await panel.tell({ type: 'kept', kept: { of: 'buyers', key: KEY, card: other } });
  expect(line(panel)).toContain('别处加的');
  // Told late, it is older than what is shown.
  await panel.tell({ type: 'kept', kept: { of: 'buyers', key: KEY, card: { ...card, tags: [] } } });
  expect(line(panel)).toContain('别处加的');
  expect(panel.notes()?.value).toBe('我写的');
});

it('makes who answers first the one who sees it through, and nobody after', async () => {
  const panel = await panelWith();
  await focus(panel.box);
  await press('1', { alt: true });
  await settle();
  expect(panel.cards.get(KEY)?.firstHandler).toBe('小木');
  const taken = await panelWith({ firstHandler: '阿杰' });
  expect(line(taken)).toContain('首问 阿杰');
  await focus(taken.box);
  await press('1', { alt: true });
  await settle();
  expect(taken.named('buyers.note')).toEqual([]);
});

it('proposes nothing to who is not to be written to, while nobody waits', async () => {
  const book = (id: string) => playbook([step('a')], { id: `playbooks-zh-cn/${id}`, name: id, revision: 0 });
  const panel = await panelWith({ noContact: true });
  const guides = { ...NO_GUIDES, playbooks: [book('unpaid'), book('refund')] };
  await panel.tell({ type: 'guides', guides, shops: NO_SHOPS });
  await panel.showOrders(order('1', { status: 'unpaid' }));
  expect(panel.one('.card-stop')?.textContent).toBe('不再联系');
  expect(panel.one('.proposal')).toBeNull();
  await panel.say(['buyer', '我就退了']);
  expect(panel.one('.proposal')?.textContent).toContain('refund');
  await panel.say(['buyer', '我就退了'], ['agent', '好的']);
  expect(panel.one('.proposal')).toBeNull();
  const card = { ...(panel.cards.get(KEY) as BuyerCard), revision: 99, noContact: false };
  await panel.tell({ type: 'kept', kept: { of: 'buyers', key: KEY, card } });
  expect(panel.one('.proposal')).not.toBeNull();
});

it('says once, with the first text that goes in, that they are not to be contacted', async () => {
  const panel = await panelWith({ noContact: true });
  await focus(panel.box);
  await press('1', { alt: true });
  await settle();
  expect(panel.inserts).toHaveLength(1);
  expect(panel.said).toContain('不要再主动联系');
  await press('2', { alt: true });
  await settle();
  expect(panel.inserts).toHaveLength(2);
  expect(panel.said).not.toContain('不要再主动联系');
});

it('begins no card anew, while it is open, of a buyer who was erased', async () => {
  const panel = await panelWith();
  await panel.click(panel.one('.card-open'));
  await panel.click(panel.button('抹去…'));
  await panel.click(panel.all('.card-erase button')[0]);
  expect(panel.cards.size).toBe(0);
  await panel.showOrders(order('1', { status: 'done', paid: 120 }));
  expect(panel.cards.size).toBe(0);
  expect(line(panel)).toContain('还没有记录');
  await panel.write('又来了');
  expect(panel.cards.get(KEY)?.notes).toBe('又来了');
});

it('copies the hand-over line at its key', async () => {
  const panel = await panelWith({ notes: '急用' });
  await panel.say(['buyer', '地址能改吗']);
  await press('j', { alt: true, code: 'KeyJ' });
  await settle();
  expect(panel.copied.at(-1)).toBe(
    '【转接】买家：小林 ID 1；订单：未知；诉求：“地址能改吗”；已答应：无；备注：急用',
  );
});
