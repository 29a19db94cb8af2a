import { expect, it } from 'vitest';
import { TeamRepository } from './team';
import { fakeStore } from './testing';

it('keeps the files of a space that has no storage, folder by folder', async () => {
  const names = async () => ({ language: 'zh-CN' as const, set: '', category: '' });
  const repository = new TeamRepository(fakeStore(), { now: () => 1, names });
  for (const path of ['inbox/ab-1', 'inbox/ab-2', 'inbox', 'inboxes/x', 'head.json']) {
    await repository.putFile(path, Uint8Array.of(path.length));
  }
  const paths = async () => (await repository.filesIn('inbox/')).map(({ path }) => path);
  expect(await paths()).toEqual(['inbox/ab-1', 'inbox/ab-2']);
  expect(await repository.removeFile('inbox/ab-1')).toBe(true);
  expect(await repository.removeFile('inbox/ab-1')).toBe(true);
  expect(await paths()).toEqual(['inbox/ab-2']);
  expect(await repository.file('head.json')).toEqual(Uint8Array.of(9));
});
