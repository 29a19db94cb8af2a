import { crc32 as ofZlib } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from './crc32';

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7919) >> 3);

it('is the one that zip has', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(bytes)).toBe(ofZlib(bytes));
  expect(crc32(new Uint8Array())).toBe(0);
});

it('goes on from the bytes before', () => {
  expect(crc32(bytes.subarray(313), crc32(bytes.subarray(0, 313)))).toBe(crc32(bytes));
});
