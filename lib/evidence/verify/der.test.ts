import { expect, it } from 'vitest';
import { derSignature } from '../stamp/der';
import { rawSignature, readDer, wrapDer } from './der';

const from = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

it('gives back the numbers of a signature at their full length, whatever they begin with', () => {
  for (const first of [0x00, 0x01, 0x7f, 0x80, 0xff]) {
    const raw = new Uint8Array(64).fill(7);
    raw[0] = first;
    raw[32] = first;
    expect(rawSignature(derSignature(raw), 32)).toEqual(raw);
  }
});

it.each([
  ['cut off', '3006020101020'.padEnd(14, '1')],
  ['something behind it', '300602010102010100'],
  ['a negative number', '3006020181020101'],
  ['a needless zero', '300702020001020101'],
  ['a number too long', `3025${'0222'.concat('01'.repeat(34))}020101`],
  ['no sequence', '3106020101020101'],
  ['one number', '3003020101'],
])('a signature with %s is none', (_what, hex) => {
  expect(rawSignature(from(hex), 32)).toBeNull();
});

it('takes a length in its shortest form only', () => {
  expect(readDer(from('048101aa'))).toBeNull();
  expect(readDer(from('0401aa'))).toHaveLength(1);
  const long = wrapDer(0x04, new Uint8Array(300));
  expect(readDer(long)?.[0]?.content).toHaveLength(300);
});
