import { expect, it } from 'vitest';
import { readAddress, writeAddress } from './address';

it('comes back as it was written, with any sign in it', () => {
  const address = {
    place: 'category:pack/包&装?',
    query: '发货 / ? & 100%',
    sort: 'used',
    isDown: true,
    open: 'starter/1',
  } as const;
  const text = writeAddress(address);
  expect(text).not.toContain('/');
  expect(readAddress(text)).toEqual(address);
});

it('is all of the library where it says nothing that is understood', () => {
  const all = { place: 'all', query: '', sort: null, isDown: false, open: null };
  for (const text of [null, '', 'x', '%', 'all?sort=colour']) expect(readAddress(text)).toEqual(all);
});
