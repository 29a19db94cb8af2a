import { SIGNALS } from '../buyer/types';
import { firstFault, type Read } from '../phrases/pack';
import { PHRASE_LENGTH } from '../phrases/parse';
import { phraseFault } from '../phrases/schema';
import type { WordLists } from '../phrases/types';
import { marketplace } from '../profile/schema';
import { late, z } from '../profile/zod';
import { language } from '../replies/schema';
import { LABELS, LEVELS, PLACES } from '../wording/types';
import { isTeamRule } from './id';
import {
  RULE_BOOKS,
  type RuleLine,
  type RuleSwitch,
  type TeamHint,
  type TeamRule,
  type TeamWording,
} from './types';

/** The zod twin of `types.ts`: a closed vocabulary, and nothing in it is evaluated. */

/** Rules of a team's own; with more of them a draft would no longer be read between two keys. */
export const MOST_RULES = 200;
export const MOST_LINES = 500;
/** In one tier of one rule. */
const MOST_PHRASES = 100;

const id = z
  .string()
  .regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/)
  .max(60);

const own = late(() => {
  const phrases = z.array(z.string().trim().min(1).max(PHRASE_LENGTH)).max(MOST_PHRASES);
  return {
    id: id.refine(isTeamRule),
    language,
    hard: phrases,
    soft: phrases,
    allow: phrases,
    revision: z.number().int().min(0),
  };
});

const hint = late(
  () =>
    z.strictObject({
      ...own(),
      of: z.literal('hints'),
      signal: z.enum(SIGNALS),
      said: z.enum(['buyer', 'agent']),
      strength: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      beside: z.array(z.enum(SIGNALS)).max(SIGNALS.length),
    }) satisfies z.ZodType<TeamHint>,
);

const wording = late(
  () =>
    z.strictObject({
      ...own(),
      of: z.literal('wording'),
      label: z.enum(LABELS).exclude(['other_buyer_data', 'amount_over_limit']),
      level: z.enum(LEVELS).nullable(),
      marketplaces: z.array(marketplace).max(marketplace.options.length),
      why: z.string().trim().min(1).max(80),
      better: z
        .array(z.strictObject({ over: z.enum(PLACES), text: z.string().trim().min(1).max(300) }))
        .max(6),
    }) satisfies z.ZodType<TeamWording>,
);

export const teamRule = late(() =>
  z.discriminatedUnion('of', [hint(), wording()]).superRefine((rule, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (rule.hard.length + rule.soft.length === 0) refuse('hard', 'there is no phrase');
    if (rule.of === 'hints' && rule.soft.length > 0 && rule.beside.length === 0)
      refuse('beside', 'soft phrases count only beside a signal');
  }),
);

export const ruleSwitch = late(
  () =>
    z.strictObject({ of: z.enum(RULE_BOOKS), rule: id, isOn: z.boolean() }) satisfies z.ZodType<RuleSwitch>,
);

export const ruleLine = late(
  () =>
    z.strictObject({
      id: z.string().min(1).max(60),
      of: z.enum(RULE_BOOKS),
      language,
      text: z.string().trim().min(1).max(2000),
      marketplace: marketplace.nullable(),
      expected: z.array(z.string().min(1).max(40)).max(SIGNALS.length),
    }) satisfies z.ZodType<RuleLine>,
);

/**
 * One rule, as the workspace's form, a file and the background take it: its fault has the place within it, such as
 * `hard[2]`.
 * @param lists of the bundled pack of its book and language, which its phrases may name
 */
export function readTeamRule(json: unknown, lists: WordLists): Read<TeamRule> {
  const parsed = teamRule().safeParse(json);
  if (!parsed.success) return { ok: false, ...firstFault(parsed.error) };
  const { hard, soft, allow } = parsed.data;
  for (const [tier, phrases] of Object.entries({ hard, soft, allow })) {
    const fault = phraseFault({ phrases }, lists);
    if (fault) return { ok: false, path: `${tier}[${fault.path[1]}]`, problem: fault.problem };
  }
  return { ok: true, value: parsed.data };
}
