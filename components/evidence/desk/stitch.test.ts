import { expect, it } from 'vitest';
import { tilesOf } from './stitch';

it('lays as many under each other as one picture holds, and loses none', () => {
  expect(tilesOf([300, 300, 300], 700)).toEqual([[0, 1], [2]]);
  expect(tilesOf([300, 300], 620)).toEqual([[0, 1]]);
  expect(tilesOf([900, 100], 700)).toEqual([[0], [1]]);
  expect(tilesOf([])).toEqual([]);
});
