import { expect, it } from 'vitest';
import { isBlock, moveOf } from './moves';

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const at = { row: 1, column: 2 };

it.each([
  ['Enter', [2, 2]],
  ['ArrowDown', [2, 2]],
  ['ArrowUp', [0, 2]],
  ['ArrowRight', [1, 3]],
  ['ArrowLeft', [1, 1]],
  ['Home', [1, 0]],
  ['End', [1, 7]],
])('%s goes on from a cell that is selected as a whole', (name, [row, column]) => {
  expect(moveOf(key(name), at, true, 8)).toEqual({ row, column });
});

it('leaves arrows to the text that is being written, and Enter alone goes on', () => {
  for (const name of ['ArrowDown', 'ArrowLeft', 'Home', 'a'])
    expect(moveOf(key(name), at, false, 8)).toBeNull();
  expect(moveOf(key('Enter'), at, false, 8)).toEqual({ row: 2, column: 2 });
  // a line break in the value
  expect(moveOf(key('Enter', { shiftKey: true }), at, false, 8)).toBeNull();
  expect(moveOf(key('ArrowLeft', { altKey: true }), at, true, 8)).toBeNull();
});

it.each([
  ['一\t二', '', true],
  ['一\n二\n', '<table><tr><td>一', true],
  // one cell of a table
  ['一\n', '<table><tr><td>一', false],
  ['青州市 1 号\n阿青收', '<p>青州市 1 号<br>阿青收', false],
  ['青州市 1 号\n阿青收', '', false],
])('%j is a block of cells: %s', (text, html, is) => {
  expect(isBlock(text, html)).toBe(is);
});
