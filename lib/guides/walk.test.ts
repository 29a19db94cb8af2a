import { describe, expect, it } from 'vitest';
import { playbook, step } from './testing';
import type { PlaybookStep } from './types';
import {
  afterUse,
  bundledIdOf,
  countOf,
  flawsOf,
  isStop,
  mainLine,
  ownIdOf,
  standing,
  wayBack,
  waysOn,
} from './walk';

const to = (...ids: string[]) => ({ branches: ids.map((id) => ({ label: `去${id}`, to: id })) });

describe('ways', () => {
  const steps = [
    step('a'),
    step('b', to('c', 'stop')),
    step('c', to()),
    step('stop', { ...to(), lines: [] }),
  ];
  const [a, b, c, stop] = steps as [PlaybookStep, PlaybookStep, PlaybookStep, PlaybookStep];
  const book = playbook(steps);

  it('goes on by itself only where there is one way', () => {
    expect(afterUse(book, a)).toBe('b');
    expect(afterUse(book, b)).toBeNull();
    expect(afterUse(book, c)).toBeNull();
    expect(waysOn(book, a)).toEqual([{ label: null, to: 'b' }]);
  });

  it('goes back to where one came from, but not from a refusal', () => {
    expect(wayBack(book, a)).toBeNull();
    expect(wayBack(book, c)).toBe('b');
    expect(isStop(stop)).toBe(true);
    expect(wayBack(book, stop)).toBeNull();
    expect(isStop(c)).toBe(false);
  });

  it('counts the straight way and no side way', () => {
    expect(mainLine(book).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(countOf(book, b)).toEqual({ at: 2, of: 3 });
    expect(countOf(book, stop)).toBeNull();
  });
});

describe('flawsOf', () => {
  const flaws = (...steps: PlaybookStep[]) =>
    flawsOf(playbook(steps)).map(({ stepId, kind }) => `${stepId} ${kind}`);

  it('finds nothing in a plain list, nor in a circle that can be left', () => {
    expect(flaws(step('a'), step('b'))).toEqual([]);
    expect(flaws(step('a'), step('b', to('a', 'c')), step('c'))).toEqual([]);
  });

  it('names a branch to nowhere, a step that nothing leads to, a circle without an end', () => {
    expect(flawsOf(playbook([step('a', to('x'))]))).toContainEqual({ stepId: 'a', kind: 'unknown', to: 'x' });
    expect(flaws(step('a', to()), step('b'))).toEqual(['b unreached']);
    expect(flaws(step('a'), step('b', to('a')))).toEqual(['a endless', 'b endless']);
  });
});

it('puts an own version in the place of the bundled one', () => {
  const bundled = playbook([step('a')], { id: 'playbooks-zh-cn/reception', revision: 0 });
  const own = { ...bundled, id: ownIdOf(bundled.id), revision: 1 };
  expect(standing([bundled, own])).toEqual([own]);
  expect(standing([bundled])).toEqual([bundled]);
  expect(bundledIdOf(own.id)).toBe(bundled.id);
  expect(ownIdOf(own.id)).toBe(own.id);
});
