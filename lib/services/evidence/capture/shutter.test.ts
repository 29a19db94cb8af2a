import { describe, expect, it } from 'vitest';
import { arrived } from '../../../messaging/testing';
import { ManualClock } from '../../../platform/testing';
import { PACE, Shutter } from './shutter';

/** Milliseconds that a page of these takes to make itself ready, picture by picture; when each picture was taken. */
async function taken(readying: readonly number[]): Promise<{ at: number[]; away: number[] }> {
  const clock = new ManualClock();
  const at: number[] = [];
  const away: number[] = [];
  const shutter = new Shutter(clock, async () => {
    at.push(clock.now());
    return 'data:image/png;base64,';
  });
  let isOver = false;
  const run = async () => {
    for (const ms of readying) {
      await shutter.soon();
      const begun = clock.now();
      await new Promise<void>((resolve) => void clock.after(ms, resolve));
      await shutter.take(1);
      away.push(clock.now() - begun);
    }
    isOver = true;
  };
  void run();
  while (!isOver) {
    await arrived();
    clock.pass(1);
  }
  return { at, away };
}

const gaps = (at: readonly number[]) => at.slice(1).map((each, index) => each - (at[index] ?? 0));

describe('how early a page makes ready', () => {
  it('is as early as it needs on a slow machine: only the first slow picture waits for it', async () => {
    const [first, ...others] = gaps((await taken([10, ...Array(8).fill(120)])).at);
    expect(first).toBeGreaterThan(PACE + 50);
    expect(others.filter((ms) => ms < PACE || ms > PACE + 5)).toEqual([]);
  });

  it('is no earlier than it needs once the machine is quick again', async () => {
    const { away } = await taken([120, 120, 120, ...Array(8).fill(10)]);
    expect(away[3]).toBeGreaterThan(80);
    expect(away.at(-1)).toBeLessThan(50);
  });

  it('is never so early that ours is gone for long', async () => {
    const { away } = await taken([400, 400, 400, 10]);
    expect(away[3]).toBeLessThan(170);
  });
});
