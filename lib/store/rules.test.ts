import { expect, it, vi } from 'vitest';
import { team, teamHint, teamWording } from '../rules/testing';
import { NO_CHANGE, NO_TEAM_RULES, type RuleLine, type RulesChange, type TeamRules } from '../rules/types';
import { RuleRepository } from './rules';
import { fakeStore, got } from './testing';

const LINE: RuleLine = {
  ...{ id: 'l-1', of: 'hints', language: 'zh-CN', text: '挂网上', marketplace: null, expected: [] },
};
const OFF = { of: 'hints' as const, rule: 'slow', isOn: false };
const put = (part: Partial<TeamRules>): RulesChange => ({ ...NO_CHANGE, put: team(part) });
const fresh = () => new RuleRepository(fakeStore());

it('keeps rules, switches and lines, and tells of it', async () => {
  const rules = fresh();
  const told = vi.fn();
  rules.changes.listen(told);
  got(await rules.write(put({ rules: [teamHint(), teamWording()], switches: [OFF], lines: [LINE] })));
  expect(got(await rules.read())).toEqual({
    rules: [teamHint({ revision: 1 }), teamWording({ revision: 1 })],
    switches: [OFF],
    lines: [LINE],
  });
  expect(told).toHaveBeenCalledTimes(1);
});

it('takes back a save, a removal and a switch, each to what was there before', async () => {
  const rules = fresh();
  const first = got(await rules.write(put({ rules: [teamHint({ hard: ['一'] })], lines: [LINE] })));
  const second = got(
    await rules.write({
      put: team({ rules: [teamHint({ hard: ['二'], revision: 1 })], switches: [OFF] }),
      remove: { ...NO_CHANGE.remove, lines: ['l-1'] },
    }),
  );
  // Somebody has changed it since: it stands as they left it.
  expect(await rules.write(first.undo)).toMatchObject({
    ok: false,
    error: { code: 'conflict', path: 'team-1' },
  });
  got(await rules.write(second.undo));
  expect(got(await rules.read())).toMatchObject({ rules: [{ hard: ['一'] }], switches: [], lines: [LINE] });
  const revision = got(await rules.read()).rules[0]?.revision ?? 0;
  const removed = got(
    await rules.write({ ...NO_CHANGE, remove: { ...NO_CHANGE.remove, rules: [{ id: 'team-1', revision }] } }),
  );
  expect(removed.team.rules).toEqual([]);
  got(await rules.write(removed.undo));
  expect(got(await rules.read()).rules).toMatchObject([{ id: 'team-1', hard: ['一'] }]);
});

it('writes all of a change or nothing, and refuses what somebody has saved since', async () => {
  const rules = fresh();
  got(await rules.write(put({ rules: [teamHint()] })));
  const told = vi.fn();
  rules.changes.listen(told);
  const stale = put({ rules: [teamWording(), teamHint({ hard: ['新'] })], switches: [OFF] });
  expect(await rules.write(stale)).toEqual({ ok: false, error: { code: 'conflict', path: 'team-1' } });
  const gone = { ...NO_CHANGE, remove: { ...NO_CHANGE.remove, rules: [{ id: 'team-8', revision: 0 }] } };
  expect(await rules.write(gone)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(got(await rules.read())).toEqual({ ...NO_TEAM_RULES, rules: [teamHint({ revision: 1 })] });
  expect(told).not.toHaveBeenCalled();
});

it('keeps no more rules than a draft can be read by', async () => {
  const rules = fresh();
  const many = Array.from({ length: 201 }, (_, n) => teamHint({ id: `team-${n}` }));
  expect(await rules.write(put({ rules: many }))).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(got(await rules.read()).rules).toEqual([]);
});
