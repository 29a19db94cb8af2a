import { beforeEach, expect, it, vi } from 'vitest';
import type { ProfilePatch } from '../profile/types';
import { PatchRepository } from './patches';
import { fakeStore } from './testing';

const evidence = { date: '2026-11', strength: 'live', sources: 1 } as const;
const conversation = { name: [{ take: 'text' as const }] };
const input = { find: { css: ['#box'] } };
const patch = (parts: ProfilePatch['parts'], of = 'pdd-chat'): ProfilePatch => ({
  vocabulary: 2,
  of,
  parts,
  evidence,
});

let time: number;
let patches: PatchRepository;
const changed = vi.fn();
const stored = async () => {
  const list = await patches.list();
  return list.ok ? list.value.map(({ key, source, at }) => [key, source, at]) : null;
};

beforeEach(() => {
  time = 10;
  changed.mockReset();
  patches = new PatchRepository(fakeStore(), () => time);
  patches.changes.listen(changed);
});

it('keeps each part by itself, the last of each', async () => {
  await patches.save(patch({ conversation, input }), 'file');
  time = 20;
  await patches.save(patch({ input }), 'taught');
  await patches.save(patch({ input }, 'feige-chat'), 'taught');
  expect(await stored()).toEqual([
    ['feige-chat:input', 'taught', 20],
    ['pdd-chat:conversation', 'file', 10],
    ['pdd-chat:input', 'taught', 20],
  ]);
  expect(await patches.list()).toMatchObject({ value: [{}, { patch: patch({ conversation }) }, {}] });
  expect(changed).toHaveBeenCalledTimes(3);
});

it('takes one part of one console back, and says whether there was one', async () => {
  await patches.save(patch({ conversation, input }), 'file');
  expect(await patches.remove('pdd-chat', 'input')).toEqual({ ok: true, value: { removed: true } });
  expect(await patches.remove('pdd-chat', 'input')).toEqual({ ok: true, value: { removed: false } });
  expect(await stored()).toEqual([['pdd-chat:conversation', 'file', 10]]);
});
