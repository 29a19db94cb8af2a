import type { HintsPack } from '../buyer/pack';
import type { Rule as HintRule, SignalId } from '../buyer/types';
import type { WordingPack } from '../wording/pack';
import type { Rule as WordingRule } from '../wording/types';
import type { RuleBook, TeamHint, TeamRules, TeamWording } from './types';

/** The bundled packs with what the team has made of them laid over. The packs themselves stay as they are. */

const NO_LINES = { examples: [], counterexamples: [] };

export function layHints(packs: readonly HintsPack[], team: TeamRules): HintsPack[] {
  const isOn = switched('hints', team);
  return packs.map((pack) => {
    const own = team.rules.filter(
      (rule): rule is TeamHint => rule.of === 'hints' && rule.language === pack.language,
    );
    const bundled = pack.rules.filter(({ id }) => isOn.get(id) !== false);
    const hard = own.flatMap(hardOf);
    // All that can stand beside a soft phrase, other soft phrases included.
    const signs = [
      ...bundled,
      ...own.flatMap((rule) => (rule.soft.length > 0 ? [{ ...rule, id: softId(rule) }] : [])),
    ];
    const soft = own.flatMap((rule) => softOf(rule, [...hard, ...signs]));
    const quiet = pack.rules.filter(({ id }) => isOn.get(id) === false).map(({ signal }) => signal);
    return { ...pack, rules: [...bundled, ...hard, ...soft], ...(quiet.length > 0 && { quiet }) };
  });
}

const softId = ({ id }: { id: string }) => `${id}-soft`;

function hardOf(rule: TeamHint): HintRule[] {
  return rule.hard.length > 0 ? [{ ...hintOf(rule), id: rule.id, tier: 'hard', phrases: rule.hard }] : [];
}

function softOf(rule: TeamHint, signs: readonly { id: string; signal: SignalId }[]): HintRule[] {
  if (rule.soft.length === 0) return [];
  const own = { ...hintOf(rule), phrases: rule.soft };
  const id = softId(rule);
  const beside = signs.filter((sign) => sign.id !== id && rule.beside.includes(sign.signal));
  return [
    { ...own, id, tier: 'context', with: beside.map((sign) => sign.id) },
    // Two of its own are company for each other; a rule that names itself would be its own company.
    ...(rule.beside.includes(rule.signal)
      ? [
          {
            ...own,
            id: `${rule.id}-twice`,
            tier: 'hard' as const,
            times: { count: 2, different: true as const },
          },
        ]
      : []),
  ];
}

const hintOf = ({ signal, said, strength, allow }: TeamHint) => ({
  signal,
  said,
  strength,
  allow,
  ...NO_LINES,
});

export function layWording(packs: readonly WordingPack[], team: TeamRules): WordingPack[] {
  const isOn = switched('wording', team);
  return packs.map((pack) => {
    const own = team.rules.filter(
      (rule): rule is TeamWording => rule.of === 'wording' && rule.language === pack.language,
    );
    const bundled = pack.rules.flatMap((rule): WordingRule[] => {
      const choice = isOn.get(rule.id);
      if (choice === false) return [];
      const { level, ...rest } = rule;
      return choice && level === 'off' ? [rest] : [rule];
    });
    return { ...pack, rules: [...bundled, ...own.flatMap(wordingOf)] };
  });
}

function wordingOf(rule: TeamWording): WordingRule[] {
  const { id, label, level, marketplaces, why, better, allow, language } = rule;
  const own = {
    label,
    allow,
    why: { [language]: why },
    better,
    ...(marketplaces.length > 0 && { marketplaces }),
    ...NO_LINES,
  };
  return [
    ...(rule.hard.length > 0
      ? [{ ...own, id, tier: 'hard' as const, phrases: rule.hard, ...(level && { level }) }]
      : []),
    ...(rule.soft.length > 0
      ? [{ ...own, id: softId(rule), tier: 'context' as const, phrases: rule.soft, level: 'hint' as const }]
      : []),
  ];
}

function switched(of: RuleBook, { switches }: TeamRules): ReadonlyMap<string, boolean> {
  return new Map(switches.filter((each) => each.of === of).map(({ rule, isOn }) => [rule, isOn]));
}
