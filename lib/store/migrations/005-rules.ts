import type { Migration } from './migration';

/** What a team makes of the bundled rules, apart from them: its own, switches, example lines. */
export const rules: Migration = {
  version: 5,
  stores: {
    teamRules: 'id',
    ruleSwitches: '[of+rule]',
    ruleLines: 'id',
  },
};
