import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../messaging/result';
import { PATIENCE } from './control';
import { startCaptures } from './testing';

let desk: ReturnType<typeof startCaptures>;
beforeEach(() => {
  desk = startCaptures();
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
    desk.start(['visible']);
    await desk.untilPhase('paused');
    expect(desk.told.at(-1)?.reason).toBe('hidden');
    await desk.untilPhase('done');
    expect(desk.told.at(-1)?.reason).toBeNull();
  });

  it('also counts when the window is out of sight, as the page alone can tell', async () => {
    desk.page.isHidden = true;
    desk.page.answer = ({ act }) =>
      act === 'here' && desk.page.isHidden ? ok({ ok: false, reason: 'hidden' }) : null;
    desk.start(['visible']);
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
    desk.start(['conversation']);
    await desk.untilPhase('paused');
    expect(turns).toBe(1);
    desk.tabs.look_ = { ...desk.tabs.look_, isFront: true };
    await desk.untilPhase('done');
    expect(desk.events('tab-left')).toMatchObject([{ frame: null }, { frame: 2 }]);
    expect(desk.row).toMatchObject({ state: 'complete', frames: 3, reachedTop: true });
  });

  it('is not waited for for ever', async () => {
    desk.tabs.look_ = { ...desk.tabs.look_, isFront: false };
    desk.start(['visible']);
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
