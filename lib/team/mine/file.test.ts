import { expect, test } from 'vitest';
import { mulberry32 } from '../../../tests/tools/random';
import { type Bytes, utf8 } from '../bytes';
import { pack } from '../gzip';
import { type MineFile, openMine, sealMine } from './file';
import type { MineItem } from './types';

const { subtle } = globalThis.crypto;
const next = mulberry32(8);
const random = (length: number): Bytes => Uint8Array.from({ length }, () => Math.floor(next() * 256));
const keyFrom = (byte: number) =>
  subtle.importKey('raw', new Uint8Array(32).fill(byte), 'AES-GCM', false, ['encrypt', 'decrypt']);
const key = await keyFrom(7);

const item = (id: string, value: string | null, at = 5): MineItem => ({ kind: 'reply', id, value, at });
const file: MineFile = {
  device: 'device-of-li',
  name: '小李的电脑',
  at: 1000,
  items: [item('r1', '{"body":"亲，今天发出"}'), item('r2', null)],
};
const sealed = await sealMine(subtle, key, file, random);

/** As `sealMine` writes it, but whatever is inside. */
async function sealedOf(plain: Bytes): Promise<Bytes> {
  const header = utf8('sellerside-mine 1\n');
  const iv = random(12);
  const algorithm = { name: 'AES-GCM', iv, additionalData: header };
  const inner = new Uint8Array(await subtle.encrypt(algorithm, key, await pack(plain)));
  return Uint8Array.from([...header, ...iv, ...inner]);
}
const faultOf = async (bytes: Bytes, by = key) => {
  const read = await openMine(subtle, by, bytes);
  return read.ok ? null : read.fault;
};
const json = (value: unknown) => sealedOf(utf8(JSON.stringify(value)));

test('what was sealed opens, and nothing of it can be read', async () => {
  expect(await openMine(subtle, key, sealed)).toEqual({ ok: true, value: file });
  const text = new TextDecoder('latin1').decode(sealed);
  expect(text.startsWith('sellerside-mine 1\n')).toBe(true);
  for (const word of ['device-of-li', '小李', 'r1', 'reply']) {
    expect(Buffer.from(sealed).includes(Buffer.from(word))).toBe(false);
  }
  expect(await sealMine(subtle, key, file, random)).not.toEqual(sealed);
});

test('any changed byte, a cut and another code are told', async () => {
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await faultOf(changed)).toBe(at < 18 ? 'unreadable' : 'tampered');
    expect(await faultOf(sealed.slice(0, at))).toBe(at < 46 ? 'unreadable' : 'tampered');
  }
  expect(await faultOf(sealed, await keyFrom(8))).toBe('tampered');
});

test('a later version is told, and what is too large', async () => {
  expect(await faultOf(Uint8Array.from([...utf8('sellerside-mine 2\n'), ...sealed.slice(18)]))).toBe(
    'too-new',
  );
  expect(await faultOf(new Uint8Array(8 * 1024 ** 2 + 1))).toBe('too-large');
  expect(await faultOf(await sealedOf(new Uint8Array(64 * 1024 ** 2 + 1)))).toBe('too-large');
});

test('what is inside is of the shape that was agreed', async () => {
  const first = file.items[0];
  const bad: unknown[] = [
    null,
    { ...file, more: 1 },
    { ...file, at: '1' },
    { ...file, items: [{ ...first, kind: 'other' }] },
    { ...file, items: [{ ...first, id: 'x'.repeat(501) }] },
    { ...file, items: [{ ...first, value: '{ "a":1}' }] },
    { ...file, items: [{ ...first, value: `{"a":"${'字'.repeat(22_000)}"}` }] },
    { ...file, items: [{ ...first, value: `{"a":${'['.repeat(40)}${']'.repeat(40)}}` }] },
    { ...file, items: [{ ...first, at: null }] },
    { ...file, items: Array.from({ length: 100_001 }, () => item('r', null)) },
    { ...file, items: [[[[[]]]]] },
  ];
  for (const one of bad) expect(await faultOf(await json(one))).toBe('unreadable');
  expect(await faultOf(await sealedOf(utf8('{"at":1e999}')))).toBe('unreadable');
  expect(await faultOf(await json(file))).toBeNull();
});

test('an item that nobody would take does not keep the others back', async () => {
  const bytes = await sealMine(
    subtle,
    key,
    { ...file, items: [item('big', `{"a":"${'x'.repeat(70_000)}"}`), ...file.items] },
    random,
  );
  expect(await openMine(subtle, key, bytes)).toEqual({ ok: true, value: file });
});

test('5,000 mutations are told by a fault', async () => {
  for (let n = 0; n < 5000; n += 1) {
    const cut = next() < 0.3 ? Math.floor(next() * sealed.length) : sealed.length;
    const bytes = sealed.slice(0, cut);
    const at = Math.floor(next() * cut);
    if (cut > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(next() * 255));
    expect(await faultOf(bytes)).toMatch(/^(unreadable|tampered|too-new)$/);
  }
});
