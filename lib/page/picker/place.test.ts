import { describe, expect, it } from 'vitest';
import { type Box, placeAt } from './place';

const ROOM: Box = { left: 0, top: 0, right: 1000, bottom: 700 };
const SIZE = { width: 320, height: 250 };
const line = (top: number, left = 100): Box => ({ left, top, right: left + 40, bottom: top + 20 });

/** The list as it then stands in the window. */
function boxOf({ left, edge, side, height }: ReturnType<typeof placeAt>): Box {
  const top = side === 'above' ? edge - height : edge;
  return { left, top, right: left + SIZE.width, bottom: top + height };
}

describe('the list’s place', () => {
  it.each([
    ['above the line', line(600), null, 'above'],
    ['below it where there is no room above', line(100), null, 'below'],
    ['on the side where it is', line(350), 'below', 'below'],
    ['on the other side once it does not fit there', line(600), 'below', 'above'],
  ] as const)('%s', (_, at, now, side) => {
    expect(placeAt(at, SIZE, ROOM, now).side).toBe(side);
  });

  it.each([
    line(600),
    line(0),
    line(680, 990),
    line(340, -50),
    { left: 100, top: 300, right: 900, bottom: 360 },
  ])('covers no line and stays in the room: %o', (at) => {
    const box = boxOf(placeAt(at, SIZE, ROOM, null));
    expect(box.bottom <= at.top || box.top >= at.bottom).toBe(true);
    expect(box.left).toBeGreaterThanOrEqual(ROOM.left);
    expect(box.right).toBeLessThanOrEqual(ROOM.right);
    expect(box.top).toBeGreaterThanOrEqual(ROOM.top);
    expect(box.bottom).toBeLessThanOrEqual(ROOM.bottom);
  });

  it('begins where the sign stands', () => {
    expect(placeAt(line(600, 240), SIZE, ROOM, null).left).toBe(240);
  });

  it('leaves a panel at the left or right alone', () => {
    const room = { ...ROOM, left: 320 };
    expect(placeAt(line(600), SIZE, room, null).left).toBeGreaterThanOrEqual(320);
  });

  it('takes what room there is in a window that is too low for it', () => {
    const room = { ...ROOM, bottom: 300 };
    const place = placeAt(line(200), SIZE, room, null);
    expect(place).toMatchObject({ side: 'above', height: 192 });
  });
});
