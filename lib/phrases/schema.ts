import { late, z } from '../profile/zod';
import { PHRASE_LENGTH, parsePhrase } from './parse';
import type { WordLists } from './types';

/** The zod twin of `types.ts`, for the packs whose rules look for phrases. */

/** The fields of a rule that looks for phrases. */
export const triggers = late(() => {
  const lines = z.array(z.string().trim().min(1).max(PHRASE_LENGTH)).max(400);
  return {
    phrases: lines,
    allow: lines.exactOptional(),
    negated: z.enum(['cancels', 'counts']).exactOptional(),
    asked: z.enum(['counts', 'cancels', 'only']).exactOptional(),
  };
});

/** Plain words: brackets and gaps mean something in phrases only. */
export const wordLists = late(() =>
  z.record(
    z
      .string()
      .min(1)
      .max(20)
      .regex(/^[^(){}|#…]+$/, { error: 'no brackets, bars or gaps' }),
    z
      .array(
        z
          .string()
          .min(1)
          .max(40)
          .regex(/^[^(){}|…]+$/, { error: 'a list has plain words' }),
      )
      .min(1)
      .max(500),
  ),
);

/** The first phrase of a rule that cannot be read, with its path within the rule; null where all can. */
export function phraseFault(
  { phrases, allow = [] }: { phrases: readonly string[]; allow?: readonly string[] },
  lists: WordLists,
): { path: [string, number]; problem: string } | null {
  for (const [key, list] of [
    ['phrases', phrases],
    ['allow', allow],
  ] as const) {
    for (const [index, each] of list.entries()) {
      const parsed = parsePhrase(each, lists);
      if (!parsed.ok) return { path: [key, index], problem: parsed.problem };
    }
  }
  return null;
}
