import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { fail, ok } from '../../messaging/result';
import { arrived } from '../../messaging/testing';
import { CASE, NO_ACCESS, startCaptures } from './capture/testing';

let desk: ReturnType<typeof startCaptures>;
beforeEach(() => {
  desk = startCaptures();
});

describe('what goes wrong', () => {
  it('the page goes: what was kept stays, as interrupted', async () => {
    desk.page.answer = ({ act }) => (act === 'next' || act === 'end' ? fail('no-page') : null);
    await desk.run(['conversation'], 'failed');
    expect(desk.row).toMatchObject({ state: 'interrupted', frames: 1 });
    expect(desk.keeping.reasons).toEqual(['no-page']);
    expect(desk.events('place-lost')).toHaveLength(1);
    // What answers nobody is not waited for.
    expect(desk.order).not.toContain('end');
  });

  it('the page goes while a person is waited for', async () => {
    desk.refuse(1, NO_ACCESS);
    desk.start(['visible']);
    await desk.untilPhase('needs-press');
    desk.captures.gone(desk.port);
    await desk.untilPhase('failed');
    expect(desk.told.at(-1)?.reason).toBe('no-page');
  });

  it('another conversation is opened: it ends there', async () => {
    desk.page.answer = ({ act }) => (act === 'next' ? ok({ ok: false, reason: 'context-changed' }) : null);
    await desk.run(['conversation'], 'failed');
    expect(desk.told.at(-1)?.reason).toBe('context-changed');
    expect(desk.row).toMatchObject({ state: 'interrupted', frames: 1 });
  });

  it('the page shows no conversation: nothing is on record', async () => {
    desk.page.answer = ({ act }) => (act === 'begin' ? ok({ ok: false, reason: 'no-conversation' }) : null);
    await desk.run(['visible'], 'failed');
    expect(desk.row).toBeUndefined();
  });

  it('the disk is full: nothing is counted that was not kept', async () => {
    desk.keeping.fullAt = 1;
    await desk.run(['conversation'], 'failed');
    expect(desk.told.at(-1)).toMatchObject({ reason: 'storage-full', items: 1, frames: 1 });
    expect(desk.row).toMatchObject({ state: 'interrupted', frames: 1 });
  });

  it('a step is not answered in time: the frame is told as it stands then', async () => {
    let isLate = true;
    desk.page.answer = ({ act }) => {
      if (act !== 'next' || !isLate) return null;
      isLate = false;
      return fail('timeout');
    };
    await desk.run(['conversation']);
    expect(desk.events('settle-timeout')).toMatchObject([{ frame: 2 }]);
    expect(desk.row?.state).toBe('complete');
  });

  it('a worker before this one was cut short: its captures end as interrupted, once, and are sealed', async () => {
    const begun = { id: 'old', state: 'running' as const, frames: 7, endedAt: null };
    await desk.run(['visible']);
    const row = desk.row;
    if (!row) throw new Error('no row');
    desk = startCaptures();
    desk.keeping.rows.set('old', { ...row, ...begun });
    await Promise.all([desk.captures.closeInterrupted(), desk.captures.closeInterrupted()]);
    expect(desk.keeping.rows.get('old')).toMatchObject({ state: 'interrupted', frames: 7 });
    expect(desk.keeping.reasons).toEqual(['worker-gone']);
    expect(desk.order).toEqual(['finish', 'seal']);
  });

  it('a worker before this one was cut short between an end and its seal: the case is sealed', async () => {
    desk.keeping.waiting.add(CASE.id);
    await desk.captures.closeInterrupted();
    await arrived();
    expect(desk.order).toEqual(['seal']);
    await desk.captures.closeInterrupted();
    expect(desk.order).toEqual(['seal']);
  });

  it('the disk is full at a capture’s end: the next one ends it, as what it is', async () => {
    desk.keeping.isFull = true;
    await desk.run(['visible'], 'failed');
    expect(desk.told.at(-1)).toMatchObject({ reason: 'storage-full' });
    expect(desk.row).toMatchObject({ state: 'running' });
    desk.keeping.isFull = false;
    await desk.run(['visible']);
    expect([...desk.keeping.rows.values()].map(({ state }) => state)).toEqual(['interrupted', 'complete']);
    expect(desk.keeping.reasons).toEqual(['end-not-kept', null]);
  });

  it('what another tab captures meanwhile is left alone by a capture that begins', async () => {
    desk.start(['conversation']);
    await desk.untilPhase('frames');
    await desk.captures.closeInterrupted();
    expect(desk.row).toMatchObject({ state: 'running' });
    await desk.untilPhase('done');
    expect(desk.keeping.reasons).toEqual([null]);
  });

  it('a worker before this one was cut short: its page is put back to the agent’s place', async () => {
    await fakeBrowser.storage.session.set({ capturing: [1] });
    await desk.captures.closeInterrupted();
    expect(desk.order).toEqual(['end']);
  });

  it('leaves behind where it runs, for a worker after this one, as long as it runs', async () => {
    const left = async () => (await fakeBrowser.storage.session.get('capturing')).capturing;
    desk.start(['conversation']);
    await desk.untilPhase('frames');
    expect(await left()).toEqual([1]);
    await desk.untilPhase('done');
    await arrived();
    expect(await left()).toEqual([]);
  });
});

describe('the key without more', () => {
  const facts = (key: string | null) => ({
    console: 'pdd-chat',
    page: 'chat' as const,
    conversation: key === null ? null : { key, buyer: { name: '小**', uid: null } },
    conversationState: 'open' as const,
    list: [],
    shop: '木几家居',
    parts: {},
  });

  it.each([
    ['the open case of this buyer', 'uid:1', CASE.id, 1],
    ['a new one for another', 'uid:2', 'case-20261122-bbbbbb', 2],
    ['a new one where a masked name could be another buyer’s', 'name:小**', 'case-20261122-bbbbbb', 2],
    ['a new one where no conversation is open', null, 'case-20261122-bbbbbb', 2],
  ])('captures what is in view into %s', async (_, key, caseId, cases) => {
    if (key?.startsWith('name:')) desk.keeping.cases[0] = { ...CASE, conversation: key };
    desk.captures.told(desk.port, { type: 'facts', facts: facts(key) });
    await desk.captures.captureVisible(desk.port);
    await desk.untilPhase('done');
    expect(desk.keeping.items).toMatchObject([{ kind: 'frame', caseId }]);
    expect(desk.keeping.cases).toHaveLength(cases);
  });

  it('does nothing while a capture runs there', async () => {
    desk.start(['conversation']);
    await desk.captures.captureVisible(desk.port);
    await desk.untilPhase('done');
    expect(desk.keeping.rows.size).toBe(1);
  });
});
