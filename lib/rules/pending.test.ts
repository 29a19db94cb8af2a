import { expect, it } from 'vitest';
import { NOTHING_PENDING, pendingChange, switchKey, withPending } from './pending';
import { bundled, team, teamHint } from './testing';
import type { RuleSwitch } from './types';

const off = (rule: string): RuleSwitch => ({ of: 'hints', rule, isOn: false });
const pend = (...switches: RuleSwitch[]) => ({
  ...NOTHING_PENDING,
  switches: new Map(switches.map((each) => [switchKey(each), each])),
});

it('shows what is typed in place of what is kept, and what is kept where nothing is', () => {
  const kept = teamHint({ hard: ['挂网上'], revision: 2 });
  const typed = teamHint({ hard: ['挂网上', '发帖子'], revision: 2 });
  const own = team({ rules: [kept, teamHint({ id: 'team-5', hard: ['曝光'] })] });
  expect(withPending(own, NOTHING_PENDING)).toBe(own);
  const rules = new Map([[typed.id, typed]]);
  expect(withPending(own, { ...NOTHING_PENDING, rules }).rules.map(({ hard }) => hard)).toEqual([
    ['曝光'],
    ['挂网上', '发帖子'],
  ]);
});

it('keeps no row of a switch that is as it came', () => {
  const own = team({ switches: [off('slow')] });
  const change = pendingChange(
    own,
    pend({ ...off('slow'), isOn: true }, { ...off('broken'), isOn: true }),
    bundled(),
  );
  expect(change.put.switches).toEqual([]);
  expect(change.remove.switches).toEqual([{ of: 'hints', rule: 'slow' }]);
  const asCame: RuleSwitch = { of: 'wording', rule: 'you', isOn: false };
  const on = { ...asCame, isOn: true };
  expect(pendingChange(team({}), pend(asCame), bundled()).put.switches).toEqual([]);
  expect(pendingChange(team({}), pend(on), bundled()).put.switches).toEqual([on]);
});
