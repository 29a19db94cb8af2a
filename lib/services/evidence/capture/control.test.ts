import { beforeEach, describe, expect, it } from 'vitest';
import { arrived } from '../../../messaging/testing';
import { NO_ACCESS, startCaptures } from './testing';

let desk: ReturnType<typeof startCaptures>;
beforeEach(() => {
  desk = startCaptures();
});

const captureId = 'capture-1';

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
    desk.refuse(1, NO_ACCESS);
    desk.start(['visible']);
    await desk.untilPhase('needs-press');
    desk.captures.order(desk.port, { act: 'cancel', captureId });
    await desk.untilPhase('cancelled');
    expect(desk.order).toEqual(['picture']);
  });

  it('pauses and goes on', async () => {
    midway('pause');
    desk.start(['conversation']);
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
    desk.start(['conversation']);
    desk.start(['visible']);
    expect(new Set(desk.told.map((told) => told.captureId))).toEqual(new Set([captureId]));
    desk.captures.order(desk.port, { act: 'cancel', captureId: 'an-older-one' });
    await desk.untilPhase('done');
    expect(desk.keeping.rows.size).toBe(1);
  });
});
