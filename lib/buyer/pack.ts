import { phraseFault, wordLists } from '../phrases/schema';
import type { WordLists } from '../phrases/types';
import { z } from '../profile/zod';
import { language } from '../replies/schema';
import { customerType, rule } from './schema';
import type { CustomerType, Rule } from './types';

/**
 * A pack of hints: word lists, rules of signals, customer types. A rule or type that this version cannot read is left
 * out and told, so that a newer pack still serves an older version with what that one knows.
 */

export const HINTS_VOCABULARY = 3;

const MOST = 600;

const envelope = z.strictObject({
  format: z.literal('sellerside-pack'),
  vocabulary: z.number().int().min(HINTS_VOCABULARY),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.number().int().min(1),
  name: z.string().trim().min(1).max(40),
  language,
  lists: wordLists.default({}),
  rules: z.array(z.unknown()).max(MOST),
  types: z.array(z.unknown()).max(MOST).default([]),
});

export interface HintsPack {
  id: string;
  version: number;
  name: string;
  language: z.infer<typeof language>;
  lists: WordLists;
  rules: Rule[];
  types: CustomerType[];
}

/** A place in the pack such as `rules[3].phrases[0]`, and what is wrong there. */
export interface PackFault {
  path: string;
  problem: string;
}

export type ParsedHints = { ok: true; value: HintsPack; skipped: PackFault[] } | ({ ok: false } & PackFault);

export function parseHints(json: unknown): ParsedHints {
  const parsed = envelope.safeParse(json);
  if (!parsed.success) return { ok: false, ...firstOf(parsed.error) };
  const { format: _, vocabulary: __, rules, types, ...rest } = parsed.data;
  const skipped: PackFault[] = [];
  const known: HintsPack = { ...rest, rules: [], types: [] };
  for (const [at, each] of rules.entries()) {
    const result = readRule(each, rest.lists);
    if (result.ok && !known.rules.some(({ id }) => id === result.value.id)) known.rules.push(result.value);
    else skipped.push(result.ok ? taken(`rules[${at}]`, result.value.id) : under(`rules[${at}]`, result));
  }
  for (const [at, each] of types.entries()) {
    const result = customerType.safeParse(each);
    if (!result.success) skipped.push(under(`types[${at}]`, firstOf(result.error)));
    else if (known.types.some(({ id }) => id === result.data.id))
      skipped.push(taken(`types[${at}]`, result.data.id));
    else known.types.push(result.data);
  }
  skipped.push(...strayReferences(known));
  return { ok: true, value: known, skipped };
}

/** One rule, as the pack's reader and the workspace's form take it. */
export function readRule(
  json: unknown,
  lists: WordLists,
): { ok: true; value: Rule } | ({ ok: false } & PackFault) {
  const parsed = rule.safeParse(json);
  if (!parsed.success) return { ok: false, ...firstOf(parsed.error) };
  const fault = phraseFault(parsed.data, lists);
  if (!fault) return { ok: true, value: parsed.data };
  return { ok: false, path: z.core.toDotPath(fault.path), problem: fault.problem };
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

function firstOf(error: z.core.$ZodError): PackFault {
  const [issue] = error.issues;
  return { path: z.core.toDotPath(issue?.path ?? []), problem: issue?.message ?? 'not a pack of hints' };
}

const under = (place: string, { path, problem }: PackFault): PackFault => ({
  path: path === '' ? place : `${place}.${path}`,
  problem,
});
const taken = (path: string, id: string): PackFault => ({ path: `${path}.id`, problem: `"${id}" is taken` });
