import { parseHints } from '../buyer/pack';
import type { RulesState } from '../messaging/calls';
import { fail, ok, type Result } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { report } from '../platform/log';
import { listsOf } from '../rules/file';
import { layHints, layWording } from '../rules/lay';
import { readTeamRule } from '../rules/schema';
import type { Bundled } from '../rules/try';
import { NO_TEAM_RULES, type TeamRule, type TeamRules } from '../rules/types';
import type { RuleRepository } from '../store/rules';
import { parseWording } from '../wording/pack';
import { type ReadPack, rulePacks } from './rule-packs';

type RuleCalls = Pick<Handlers, 'hints.packs' | 'wording.packs' | 'rules.read' | 'rules.write'>;

/** The bundled packs of rules, the team's own, and the two as one, which is what everybody reads by. */
export function ruleCalls(rules: RuleRepository, read?: ReadPack): RuleCalls {
  const hints = rulePacks('hints', ['hints.zh-CN', 'hints.en'], parseHints, read);
  const wording = rulePacks('wording', ['wording.zh-CN', 'wording.en'], parseWording, read);
  const bundled = async (): Promise<Bundled> => ({ hints: await hints(), wording: await wording() });
  // The bundled rules go on without a team's that cannot be read.
  const team = async (): Promise<TeamRules> => {
    const kept = await rules.read();
    if (!kept.ok) report('rules', kept.error);
    return kept.ok ? kept.value : NO_TEAM_RULES;
  };
  return {
    'hints.packs': async () => ok(layHints(await hints(), await team())),
    'wording.packs': async () => ok(layWording(await wording(), await team())),
    'rules.read': async (): Promise<Result<RulesState>> => {
      const kept = await rules.read();
      return kept.ok ? ok({ ...(await bundled()), team: kept.value }) : kept;
    },
    'rules.write': async ({ put, remove }) => {
      const packs = await bundled();
      const read: TeamRule[] = [];
      for (const [at, json] of put.rules.entries()) {
        const result = readTeamRule(json, listsOf(packs, json.of, json.language));
        if (!result.ok) return fail('bad-request', { path: `rules[${at}].${result.path}` });
        read.push(result.value);
      }
      return rules.write({ put: { ...put, rules: read }, remove });
    },
  };
}
