import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { utf8 } from './bytes';
import { pack, unpack } from './gzip';

const text = utf8('亲，今天发货\n'.repeat(1000));

it('what was packed comes back, and other programs read it', async () => {
  const packed = await pack(text);
  expect(packed.length).toBeLessThan(text.length / 10);
  expect(await unpack(packed, text.length)).toEqual({ ok: true, value: text });
  expect(new Uint8Array(gunzipSync(packed))).toEqual(text);
});

it('the same bytes are packed to the same', async () => {
  expect(await pack(text)).toEqual(await pack(text));
});

it('nothing is something, too', async () => {
  expect(await unpack(await pack(utf8('')), 0)).toEqual({ ok: true, value: utf8('') });
});

it('a bomb is given up long before it is unpacked', async () => {
  const bomb = new Uint8Array(gzipSync(new Uint8Array(256 * 2 ** 20)));
  expect(bomb.length).toBeLessThan(300_000);
  const before = process.memoryUsage().arrayBuffers;
  expect(await unpack(bomb, 1_000_000)).toMatchObject({ ok: false, fault: 'too-large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 2 ** 20);
});

it.each([
  ['nothing', (): Uint8Array => utf8('')],
  ['a page of a proxy', () => utf8('<!doctype html><title>Sign in</title>')],
  ['half of it', (packed: Uint8Array) => packed.subarray(0, packed.length / 2)],
  ['all but its end', (packed: Uint8Array) => packed.subarray(0, -1)],
  ['it with a byte changed', (packed: Uint8Array) => packed.map((byte, at) => (at === 40 ? byte ^ 8 : byte))],
])('%s is refused', async (_, damage) => {
  const damaged = Uint8Array.from(damage(await pack(text)));
  expect(await unpack(damaged, 1_000_000)).toMatchObject({ ok: false, fault: 'unreadable' });
});
