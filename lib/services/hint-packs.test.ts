import { beforeEach, expect, it, vi } from 'vitest';
import en from '../../assets/public/packs/hints.en.json';
import zh from '../../assets/public/packs/hints.zh-CN.json';
import { type Fault, keepFaults } from '../platform/log';
import { hintPackCalls } from './hint-packs';

const faults = vi.fn<(fault: Fault) => void>();
beforeEach(() => {
  faults.mockReset();
  keepFaults(faults);
});

const FILES: Record<string, unknown> = { '/packs/hints.zh-CN.json': zh, '/packs/hints.en.json': en };

it('gives the packs of both languages, read once', async () => {
  const read = vi.fn(async (path: string) => FILES[path]);
  const calls = hintPackCalls(read);
  const [first] = await Promise.all([calls['hints.packs']({}), calls['hints.packs']({})]);
  expect(first).toMatchObject({ ok: true, value: [{ language: 'zh-CN' }, { language: 'en' }] });
  expect(read).toHaveBeenCalledTimes(2);
});

it('leaves a pack out that cannot be read, and says so', async () => {
  const calls = hintPackCalls(async (path) => (path.includes('en') ? { format: 'other' } : FILES[path]));
  expect(await calls['hints.packs']({})).toMatchObject({ ok: true, value: [{ language: 'zh-CN' }] });
  expect(faults).toHaveBeenCalledWith(expect.objectContaining({ feature: 'hints', code: 'pack-invalid' }));
});

it('reads again where a file could not be read', async () => {
  let isBroken = true;
  const calls = hintPackCalls(async (path) => {
    if (isBroken) throw new Error('no file');
    return FILES[path];
  });
  await expect(calls['hints.packs']({})).rejects.toThrow('no file');
  isBroken = false;
  expect(await calls['hints.packs']({})).toMatchObject({ ok: true });
});
