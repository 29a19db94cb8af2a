import { expect, it } from 'vitest';
import { fromBase64, sizeOfBase64, toBase64 } from './base64';

it.each([0, 1, 2, 3, 0x2000, 0x2001, 300_000])('%d bytes go there and come back', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 7919) % 256);
  const text = toBase64(bytes);
  expect(text).toBe(Buffer.from(bytes).toString('base64'));
  expect(sizeOfBase64(text)).toBe(length);
  expect(Buffer.from(fromBase64(text)).equals(Buffer.from(bytes))).toBe(true);
});

it('a part of larger bytes is that part only', () => {
  expect(toBase64(Uint8Array.of(1, 2, 3, 4).subarray(1, 3))).toBe('AgM=');
});

it.each(['a', 'ab=c', 'abc ', 'AA=A', 'data:image/png;base64,AAAA'])('%j is none', (text) => {
  expect(sizeOfBase64(text)).toBeNull();
});

it('what is none is not decoded', () => {
  expect(() => fromBase64('a')).toThrow();
  expect(() => fromBase64('有')).toThrow();
});
