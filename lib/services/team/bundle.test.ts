import { expect, it } from 'vitest';
import { bundleText, openBundle, shelfOf } from './bundle';
import { FileSpace } from './spaces/file';

const bytes = (text: string) => new TextEncoder().encode(text);

it('is a whole space in one file, and opens again to the same files', async () => {
  const files = [
    { path: 'head.json', bytes: bytes('{"head":1}') },
    { path: `objects/${'a'.repeat(64)}`, bytes: new Uint8Array([0, 255, 10, 13]) },
  ];
  const opened = openBundle(bundleText(files));
  expect([...(opened ?? [])]).toEqual(files.map((file) => [file.path, file.bytes]));
  const space = new FileSpace(shelfOf(opened ?? new Map()));
  const read = await space.read('head.json', 100);
  expect(read.ok && !read.same && new TextDecoder().decode(read.bytes)).toBe('{"head":1}');
  const tag = expect.stringMatching(/^[0-9a-f]{64}$/);
  const listed = { ok: true, files: [{ name: 'a'.repeat(64), bytes: 4, tag }] };
  expect(await space.list('objects/', 1)).toEqual(listed);
  expect(await space.remove('head.json')).toEqual({ ok: false, fault: 'read-only' });
  expect(await space.read('none', 100)).toEqual({ ok: false, fault: 'missing' });
  expect(await space.read('head.json', 3)).toEqual({ ok: false, fault: 'too-large' });
});

it.each([
  '',
  'no JSON',
  'null',
  '[]',
  '{"format":"sellerside-backup","version":1,"files":{}}',
  '{"format":"sellerside-space","version":2,"files":{}}',
  '{"format":"sellerside-space","version":1,"files":{"head.json":5}}',
  '{"format":"sellerside-space","version":1,"files":{"head.json":"%%%"}}',
])('says of %s that it is none', (text) => {
  expect(openBundle(text)).toBeNull();
});
