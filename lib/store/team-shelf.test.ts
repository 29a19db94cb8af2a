import { expect, it } from 'vitest';
import { ShelfRepository } from './team-shelf';
import { fakeStore } from './testing';

it('keeps the files of a space that has no storage, folder by folder', async () => {
  const shelf = new ShelfRepository(fakeStore());
  for (const path of ['inbox/ab-1', 'inbox/ab-2', 'inbox', 'inboxes/x', 'head.json']) {
    await shelf.put(path, Uint8Array.of(path.length));
  }
  const paths = async () => (await shelf.list('inbox/')).map(({ path }) => path);
  expect(await paths()).toEqual(['inbox/ab-1', 'inbox/ab-2']);
  expect(await shelf.remove('inbox/ab-1')).toBe(true);
  expect(await shelf.remove('inbox/ab-1')).toBe(true);
  expect(await paths()).toEqual(['inbox/ab-2']);
  expect(await shelf.get('head.json')).toEqual(Uint8Array.of(9));
});
