import type { Bundled } from './try';
import type { RuleSwitch, RulesChange, TeamRule, TeamRules } from './types';

/** What is typed or switched and not saved yet. */
export interface Pending {
  /** By id: new ones, and those that are there with other words. */
  rules: ReadonlyMap<string, TeamRule>;
  /** By `switchKey`. */
  switches: ReadonlyMap<string, RuleSwitch>;
}

export const NOTHING_PENDING: Pending = { rules: new Map(), switches: new Map() };

export const switchKey = ({ of, rule }: Omit<RuleSwitch, 'isOn'>): string => `${of} ${rule}`;

/** The team's rules as they would be. */
export function withPending(team: TeamRules, { rules, switches }: Pending): TeamRules {
  if (rules.size + switches.size === 0) return team;
  return {
    rules: [...team.rules.filter(({ id }) => !rules.has(id)), ...rules.values()],
    switches: [...team.switches.filter((each) => !switches.has(switchKey(each))), ...switches.values()],
    lines: team.lines,
  };
}

/** What saving them writes; a switch that is as it came needs no row. */
export function pendingChange(team: TeamRules, { rules, switches }: Pending, bundled: Bundled): RulesChange {
  const asCame = (each: RuleSwitch) => each.isOn === isOnAsItCame(each, bundled);
  const all = [...switches.values()];
  const known = new Set(team.switches.map(switchKey));
  return {
    put: { rules: [...rules.values()], switches: all.filter((each) => !asCame(each)), lines: [] },
    remove: {
      rules: [],
      switches: all
        .filter((each) => asCame(each) && known.has(switchKey(each)))
        .map(({ of, rule }) => ({ of, rule })),
      lines: [],
    },
  };
}

/** Some rules of wording come switched off. */
export function isOnAsItCame({ of, rule }: Omit<RuleSwitch, 'isOn'>, { wording }: Bundled): boolean {
  if (of === 'hints') return true;
  return wording.every(({ rules }) => rules.every(({ id, level }) => id !== rule || level !== 'off'));
}
