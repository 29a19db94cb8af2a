import { firstFault, type Read } from '../phrases/pack';
import type { WordLists } from '../phrases/types';
import { late, z } from '../profile/zod';
import { MOST_LINES, MOST_RULES, readTeamRule, ruleLine, ruleSwitch } from './schema';
import type { Bundled } from './try';
import { NO_CHANGE, type RuleBook, type RulesChange, type TeamRule, type TeamRules } from './types';

/** A team's rules as a file, to be handed on: without what is bundled, and without counts of saves. */

const FORMAT = 'sellerside-rules';
const VOCABULARY = 1;
/** What a file is refused by that is none of ours, or newer than this program; as the problem of its fault. */
export const NOT_RULES = 'not-rules';
export const NEWER_RULES = 'newer-rules';

const frame = late(() =>
  z.strictObject({
    format: z.literal(FORMAT),
    vocabulary: z.number().int().min(1),
    rules: z.array(z.looseObject({})).max(MOST_RULES),
    switches: z.array(ruleSwitch()).max(1000),
    lines: z.array(ruleLine()).max(MOST_LINES),
  }),
);

export function rulesFile({ rules, switches, lines }: TeamRules) {
  const bare = rules.map(({ revision: _, ...rule }) => rule);
  return { format: FORMAT, vocabulary: VOCABULARY, rules: bare, switches, lines };
}

/** What a file would change here, all of it or nothing: the first fault has its place, such as `rules[2].hard[0]`. */
export function readRulesFile(json: unknown, team: TeamRules, bundled: Bundled): Read<RulesChange> {
  const { format, vocabulary } = (json ?? {}) as { format?: unknown; vocabulary?: unknown };
  if (format !== FORMAT) return { ok: false, path: '', problem: NOT_RULES };
  if (typeof vocabulary === 'number' && vocabulary > VOCABULARY)
    return { ok: false, path: 'vocabulary', problem: NEWER_RULES };
  const parsed = frame().safeParse(json);
  if (!parsed.success) return { ok: false, ...firstFault(parsed.error) };
  const known = new Map(team.rules.map((rule) => [rule.id, rule]));
  const rules: TeamRule[] = [];
  for (const [at, row] of parsed.data.rules.entries()) {
    const { of, language, id } = row as Partial<TeamRule>;
    const before = known.get(String(id));
    const read = readTeamRule({ ...row, revision: before?.revision ?? 0 }, listsOf(bundled, of, language));
    if (!read.ok) return { ...read, path: [`rules[${at}]`, read.path].filter(Boolean).join('.') };
    if (!isSame(before, read.value)) rules.push(read.value);
  }
  const others = <T>(rows: readonly T[], own: readonly T[]) =>
    rows.filter((row) => !own.some((each) => isSame(each, row)));
  const switches = others(parsed.data.switches, team.switches);
  const lines = others(parsed.data.lines, team.lines);
  return { ok: true, value: { ...NO_CHANGE, put: { rules, switches, lines } } };
}

/** Word lists that phrases of a book and language may name. */
export function listsOf(bundled: Bundled, of: RuleBook | undefined, language: unknown): WordLists {
  const packs = of === 'wording' ? bundled.wording : bundled.hints;
  return packs.find((pack) => pack.language === language)?.lists ?? {};
}

/** The same in whatever order its keys came. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

const canonical = (row: unknown) =>
  JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
