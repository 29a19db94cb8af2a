import { describe, expect, it } from 'vitest';
import type { ShownRow } from './capture';
import { expectedFrames, isSameView, messagesIn } from './frames';

const scroll = (top: number, height = 5_000, client = 500) => ({ top, height, client });
const row = (id: string, y: number, height = 100, isWhole = true): ShownRow => ({
  id,
  box: { x: 0, y, width: 300, height },
  isWhole,
});

describe('how many frames it will be', () => {
  it('goes by the steps that were taken, once there are any', () => {
    expect(expectedFrames(1, scroll(0), scroll(0))).toBe(1 + Math.ceil(4_500 / 425));
    expect(expectedFrames(3, scroll(0), scroll(800))).toBe(3 + Math.ceil(3_700 / 400));
  });

  it('is what there is at the end, and in a view that holds all', () => {
    expect(expectedFrames(12, scroll(0), scroll(4_500))).toBe(12);
    expect(expectedFrames(1, scroll(0, 300), scroll(0, 300))).toBe(1);
  });

  it('is unknown where nothing scrolls', () => {
    expect(expectedFrames(1, null, null)).toBeNull();
  });
});

it('a frame shows the messages that are whole in it, and those that are whole in none', () => {
  const scroller = { x: 0, y: 0, width: 300, height: 500 };
  const rows = [row('cut', -50, 100, false), row('whole', 50), row('long', 150, 900, false)];
  expect(messagesIn(rows, scroller)).toEqual(['whole', 'long']);
  expect(messagesIn(rows, null)).toEqual(['whole']);
});

it('a view is the same one when the same rows stand at the same places', () => {
  const before = [row('a', 0), row('b', 100)];
  expect(isSameView(before, [row('a', 0.4), row('b', 100)])).toBe(true);
  expect(isSameView(before, [row('a', -100), row('b', 0)])).toBe(false);
  expect(isSameView(before, [row('a', 0), row('c', 100)])).toBe(false);
  expect(isSameView(before, [row('a', 0)])).toBe(false);
});
