// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaign, card, playbook, step } from '../../lib/guides/testing';
import { NO_GUIDES, type PlaybookPlace } from '../../lib/guides/types';
import { ok } from '../../lib/messaging/result';
import { NO_SHOPS } from '../../lib/shops/types';
import { FACTS, openPanel, openWith, order, reply, settle } from './testing';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const BOOK = playbook([
  step('a'),
  step('b', { lines: [{ replyId: 'r' }] }),
  step('c', { lines: [], branches: [] }),
]);

/** A panel beside a background that keeps places. */
async function panelWith(guides: Partial<typeof NO_GUIDES>) {
  const places = new Map<string, PlaybookPlace>();
  const panel = await openPanel({
    replies: [reply('r')],
    answers: {
      'playbooks.place': ({ key }: { key: string }) => ok(places.get(key) ?? null),
      'playbooks.setPlace': ({ key, place }: { key: string; place: PlaybookPlace | null }) => {
        if (place) places.set(key, place);
        else places.delete(key);
        return ok(place);
      },
    },
  });
  await panel.tell({ type: 'guides', guides: { ...NO_GUIDES, ...guides }, shops: NO_SHOPS });
  await settle();
  return { ...panel, places };
}

it('lets a campaign go at midnight, without a reload', async () => {
  vi.setSystemTime(new Date(2026, 10, 11, 23, 59, 40));
  const panel = await panelWith({ campaigns: [campaign()] });
  expect(panel.one('.campaign-line')?.textContent).toContain('今天最后一天');
  await vi.advanceTimersByTimeAsync(21_000);
  await settle();
  expect(panel.one('.campaign-line')).toBeNull();
});

it('keeps the place of a conversation apart from that of the next', async () => {
  const panel = await panelWith({ playbooks: [BOOK] });
  await panel.click(panel.button('流程'));
  await panel.click(panel.all('[role="menuitemradio"]')[0]);
  expect(panel.places.get('pdd-chat uid:1')).toMatchObject({ playbookId: 'pb', stepId: 'a' });
  expect(panel.one('.playbook .guide-chip-text')?.textContent).toBe('测试流程 1/3 a');
  await panel.page({ type: 'facts', facts: openWith('小周', '2') });
  expect(panel.one('.playbook')).toBeNull();
  await panel.page({ type: 'facts', facts: FACTS });
  expect(panel.one('.playbook')).not.toBeNull();
});

it('keeps no place for a buyer who is known by a name alone', async () => {
  const panel = await panelWith({ playbooks: [BOOK] });
  const named = { ...FACTS, conversation: { key: 'name:林*儿', buyer: { name: '林*儿', uid: null } } };
  await panel.page({ type: 'facts', facts: named });
  await panel.click(panel.button('流程'));
  await panel.click(panel.all('[role="menuitemradio"]')[0]);
  expect(panel.one('.playbook')).not.toBeNull();
  expect(panel.places.size).toBe(0);
  await panel.page({ type: 'facts', facts: FACTS });
  await panel.page({ type: 'facts', facts: named });
  expect(panel.one('.playbook')).toBeNull();
});

it('counts down to the closing of an unpaid order, by the hours that the team has written', async () => {
  const unpaid = playbook([step('a')], { id: 'playbooks-zh-cn/unpaid', name: '未付款', revision: 0 });
  const panel = await panelWith({ playbooks: [unpaid] });
  const placed = Date.now() - 3_600_000;
  const facts = {
    orders: [order('1', { status: 'unpaid', times: { placed } })],
    state: 'found',
    note: null,
  } as const;
  await panel.page({ type: 'orders', key: 'uid:1', facts: { ...facts, orders: [...facts.orders] } });
  expect(panel.one('.proposal')?.textContent).toContain('像是未付款，因为订单待付款');
  expect(panel.one('.proposal')?.textContent).toContain('几点关单看订单页');
  const shops = { ...NO_SHOPS, shops: [{ id: 's', name: '木几 家居', values: { 付款时限: '24' } }] };
  await panel.tell({ type: 'guides', guides: { ...NO_GUIDES, playbooks: [unpaid] }, shops });
  expect(panel.one('.proposal')?.textContent).toMatch(/(22 小时 59|23 小时 0) 分后平台自动关单/);
});

it('takes no room where nothing is asked for', async () => {
  const panel = await panelWith({
    products: [card('保温杯', { sections: [{ kind: 'selling', lines: ['轻'] }] })],
  });
  expect(panel.all('.playbook, .proposal, .campaign, .answered, .eyes-only, .guide-bar .chip')).toHaveLength(
    0,
  );
});
