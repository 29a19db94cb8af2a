import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type Line, openLine } from './line';
import { arrived, catchConnections } from './testing';

let background: ReturnType<typeof catchConnections>;
let line: Line<string>;
const on = { up: vi.fn(), message: vi.fn(), down: vi.fn(), invalidated: vi.fn() };

const workerDies = () => background.far.disconnect();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.resetAllMocks();
  background = catchConnections();
  line = openLine<string, string>('page', on);
});
afterEach(() => {
  line.close();
  vi.useRealTimers();
});

it('carries messages both ways', async () => {
  expect(line.post('hello')).toBe(true);
  background.far.postMessage('welcome');
  await arrived();
  expect(background.far.heard).toEqual(['hello']);
  expect(on.message).toHaveBeenCalledWith('welcome');
});

describe('when the worker dies', () => {
  it('connects again at once, and says so', async () => {
    workerDies();
    expect(on.down).toHaveBeenCalledOnce();
    expect(on.up).toHaveBeenCalledTimes(2);
    line.post('again');
    await arrived();
    expect(background.far.heard).toEqual(['again']);
  });

  it('pauses longer and longer while nothing answers, up to a bound', () => {
    workerDies();
    const pauses: number[] = [];
    for (let n = 0; n < 9; n++) {
      workerDies();
      const before = background.opened.length;
      let waited = 0;
      while (background.opened.length === before && waited < 60_000) {
        vi.advanceTimersByTime(50);
        waited += 50;
      }
      pauses.push(waited);
    }
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
  });

  it('is patient again once the background has been heard', async () => {
    workerDies();
    background.far.postMessage('welcome');
    await arrived();
    workerDies();
    expect(background.opened).toHaveLength(3);
  });

  it('does not keep what is said in between', () => {
    workerDies();
    workerDies();
    expect(line.post('lost')).toBe(false);
  });
});

describe('when the extension is replaced under the page', () => {
  it('stops and says so once', () => {
    background.replaceExtension();
    vi.advanceTimersByTime(60_000);
    expect(on.invalidated).toHaveBeenCalledOnce();
    expect(background.opened).toHaveLength(1);
    expect(line.post('nobody')).toBe(false);
  });

  it('takes the word of a connect that throws', () => {
    Object.assign(fakeBrowser.runtime, {
      connect: () => {
        throw new Error('Extension context invalidated.');
      },
    });
    workerDies();
    expect(on.invalidated).toHaveBeenCalledOnce();
  });
});

it('stays closed once closed', () => {
  workerDies();
  workerDies();
  line.close();
  vi.advanceTimersByTime(60_000);
  expect(background.opened).toHaveLength(2);
});
