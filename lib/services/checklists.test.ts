import { expect, it } from 'vitest';
import en from '../../assets/public/packs/cases.en.json';
import zh from '../../assets/public/packs/cases.zh-CN.json';
import { checklistCalls } from './checklists';

const FILES: Record<string, unknown> = {
  '/packs/cases.zh-CN.json': zh,
  '/packs/cases.en.json': en,
};

it('gives the lists of both languages, each with every kind', async () => {
  const calls = checklistCalls(async (path) => FILES[path]);
  const read = await calls['hints.checklists']({});
  expect(read).toMatchObject({ ok: true, value: [{ language: 'zh-CN' }, { language: 'en' }] });
  expect(read.ok && read.value.map(({ lists }) => lists.length)).toEqual([14, 14]);
});
