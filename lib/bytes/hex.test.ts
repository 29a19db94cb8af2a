import { expect, it } from 'vitest';
import { toHex } from './hex';

it('writes two digits a byte, of bytes and of a buffer alike', () => {
  const bytes = Uint8Array.of(0, 9, 16, 255);
  expect(toHex(bytes)).toBe('000910ff');
  expect(toHex(bytes.buffer)).toBe('000910ff');
  expect(toHex(bytes.subarray(2))).toBe('10ff');
});
