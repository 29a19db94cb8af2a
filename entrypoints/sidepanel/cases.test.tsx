// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { CaptureProgress } from '../../lib/evidence/capture';
import type { CaseSummary } from '../../lib/evidence/types';
import { fail, ok } from '../../lib/messaging/result';
import { FACTS, openPanel, openWith, order, type PanelOptions, press, reply, settle } from './testing';

const HOUR = 3_600_000;

const caseOf = (id: string, part: Partial<CaseSummary> = {}): CaseSummary => ({
  ...{ id, revision: 1, kind: 'missing_claim', state: 'open', title: '', deadline: null, owner: '' },
  ...{ shop: '木几家居', console: 'pdd-chat', marketplace: 'pdd', buyerName: '小林', buyerUid: '1' },
  ...{ buyerKey: null, orderIds: [], product: '', fault: '', createdAt: 0, updatedAt: 0, closedAt: null },
  ...{ handedTo: null, handedAt: null, receivedAt: null, items: 3, bytes: 900, checked: [], unstamped: 0 },
  reminded: [],
  ...part,
});

const PROGRESS: CaptureProgress = {
  ...{ captureId: 'k1', caseId: 'case-1', phase: 'frames', frames: 3, expected: 12, items: 3, gaps: 0 },
  missed: [],
  reason: null,
};

/** @param told what the background says of cases, in the order in which it is asked */
async function panelWith(
  told: { here?: CaseSummary[]; due?: CaseSummary[] } = {},
  options: PanelOptions = {},
) {
  const state = { here: told.here ?? [], due: told.due ?? [] };
  const panel = await openPanel({
    replies: [reply('r')],
    settings: { agentName: '小周' },
    ...options,
    answers: {
      'cases.here': () => ok({ ...state }),
      'cases.open': () => ok({ id: 'case-new' }),
      'shortcuts.read': () => ok([{ name: 'capture', keys: 'Alt+Shift+S' }]),
      ...options.answers,
    },
  });
  // It comes behind the replies.
  await vi.waitFor(async () => {
    await settle();
    expect(panel.calls.map(({ name }) => name)).toContain('cases.here');
  });
  return Object.assign(panel, {
    state,
    toggle: () => press('r', { alt: true, code: 'KeyR' }),
    orders: () => panel.link.sent.flatMap((each) => (each.type === 'capture' ? [each.order] : [])),
    text: (css: string) => panel.one(css)?.textContent ?? null,
    /** The text of a part that comes by several steps. */
    async comes(css: string): Promise<string> {
      await vi.waitFor(async () => {
        await settle();
        expect(panel.one(css)).not.toBeNull();
      });
      return panel.one(css)?.textContent ?? '';
    },
  });
}

it('takes no line while there is nothing to say', async () => {
  const panel = await panelWith();
  expect(panel.one('.case-line, .case-area, .case-capture')).toBeNull();
});

it('begins a case about who is open and what is on show, and captures the whole talk into it', async () => {
  const panel = await panelWith();
  await panel.page({
    type: 'orders',
    key: 'uid:1',
    facts: { state: 'found', orders: [order('240601-1')], note: null },
  });
  await panel.toggle();
  const [kind] = panel.all('.case-area select') as HTMLSelectElement[];
  expect(kind?.value).toBe('other');
  // A double click is one wish.
  panel.button('截整段会话')?.click();
  await panel.click(panel.button('截整段会话'));
  await vi.waitFor(() => expect(panel.orders()).not.toEqual([]));
  expect(panel.calls.filter(({ name }) => name === 'cases.open')).toHaveLength(1);
  const opened = panel.calls.find(({ name }) => name === 'cases.open')?.args;
  expect(opened).toMatchObject({
    subject: {
      console: 'pdd-chat',
      shop: '木几家居',
      conversation: 'uid:1',
      buyerName: '小林',
      buyerUid: '1',
    },
    notes: { kind: 'other', owner: '小周', orderIds: ['240601-1'] },
  });
  expect(panel.orders()).toEqual([
    {
      act: 'start',
      caseId: 'case-new',
      parts: ['conversation', 'transcript', 'pictures', 'order', 'page'],
    },
  ]);
  await settle();
  expect(panel.one('.case-area')).toBeNull();
});

it('goes on with the open case of this buyer, and begins none beside it unless that is chosen', async () => {
  const panel = await panelWith({ here: [caseOf('case-1'), caseOf('case-0', { state: 'won' })] });
  expect(await panel.comes('.case-line')).toContain('案件：少件谎报');
  expect(panel.text('.case-line')).toContain('3 份');
  await panel.toggle();
  expect(panel.text('.case-earlier')).toContain('申诉成功');
  await panel.click(panel.button('只截眼前这一屏'));
  await vi.waitFor(() => expect(panel.orders()).not.toEqual([]));
  expect(panel.calls.filter(({ name }) => name === 'cases.open')).toEqual([]);
  expect(panel.orders()).toEqual([{ act: 'start', caseId: 'case-1', parts: ['visible', 'order'] }]);
});

it('says why no case could be begun, and captures nothing', async () => {
  const panel = await panelWith({}, { answers: { 'cases.open': () => fail('storage-full') } });
  await panel.toggle();
  await panel.click(panel.button('截整段会话'));
  expect(panel.orders()).toEqual([]);
  expect(await panel.comes('.case-fault')).toContain('空间不够');
});

it('shows how a capture goes, names the keys that the browser waits for, and lets it be stopped', async () => {
  const panel = await panelWith();
  const say = (part: Partial<CaptureProgress>) =>
    panel.tell({ type: 'capture', progress: { ...PROGRESS, ...part } });
  await say({});
  expect(panel.text('.case-said')).toBe('正在截图，3 / 约 12 屏');
  await panel.click(panel.button('暂停'));
  await say({ phase: 'needs-press' });
  expect(panel.text('.case-said')).toContain('Alt+Shift+S');
  await panel.click(panel.button('停止'));
  expect(panel.orders()).toEqual([
    { act: 'pause', captureId: 'k1' },
    { act: 'cancel', captureId: 'k1' },
  ]);
  await say({ phase: 'done', items: 14, gaps: 2 });
  expect(panel.text('.case-said')).toContain('有 2 处接不上');
  await say({ phase: 'done', items: 3, missed: ['order'] });
  expect(panel.text('.case-said')).toContain('没取到订单');
  await panel.click(panel.one('.case-capture .button-icon'));
  expect(panel.one('.case-capture')).toBeNull();
  await say({ phase: 'failed', items: 5, reason: 'context-changed', captureId: 'k2' });
  expect(panel.text('.case-said')).toBe('会话换了，截到这里为止。已存的 5 份还在');
});

it('says that a capture was interrupted where the background comes back without it', async () => {
  const panel = await panelWith();
  await panel.tell({ type: 'capture', progress: PROGRESS });
  await panel.tell({ type: 'capture', progress: null });
  expect(await panel.comes('.case-said')).toBe('截到一半中断了。已存的 3 份还在');
});

it('begins folded with another buyer, and shows none of the last one’s cases', async () => {
  const panel = await panelWith({ here: [caseOf('case-1')] });
  expect(await panel.comes('.case-line')).not.toBe('');
  await panel.toggle();
  panel.state.here = [];
  await panel.page({ type: 'facts', facts: { ...FACTS, ...openWith('老陈', '2') } });
  for (let round = 0; round < 3; round += 1) await settle();
  expect(panel.one('.case-line, .case-area')).toBeNull();
});

it('reminds of another buyer’s case before its deadline, and again at its next hour', async () => {
  const dated = (hours: number, reminded: number[]) => [
    caseOf('case-9', { deadline: Date.now() + hours * HOUR, buyerName: '阿梅', reminded }),
  ];
  const panel = await panelWith({ due: dated(3, [24]) });
  const kept = () => panel.tell({ type: 'kept', kept: { of: 'cases', id: 'case-9' } });
  expect(await panel.comes('.case-said')).toContain('阿梅');
  expect(panel.text('.case-said')).toMatch(/还剩 [23] 小时/);
  await panel.click(panel.one('.case-capture .button-icon'));
  const [deadline] = panel.state.due.map((each) => each.deadline);
  expect(panel.calls.find(({ name }) => name === 'cases.reminded')?.args).toEqual({
    read: [{ id: 'case-9', deadline, hours: 4 }],
  });
  panel.state.due = dated(2, [24, 4]);
  await kept();
  await vi.waitFor(() => expect(panel.one('.case-capture')).toBeNull());
  panel.state.due = dated(0.5, [24, 4]);
  await kept();
  expect(await panel.comes('.case-said')).toContain('阿梅');
});
