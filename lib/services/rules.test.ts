import { beforeEach, describe, expect, it, vi } from 'vitest';
import en from '../../assets/public/packs/hints.en.json';
import zh from '../../assets/public/packs/hints.zh-CN.json';
import wordingEn from '../../assets/public/packs/wording.en.json';
import wordingZh from '../../assets/public/packs/wording.zh-CN.json';
import { type Fault, keepFaults } from '../platform/log';
import { team, teamHint, teamWording } from '../rules/testing';
import { NO_CHANGE } from '../rules/types';
import { RuleRepository } from '../store/rules';
import { fakeStore, got } from '../store/testing';
import { ruleCalls } from './rules';

const faults = vi.fn<(fault: Fault) => void>();
beforeEach(() => {
  faults.mockReset();
  keepFaults(faults);
});

const FILES: Record<string, unknown> = {
  '/packs/hints.zh-CN.json': zh,
  '/packs/hints.en.json': en,
  '/packs/wording.zh-CN.json': wordingZh,
  '/packs/wording.en.json': wordingEn,
};
const calls = (read = async (path: string) => FILES[path]) =>
  ruleCalls(new RuleRepository(fakeStore()), read);

describe('the bundled packs', () => {
  it('come in both languages, read once', async () => {
    const read = vi.fn(async (path: string) => FILES[path]);
    const own = calls(read);
    const [first] = await Promise.all([own['hints.packs']({}), own['hints.packs']({})]);
    expect(first).toMatchObject({ ok: true, value: [{ language: 'zh-CN' }, { language: 'en' }] });
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('lack one that cannot be read, which is told', async () => {
    const own = calls(async (path) => (path.includes('en') ? { format: 'other' } : FILES[path]));
    expect(await own['hints.packs']({})).toMatchObject({ ok: true, value: [{ language: 'zh-CN' }] });
    expect(faults).toHaveBeenCalledWith(expect.objectContaining({ feature: 'hints', code: 'pack-invalid' }));
  });

  it('are read again where a file could not be', async () => {
    let isBroken = true;
    const own = calls(async (path) => {
      if (isBroken) throw new Error('no file');
      return FILES[path];
    });
    await expect(own['hints.packs']({})).rejects.toThrow('no file');
    isBroken = false;
    expect(await own['hints.packs']({})).toMatchObject({ ok: true });
  });
});

describe('a team’s rules', () => {
  const ids = (packs: { rules: { id: string }[] }[]) =>
    packs.flatMap(({ rules }) => rules.map(({ id }) => id));

  it('are in the packs from the next ask on, and the bundled ones stay apart', async () => {
    const own = calls();
    const before = ids(got(await own['hints.packs']({})));
    const [off = ''] = before;
    const rules = [teamHint({ hard: ['挂网上'] }), teamWording({ hard: ['包您满意'] })];
    const switches = [{ of: 'hints' as const, rule: off, isOn: false }];
    got(await own['rules.write']({ ...NO_CHANGE, put: team({ rules, switches }) }));
    const after = ids(got(await own['hints.packs']({})));
    expect(after).toContain('team-1');
    expect(after).not.toContain(off);
    expect(after).toHaveLength(before.length);
    expect(ids(got(await own['wording.packs']({})))).toContain('team-2');
    const read = got(await own['rules.read']({}));
    expect(ids(read.hints)).toEqual(before);
    expect(read.team).toMatchObject({ rules: [{ id: 'team-1', revision: 1 }, { id: 'team-2' }], switches });
  });

  it('are refused with the place of a phrase that cannot be read, and nothing of them is kept', async () => {
    const own = calls();
    const rules = [
      teamHint({ hard: ['挂网上'] }),
      teamHint({ id: 'team-3', soft: ['去{没有}'], beside: ['angry'] }),
    ];
    expect(await own['rules.write']({ ...NO_CHANGE, put: team({ rules }) })).toEqual({
      ok: false,
      error: { code: 'bad-request', path: 'rules[1].soft[0]' },
    });
    expect(got(await own['rules.read']({})).team.rules).toEqual([]);
  });
});
