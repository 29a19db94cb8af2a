import { describe, expect, it } from 'vitest';
import type { ShownRow } from './capture';
import { continuityOf } from './continuity';

const VIEW = { x: 0, y: 100, width: 600, height: 500 };

const row = (id: string, y = 100, height = 50, isWhole = true): ShownRow => ({
  id,
  box: { x: 0, y, width: 600, height },
  isWhole,
});

describe('two frames', () => {
  it('hang together by one whole row', () => {
    expect(continuityOf([row('1'), row('2')], [row('2'), row('3')])).toBe('ok');
  });

  it('have a gap between them without any', () => {
    expect(continuityOf([row('1'), row('2')], [row('3')])).toBe('gap');
  });

  it('have a gap where the row they share was cut off in one of them', () => {
    expect(continuityOf([row('1'), row('2', 580, 50, false)], [row('2'), row('3')])).toBe('gap');
  });

  it('are not held together by an id that one of them shows twice', () => {
    expect(continuityOf([row('1'), row('2')], [row('2'), row('2'), row('3')])).toBe('gap');
  });

  it('say nothing where one of them shows no rows', () => {
    expect(continuityOf([], [row('1')])).toBe('unknown');
    expect(continuityOf([row('1')], [])).toBe('unknown');
  });
});

describe('ids that were made up', () => {
  it('hold frames together where each shows the row once', () => {
    expect(continuityOf([row('~a'), row('~b.2')], [row('~b.2'), row('~c')])).toBe('ok');
  });

  it('leave it unknown where rows only look alike', () => {
    expect(continuityOf([row('~a'), row('~b')], [row('~b.2'), row('~c')])).toBe('unknown');
    expect(continuityOf([row('~b'), row('~b')], [row('~b'), row('~c')])).toBe('unknown');
  });

  it('show a gap where nothing even looks alike', () => {
    expect(continuityOf([row('~a')], [row('~b')])).toBe('gap');
  });
});

describe('a row higher than the view', () => {
  const at = (y: number, height = 1_200) => [row('tall', y, height, false)];

  it('holds frames together by the part that both show', () => {
    expect(continuityOf(at(100), at(-336), VIEW)).toBe('ok');
  });

  it('does not where the scroll left a part of it out', () => {
    expect(continuityOf(at(100), at(-450), VIEW)).toBe('gap');
  });

  it('does not where its height has changed, or where nobody knows the view', () => {
    expect(continuityOf(at(100), at(-336, 1_300), VIEW)).toBe('gap');
    expect(continuityOf(at(100), at(-336))).toBe('gap');
  });
});
