import { beforeEach, expect, it } from 'vitest';
import type { CaptureProgress } from '../../evidence/capture';
import { arrived } from '../../messaging/testing';
import { ASK_TIMEOUT, STEP_TIMEOUT } from './asks';
import { heard, startRelay } from './testing';

const progress: CaptureProgress = {
  captureId: 'c1',
  caseId: 'case-20261122-aaaaaa',
  phase: 'frames',
  frames: 1,
  expected: 4,
  items: 1,
  gaps: 0,
  missed: [],
  reason: null,
};

let desk: ReturnType<typeof startRelay>;
beforeEach(() => {
  desk = startRelay();
});

it('takes an order to the capture of the page that the panel is bound to', async () => {
  await desk.page({ tab: 1 });
  await desk.page({ tab: 2, mount: 'other' });
  const panel = await desk.frame({ tab: 2, mount: 'other' });
  const order = { act: 'start', caseId: progress.caseId, parts: ['visible'] };
  panel.postMessage({ type: 'capture', order });
  await arrived();
  expect(desk.captureOrdered.mock.calls).toEqual([[desk.relay.pages.ofTab(2), order]]);
});

it('takes none from a frame that was not mounted by us, or that has no page', async () => {
  await desk.page();
  const copy = await desk.frame({ mount: null });
  const popout = await desk.popout();
  for (const panel of [copy, popout]) {
    panel.postMessage({ type: 'capture', order: { act: 'cancel', captureId: 'c1' } });
  }
  await arrived();
  expect(desk.captureOrdered).not.toHaveBeenCalled();
  expect(heard(copy, 'capture')).toEqual([]);
});

it('tells how it goes to every panel of that page, and to one that joins', async () => {
  desk = startRelay({ captureIn: () => progress });
  await desk.page({ tab: 1 });
  await desk.page({ tab: 2, mount: 'other' });
  const panel = await desk.frame({ tab: 1 });
  const other = await desk.frame({ tab: 2, mount: 'other' });
  expect(heard(panel, 'capture')).toEqual([{ type: 'capture', progress }]);
  const page = desk.relay.pages.ofTab(1);
  if (!page) throw new Error('no page');
  desk.relay.captureChanged(page, { ...progress, frames: 2 });
  await arrived();
  expect(heard(panel, 'capture').at(-1)).toMatchObject({ progress: { frames: 2 } });
  expect(heard(other, 'capture')).toHaveLength(1);
});

it('tells a panel without a page that none runs there', async () => {
  desk = startRelay({ captureIn: () => progress });
  expect(heard(await desk.popout(), 'capture')).toEqual([{ type: 'capture', progress: null }]);
});

it('gives the page the time that a step takes, and then answers for it', async () => {
  await desk.page();
  const page = desk.relay.pages.ofTab(1);
  if (!page) throw new Error('no page');
  const asked = desk.relay.askPage(page, 'capture', { act: 'next' });
  let answer: unknown = null;
  void asked.then((value) => {
    answer = value;
  });
  desk.clock.pass(ASK_TIMEOUT);
  await arrived();
  expect(answer).toBeNull();
  desk.clock.pass(STEP_TIMEOUT - ASK_TIMEOUT);
  expect(await asked).toMatchObject({ ok: false, error: { code: 'timeout' } });
});

it('brings the page’s answer', async () => {
  const port = await desk.page();
  port.onMessage.addListener((message) => {
    const { type, id } = message as { type: string; id: number };
    if (type === 'ask') port.postMessage({ type: 'answer', id, value: { ok: false, reason: 'not-begun' } });
  });
  const page = desk.relay.pages.ofTab(1);
  if (!page) throw new Error('no page');
  const answer = await desk.relay.askPage(page, 'capture', { act: 'here' });
  expect(answer).toEqual({ ok: true, value: { ok: false, reason: 'not-begun' } });
});
