import { expect, it } from 'vitest';
import { lengthOf } from './length';

it('counts as a console does', () => {
  expect(lengthOf('好a😊\n', 'characters')).toBe(5);
  expect(lengthOf('好a😊\n', 'bytes')).toBe(9);
});
