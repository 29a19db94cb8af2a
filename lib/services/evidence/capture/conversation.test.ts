import { beforeEach, describe, expect, it } from 'vitest';
import { PACE } from './shutter';
import { startCaptures } from './testing';

let desk: ReturnType<typeof startCaptures>;
beforeEach(() => {
  desk = startCaptures();
});

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
