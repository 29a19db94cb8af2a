import { firstFault, type PackFault, type Read, readEach } from '../phrases/pack';
import { phraseFault, wordLists } from '../phrases/schema';
import type { Triggers, WordLists } from '../phrases/types';
import { late, z } from '../profile/zod';
import { language } from '../replies/schema';
import type { Language } from '../replies/types';
import { excuse, rule } from './schema';
import type { Excuse, Rule } from './types';

/**
 * A pack of wording rules. What this version cannot read is left out and told, so that a newer pack still serves an
 * older version with what that one knows.
 */

const WORDING_VOCABULARY = 3;

const MOST = 600;

const envelope = late(() =>
  z.strictObject({
    format: z.literal('sellerside-pack'),
    vocabulary: z.number().int().min(WORDING_VOCABULARY),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    version: z.number().int().min(1),
    name: z.string().trim().min(1).max(40),
    language,
    lists: wordLists().default({}),
    excuses: z.array(z.unknown()).max(MOST).default([]),
    wording: z.array(z.unknown()).max(MOST),
  }),
);

export interface WordingPack {
  id: string;
  version: number;
  name: string;
  language: Language;
  lists: WordLists;
  excuses: Excuse[];
  rules: Rule[];
}

export type ParsedWording =
  | { ok: true; value: WordingPack; skipped: PackFault[] }
  | ({ ok: false } & PackFault);

export function parseWording(json: unknown): ParsedWording {
  const parsed = envelope().safeParse(json);
  if (!parsed.success) return { ok: false, ...firstFault(parsed.error) };
  const { format: _, vocabulary: __, excuses, wording, ...rest } = parsed.data;
  const known = readEach(excuses, 'excuses', (each) => readTriggers(excuse(), each, rest.lists));
  const excused = new Set(known.known.map(({ id }) => id));
  const rules = readEach(wording, 'wording', (each) => readRule(each, rest.lists, excused));
  return {
    ok: true,
    value: { ...rest, excuses: known.known, rules: rules.known },
    skipped: [...known.skipped, ...rules.skipped],
  };
}

/**
 * One rule, with the place of its first fault within it.
 * @param excuses ids of those that it may name: without its excuse a rule would fire where it must not
 */
function readRule(json: unknown, lists: WordLists, excuses: ReadonlySet<string>): Read<Rule> {
  const result = readTriggers(rule(), json, lists);
  const stray = result.ok ? (result.value.unless ?? []).findIndex((id) => !excuses.has(id)) : -1;
  if (!result.ok || stray < 0) return result;
  return {
    ok: false,
    path: `unless[${stray}]`,
    problem: `there is no excuse "${result.value.unless?.[stray]}"`,
  };
}

function readTriggers<T extends Triggers>(schema: z.ZodType<T>, json: unknown, lists: WordLists): Read<T> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) return { ok: false, ...firstFault(parsed.error) };
  const fault = phraseFault(parsed.data, lists);
  if (!fault) return { ok: true, value: parsed.data };
  return { ok: false, path: z.core.toDotPath(fault.path), problem: fault.problem };
}
