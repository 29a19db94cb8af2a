import { expect, it } from 'vitest';
import { capabilitiesWith, lacking, NEEDS } from './needs';
import { PART_IDS } from './types';

const find = { css: ['#x'] };
const name = { name: [{ from: find, take: 'text' as const }] };

it('names parts that a profile can have, and no part is good for nothing', () => {
  expect(new Set(Object.values(NEEDS).flat())).toEqual(new Set(PART_IDS));
});

it('text goes into a box only where the buyer can be told', () => {
  expect(lacking({ input: { find } }, 'insert')).toBe('conversation');
  expect(lacking({ conversation: name }, 'insert')).toBe('input');
  expect(lacking({ input: { find }, conversation: name }, 'insert')).toBeNull();
});

it('a new part brings what it is needed for, as soon as nothing else is lacking', () => {
  const box = { capabilities: [], input: { find } };
  expect(capabilitiesWith(box, ['input'])).toEqual([]);
  expect(capabilitiesWith({ ...box, conversation: name }, ['conversation'])).toEqual([
    'conversation',
    'insert',
  ]);
});

it('what a profile leaves out on purpose does not come by another part', () => {
  const knows = { capabilities: [], input: { find }, conversation: name, orders: { row: find, id: [] } };
  expect(capabilitiesWith(knows, ['orders'])).toEqual(['orders']);
});
