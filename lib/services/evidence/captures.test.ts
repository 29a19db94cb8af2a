import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { fail, ok } from '../../messaging/result';
import { arrived } from '../../messaging/testing';
import type { Order } from '../../orders/types';
import { PATIENCE } from './capture/control';
import { PACE } from './capture/shutter';
import { CASE, startCaptures } from './capture/testing';

let desk: ReturnType<typeof startCaptures>;
beforeEach(() => {
  desk = startCaptures();
});

const start = (parts: Parameters<typeof desk.run>[0]) =>
  desk.captures.order(desk.port, { act: 'start', caseId: CASE.id, parts });
const captureId = 'capture-1';

/** Throws as the browser does, so many times. */
function refuse(times: number, words: string): void {
  let left = times;
  desk.tabs.onPicture = () => {
    if (left-- > 0) throw new Error(words);
  };
}
const NO_ACCESS = "Either the '<all_urls>' or 'activeTab' permission is required.";
const TOO_FAST = 'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.';

describe('a whole conversation', () => {
  it('is taken from its beginning to its end, every message whole in a frame', async () => {
    await desk.run(['conversation']);
    const seen = new Set(desk.keeping.items.flatMap(({ messages }) => messages));
    expect([...seen].sort()).toEqual(Array.from({ length: 12 }, (_, index) => `m${index}`).sort());
    expect(desk.keeping.items.map(({ text }) => text)).toEqual(['at 0', 'at 400', 'at 650']);
    expect(desk.keeping.items.map(({ continuity }) => continuity)).toEqual([null, 'ok', 'ok']);
    expect(desk.row).toMatchObject({
      state: 'complete',
      frames: 3,
      reachedTop: true,
      reachedBottom: true,
      gaps: [],
    });
  });

  it('keeps each frame before the page may scroll on, puts the page back, and seals what is closed', async () => {
    await desk.run(['conversation']);
    const frame = ['hide', 'picture', 'show', 'keep'];
    expect(desk.order).toEqual([
      // Whether it may at all; nothing of that picture stays.
      'picture',
      ...['begin', 'row', 'to-top', 'here', ...frame, 'next', ...frame, 'next', ...frame],
      ...['end', 'finish', 'seal'],
    ]);
  });

  it('never takes two pictures within the time that the browser allows for one', async () => {
    await desk.run(['conversation']);
    const { taken } = desk.tabs;
    const pauses = taken.slice(1).map((at, index) => at - (taken[index] ?? 0));
    expect(pauses.filter((ms) => ms < PACE)).toEqual([]);
    // And loses next to no time over it.
    expect(pauses.filter((ms) => ms > PACE + 20)).toEqual([]);
  });

  it('records for each frame that ours went and came back', async () => {
    await desk.run(['conversation']);
    const seen = desk.row?.events.filter(({ name }) => name.startsWith('ours')) ?? [];
    expect(seen.map(({ name, frame }) => `${name} ${frame}`)).toEqual([
      ...['ours-hidden 1', 'ours-shown 1', 'ours-hidden 2'],
      ...['ours-shown 2', 'ours-hidden 3', 'ours-shown 3'],
    ]);
  });

  it('tells how far it is', async () => {
    await desk.run(['conversation']);
    const figures = desk.told.map(({ phase, frames, expected }) => `${phase} ${frames}/${expected}`);
    expect(figures).toContain('loading 0/null');
    expect(figures).toContain('frames 1/3');
    expect(desk.told.at(-1)).toMatchObject({ phase: 'done', frames: 3, expected: 3, items: 3, gaps: 0 });
    expect(desk.busy.count).toBe(0);
    expect(desk.captures.progress(desk.port)).toBeNull();
  });

  it('marks where rows are missing between two frames', async () => {
    let isJumped = false;
    desk.page.answer = ({ act }) => {
      if (act === 'next' && !isJumped) {
        isJumped = true;
        desk.page.top += 300;
      }
      return null;
    };
    await desk.run(['conversation']);
    expect(desk.row?.gaps).toEqual([{ afterFrame: 1, continuity: 'gap' }]);
    expect(desk.events('gap')).toMatchObject([{ frame: 2 }]);
    expect(desk.told.at(-1)).toMatchObject({ phase: 'done', gaps: 1 });
  });

  it('ends where a page does not scroll any further, and does not say that it came to the end', async () => {
    desk.page.answer = ({ act }) => (act === 'next' ? desk.page.ask({ act: 'here' }) : null);
    await desk.run(['conversation']);
    expect(desk.row).toMatchObject({ state: 'complete', reachedTop: true, reachedBottom: false });
  });

  it('says that nobody knows where its rows are in a picture of a page that never stands still', async () => {
    desk.page.moves = true;
    await desk.run(['visible', 'conversation']);
    expect(desk.keeping.items.map(({ continuity }) => continuity)).toEqual([
      null,
      null,
      'unknown',
      'unknown',
    ]);
  });
});

describe('another tab in front', () => {
  /** Whatever is in front as the third picture (the second frame) is taken; back when somebody has looked twice. */
  function leaveAt(picture: number, away: Partial<typeof desk.tabs.look_>): void {
    desk.tabs.onPicture = () => {
      if (desk.tabs.taken.length !== picture) return;
      const before = desk.tabs.look_;
      desk.tabs.look_ = { ...before, ...away };
      desk.clock.after(2_000, () => {
        desk.tabs.look_ = { ...desk.tabs.look_, isFront: true };
      });
    };
  }

  it.each([
    ['that stays there', { isFront: false, turn: 1 }],
    ['that was there for a moment only', { turn: 2 }],
  ])('%s: no picture of it is kept, and the frame is taken anew', async (_, away) => {
    leaveAt(3, away);
    await desk.run(['conversation']);
    expect(desk.keeping.items.map(({ text }) => text)).toEqual(['at 0', 'at 400', 'at 650']);
    expect(desk.tabs.taken).toHaveLength(5);
    expect([desk.events('tab-left'), desk.events('tab-back')]).toMatchObject([
      [{ frame: 2 }],
      [{ frame: 2 }],
    ]);
  });

  it('is told while it lasts', async () => {
    leaveAt(2, { isFront: false });
    start(['visible']);
    await desk.untilPhase('paused');
    expect(desk.told.at(-1)?.reason).toBe('hidden');
    await desk.untilPhase('done');
    expect(desk.told.at(-1)?.reason).toBeNull();
  });

  it('also counts when the window is out of sight, as the page alone can tell', async () => {
    desk.page.isHidden = true;
    desk.page.answer = ({ act }) =>
      act === 'here' && desk.page.isHidden ? ok({ ok: false, reason: 'hidden' }) : null;
    start(['visible']);
    await desk.untilPhase('paused');
    expect(desk.keeping.items).toEqual([]);
    desk.page.isHidden = false;
    await desk.untilPhase('done');
    expect(desk.keeping.items).toHaveLength(1);
    expect(desk.events('tab-back')).toHaveLength(1);
  });

  it('also counts when the page goes out of sight as ours is to go, and while older messages load', async () => {
    let turns = 0;
    desk.page.answer = ({ act }) => {
      if (act === 'to-top' && turns === 0) desk.tabs.look_ = { ...desk.tabs.look_, isFront: false };
      if (act === 'to-top' && turns++ < 2)
        return ok({ ok: true, is: 'top', reached: false, rows: 5, events: [] });
      return act === 'hide' && desk.order.filter((did) => did === 'hide').length === 2
        ? ok({ ok: false, reason: 'hidden' })
        : null;
    };
    start(['conversation']);
    await desk.untilPhase('paused');
    expect(turns).toBe(1);
    desk.tabs.look_ = { ...desk.tabs.look_, isFront: true };
    await desk.untilPhase('done');
    expect(desk.events('tab-left')).toMatchObject([{ frame: null }, { frame: 2 }]);
    expect(desk.row).toMatchObject({ state: 'complete', frames: 3, reachedTop: true });
  });

  it('is not waited for for ever', async () => {
    desk.tabs.look_ = { ...desk.tabs.look_, isFront: false };
    start(['visible']);
    await desk.untilPhase('paused');
    desk.clock.pass(PATIENCE);
    await desk.untilPhase('failed');
    expect(desk.busy.count).toBe(0);
  });
});

it('a page that became another one under the camera is no frame', async () => {
  desk.tabs.onPicture = () => {
    if (desk.tabs.taken.length === 2)
      desk.tabs.look_ = { ...desk.tabs.look_, url: 'https://mms.pinduoduo.com/other' };
  };
  await desk.run(['visible']);
  expect(desk.tabs.taken).toHaveLength(3);
  expect(desk.keeping.items).toHaveLength(1);
});

describe('the browser refuses a picture', () => {
  it('until the icon is pressed: says so before anything begins, and then goes on by itself', async () => {
    refuse(1, NO_ACCESS);
    start(['conversation']);
    await desk.untilPhase('needs-press');
    expect(desk.order).toEqual(['picture']);
    expect(desk.captures.pressed(2)).toBe(false);
    expect(desk.captures.pressed(1)).toBe(true);
    await desk.untilPhase('done');
    expect(desk.keeping.items).toHaveLength(3);
    expect(desk.captures.pressed(1)).toBe(false);
  });

  it('in the middle: what is ours is back while the panel asks', async () => {
    desk.tabs.onPicture = () => {
      if (desk.tabs.taken.length === 3) throw new Error(NO_ACCESS);
    };
    start(['conversation']);
    await desk.untilPhase('needs-press');
    expect(desk.order.at(-1)).toBe('show');
    desk.captures.pressed(1);
    await desk.untilPhase('done');
    expect(desk.keeping.items.map(({ text }) => text)).toEqual(['at 0', 'at 400', 'at 650']);
  });

  it('because they come too fast: slows down, and no frame is lost', async () => {
    refuse(4, TOO_FAST);
    await desk.run(['conversation']);
    expect(desk.keeping.items).toHaveLength(3);
    const { taken } = desk.tabs;
    expect((taken[4] ?? 0) - (taken[3] ?? 0)).toBeGreaterThanOrEqual(PACE * 4);
  });

  it('for reasons of its own: gives up after some tries', async () => {
    refuse(1_000, 'Failed to capture tab: image readback failed');
    await desk.run(['visible'], 'failed');
    expect(desk.row).toMatchObject({ state: 'interrupted', frames: 0 });
    expect(desk.order.slice(-3)).toEqual(['end', 'finish', 'seal']);
  });
});

describe('a person', () => {
  /** Orders it as the second picture of the conversation is kept. */
  const midway = (act: 'cancel' | 'pause') => {
    desk.tabs.onPicture = () => {
      if (desk.tabs.taken.length === 3) desk.captures.order(desk.port, { act, captureId });
    };
  };

  it('cancels: what was kept stays, and the agent is back where they were', async () => {
    midway('cancel');
    await desk.run(['conversation'], 'cancelled');
    expect(desk.keeping.items).toHaveLength(2);
    expect(desk.row).toMatchObject({ state: 'cancelled', frames: 2 });
    expect(desk.keeping.reasons).toEqual([null]);
    expect(desk.order.slice(-3)).toEqual(['end', 'finish', 'seal']);
  });

  it('cancels while the icon is waited for: nothing has happened', async () => {
    refuse(1, NO_ACCESS);
    start(['visible']);
    await desk.untilPhase('needs-press');
    desk.captures.order(desk.port, { act: 'cancel', captureId });
    await desk.untilPhase('cancelled');
    expect(desk.order).toEqual(['picture']);
  });

  it('pauses and goes on', async () => {
    midway('pause');
    start(['conversation']);
    await desk.untilPhase('paused');
    expect(desk.keeping.items).toHaveLength(2);
    desk.clock.pass(60_000);
    await arrived();
    expect(desk.keeping.items).toHaveLength(2);
    desk.captures.order(desk.port, { act: 'resume', captureId });
    await desk.untilPhase('done');
    expect(desk.keeping.items).toHaveLength(3);
    expect(desk.order.filter((did) => did === 'pause' || did === 'resume')).toEqual(['pause', 'resume']);
    expect([desk.events('paused'), desk.events('resumed')]).toMatchObject([[{}], [{}]]);
  });

  it('cannot begin a second one in the same page, nor steer one that is over', async () => {
    start(['conversation']);
    start(['visible']);
    expect(new Set(desk.told.map((told) => told.captureId))).toEqual(new Set([captureId]));
    desk.captures.order(desk.port, { act: 'cancel', captureId: 'an-older-one' });
    await desk.untilPhase('done');
    expect(desk.keeping.rows.size).toBe(1);
  });
});

describe('what goes wrong', () => {
  it('the page goes: what was kept stays, as interrupted', async () => {
    desk.page.answer = ({ act }) => (act === 'next' || act === 'end' ? fail('no-page') : null);
    await desk.run(['conversation'], 'failed');
    expect(desk.row).toMatchObject({ state: 'interrupted', frames: 1 });
    expect(desk.keeping.reasons).toEqual(['no-page']);
    expect(desk.events('place-lost')).toHaveLength(1);
  });

  it('the page goes while a person is waited for', async () => {
    refuse(1, NO_ACCESS);
    start(['visible']);
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

  it('a worker before this one was cut short: its page is put back to the agent’s place', async () => {
    await fakeBrowser.storage.session.set({ capturing: [1] });
    await desk.captures.closeInterrupted();
    expect(desk.order).toEqual(['end']);
  });

  it('leaves behind where it runs, for a worker after this one, as long as it runs', async () => {
    const left = async () => (await fakeBrowser.storage.session.get('capturing')).capturing;
    start(['conversation']);
    await desk.untilPhase('frames');
    expect(await left()).toEqual([1]);
    await desk.untilPhase('done');
    await arrived();
    expect(await left()).toEqual([]);
  });
});

describe('what is kept beside pictures', () => {
  it('the transcript and the page, of all their pieces', async () => {
    await desk.run(['transcript', 'page']);
    expect(desk.keeping.items.map(({ kind, method, text }) => [kind, method, text])).toEqual([
      ['transcript', 'rows', '{"a":1}'],
      ['page', 'page-copy', '{"a":1}'],
    ]);
    expect(desk.tabs.taken).toEqual([]);
  });

  it('pictures in their own bytes; one that cannot be had is named', async () => {
    desk.page.pictures = [
      { message: 'm1', url: 'https://img.example/1' },
      { message: 'm2', url: 'https://img.example/2' },
    ];
    desk.page.answer = (act) =>
      act.act === 'picture' && act.url.endsWith('2') ? ok({ ok: false, reason: 'not-fetched' }) : null;
    await desk.run(['pictures']);
    expect(desk.keeping.items).toMatchObject([
      { kind: 'picture', method: 'fetched', mime: 'image/jpeg', messages: ['m1'], text: '01' },
    ]);
    expect(desk.events('picture-missed')).toMatchObject([{ detail: 'm2: not-fetched' }]);
  });

  it('the browser’s own copy, with ours out of it; where there is none it is told', async () => {
    await desk.run(['mhtml']);
    expect(desk.keeping.items).toMatchObject([{ kind: 'mhtml', method: 'page-mhtml' }]);
    const copied = desk.order.indexOf('copy');
    expect(desk.order.slice(copied - 1, copied + 2)).toEqual(['hide', 'copy', 'show']);
    desk = startCaptures();
    desk.tabs.copy = null;
    await desk.run(['mhtml']);
    expect(desk.keeping.items).toEqual([]);
    expect(desk.events('refused')).toMatchObject([{ detail: 'mhtml' }]);
  });

  it('the order that the case is about, and nobody else’s', async () => {
    const order = (id: string) => ({ id }) as Order;
    const facts = { orders: [order('A1'), order('B2')], state: 'found' as const, note: null };
    desk.captures.told(desk.port, { type: 'orders', key: 'uid:9', facts });
    await desk.run(['order']);
    expect(desk.events('refused')).toMatchObject([{ detail: 'order: no-part' }]);
    desk = startCaptures();
    desk.keeping.cases[0] = { ...CASE, orderIds: ['B2'] };
    desk.captures.told(desk.port, { type: 'orders', key: 'uid:9', facts });
    await desk.run(['order']);
    expect(JSON.parse(desk.keeping.items[0]?.text ?? '')).toMatchObject({ orders: [{ id: 'B2' }] });
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
    start(['conversation']);
    await desk.captures.captureVisible(desk.port);
    await desk.untilPhase('done');
    expect(desk.keeping.rows.size).toBe(1);
  });
});
