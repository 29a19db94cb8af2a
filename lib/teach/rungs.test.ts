import { describe, expect, it } from 'vitest';
import type { Traits } from './hooks';
import { learnNames } from './names';
import { candidates, ladderOf, PLACED } from './rungs';

const traits = (tag: string, attributes: Record<string, string> = {}, place = 1): Traits => ({
  tag,
  classes: (attributes.class ?? '').split(' ').filter(Boolean),
  className: attributes.class ?? '',
  attributes: Object.entries(attributes),
  place,
  isLast: false,
});
const tried = (levels: Traits[][], near?: Traits[][]) =>
  candidates(levels, learnNames([]), near).map(({ css }) => css);
const rung = (css: string, rank: number, ...names: string[]) => ({ css, rank, names });

describe('candidates', () => {
  it('share what all the elements have', () => {
    const levels = [[traits('div', { class: 'message mine' }), traits('div', { class: 'message theirs' })]];
    expect(tried(levels)).toEqual(['.message', 'div.message']);
  });

  it('use what the elements lie in, and steps from there', () => {
    const levels = [[traits('p')], [traits('div')], [traits('section', { id: 'talk' })]];
    expect(tried(levels)).toEqual(['#talk p', '#talk > div > p', '#talk > div > p:first-child']);
  });

  it('tell cells by their column', () => {
    const levels = [
      [traits('td', {}, 2), traits('td', {}, 2)],
      [traits('tr')],
      [traits('table', { id: 'log' })],
    ];
    expect(tried(levels)).toEqual(['#log > tr > td', '#log > tr > td:nth-child(2)']);
    expect(tried([levels[0] ?? []], levels.slice(0, 2))).toEqual(['tr > td', 'tr > td:nth-child(2)']);
  });

  it('take layout classes together only', () => {
    expect(tried([[traits('div', { class: 'flex items-end gap-2' })]])).toContain('div.flex.items-end.gap-2');
    expect(tried([[traits('div', { class: 'flex items-end gap-2' })]])).not.toContain('.flex');
  });
});

describe('a ladder', () => {
  it('has rungs that share no name, so that one renamed thing leaves the others', () => {
    const found = [
      rung('.a', 3, 'a'),
      rung('div.a', 3.3, 'a', 'div'),
      rung('.b .a', 3.6, 'b', 'a'),
      rung('.c p', 9, 'c', 'p'),
    ];
    expect(ladderOf(found, false).map(({ css }) => css)).toEqual(['.a', '.c p']);
  });

  it('finds by place only what nothing else finds, unless that does no harm', () => {
    const found = [rung('.a', 3, 'a'), rung('#b > div', PLACED, 'b', 'div')];
    expect(ladderOf(found, false).map(({ css }) => css)).toEqual(['.a']);
    expect(ladderOf(found, true).map(({ css }) => css)).toEqual(['.a', '#b > div']);
    expect(ladderOf(found.slice(1), false).map(({ css }) => css)).toEqual(['#b > div']);
  });
});
