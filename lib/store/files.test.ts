import { expect, it } from 'vitest';
import { FileRepository } from './files';
import { fakeStore, got } from './testing';

it('keeps the bytes of a file under its own name, once', async () => {
  const store = fakeStore();
  const files = new FileRepository(store, () => 3_000);
  const bytes = Uint8Array.from([1, 2, 250]).buffer;
  const ref = { id: 'f', name: '尺码表.png', type: 'image/png', size: 3 };
  expect(got(await files.add({ ...ref, bytes }))).toEqual(ref);
  got(await files.add({ ...ref, bytes }));
  const read = got(await files.read('f'));
  expect([...new Uint8Array(read.bytes)]).toEqual([1, 2, 250]);
  expect(got(await store.read(['files'], (database) => database.files.count()))).toBe(1);
  expect(await files.read('none')).toEqual({ ok: false, error: { code: 'not-found', path: 'id' } });
});
