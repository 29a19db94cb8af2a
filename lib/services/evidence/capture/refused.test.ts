import { beforeEach, describe, expect, it } from 'vitest';
import { PACE } from './shutter';
import { NO_ACCESS, startCaptures } from './testing';

let desk: ReturnType<typeof startCaptures>;
beforeEach(() => {
  desk = startCaptures();
});

const TOO_FAST = 'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.';

describe('the browser refuses a picture', () => {
  it('until the icon is pressed: says so before anything begins, and then goes on by itself', async () => {
    desk.refuse(1, NO_ACCESS);
    desk.start(['conversation']);
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
    desk.start(['conversation']);
    await desk.untilPhase('needs-press');
    expect(desk.order.at(-1)).toBe('show');
    desk.captures.pressed(1);
    await desk.untilPhase('done');
    expect(desk.keeping.items.map(({ text }) => text)).toEqual(['at 0', 'at 400', 'at 650']);
  });

  it('because they come too fast: slows down, and no frame is lost', async () => {
    desk.refuse(4, TOO_FAST);
    await desk.run(['conversation']);
    expect(desk.keeping.items).toHaveLength(3);
    const { taken } = desk.tabs;
    expect((taken[4] ?? 0) - (taken[3] ?? 0)).toBeGreaterThanOrEqual(PACE * 4);
  });

  it('for reasons of its own: gives up after some tries', async () => {
    desk.refuse(1_000, 'Failed to capture tab: image readback failed');
    await desk.run(['visible'], 'failed');
    expect(desk.row).toMatchObject({ state: 'interrupted', frames: 0 });
    expect(desk.order.slice(-3)).toEqual(['end', 'finish', 'seal']);
  });
});
