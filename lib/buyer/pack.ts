import { firstFault, type PackFault, type Read, readEach } from '../phrases/pack';
import { phraseFault, wordLists } from '../phrases/schema';
import type { WordLists } from '../phrases/types';
import { late, z } from '../profile/zod';
import { language } from '../replies/schema';
import type { Language } from '../replies/types';
import { customerType, rule } from './schema';
import type { CustomerType, Rule, SignalId } from './types';

/**
 * A pack of hints: word lists, rules of signals, customer types. A rule or type that this version cannot read is left
 * out and told, so that a newer pack still serves an older version with what that one knows.
 */

/** The first vocabulary of packs that has hints. */
const HINTS_VOCABULARY = 3;

const MOST = 600;

const envelope = late(() =>
  z.strictObject({
    format: z.literal('sellerside-pack'),
    vocabulary: z.number().int().min(HINTS_VOCABULARY),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    version: z.number().int().min(1),
    name: z.string().trim().min(1).max(40),
    language,
    lists: wordLists().default({}),
    rules: z.array(z.unknown()).max(MOST),
    types: z.array(z.unknown()).max(MOST).default([]),
  }),
);

export interface HintsPack {
  id: string;
  version: number;
  name: string;
  language: Language;
  lists: WordLists;
  rules: Rule[];
  types: CustomerType[];
  /** Signals of which a team has switched a rule off: the second opinion keeps silent on them, too. */
  quiet?: SignalId[];
}

export type ParsedHints = { ok: true; value: HintsPack; skipped: PackFault[] } | ({ ok: false } & PackFault);

export function parseHints(json: unknown): ParsedHints {
  const parsed = envelope().safeParse(json);
  if (!parsed.success) return { ok: false, ...firstFault(parsed.error) };
  const { format: _, vocabulary: __, rules, types, ...rest } = parsed.data;
  const read = readEach(rules, 'rules', (each) => readRule(each, rest.lists));
  const kinds = readEach(types, 'types', readType);
  const value: HintsPack = { ...rest, rules: read.known, types: kinds.known };
  return { ok: true, value, skipped: [...read.skipped, ...kinds.skipped, ...strayReferences(value)] };
}

/** One rule, with the place of its first fault within it. */
export function readRule(json: unknown, lists: WordLists): Read<Rule> {
  const parsed = rule().safeParse(json);
  if (!parsed.success) return { ok: false, ...firstFault(parsed.error) };
  const fault = phraseFault(parsed.data, lists);
  if (!fault) return { ok: true, value: parsed.data };
  return { ok: false, path: z.core.toDotPath(fault.path), problem: fault.problem };
}

function readType(json: unknown): Read<CustomerType> {
  const parsed = customerType().safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, ...firstFault(parsed.error) };
}

/** A context rule that names what is not there would never fire, and nobody would know why. */
function strayReferences({ rules }: HintsPack): PackFault[] {
  const ids = new Set(rules.map(({ id }) => id));
  return rules.flatMap(({ id, with: beside = [] }) =>
    beside
      .filter((each) => !ids.has(each))
      .map((each) => ({ path: `rule ${id}: with`, problem: `there is no rule "${each}"` })),
  );
}
