import { firstFault, type PackFault } from '../phrases/pack';
import { late, z } from '../profile/zod';
import { language } from '../replies/schema';
import type { Language } from '../replies/types';
import { MALICE, type Malice } from './types';

/**
 * What to keep where malice is suspected, as data: a list for each kind. It tells the agent what to keep by their own
 * hand; nothing here captures anything.
 */

export interface ChecklistItem {
  /** What a tick is kept by: unique in its list, the same in every language. */
  id: string;
  what: string;
  how: string;
  /** Until when, in the agent's words: some of it is gone in a minute. */
  by: string;
}

export interface Checklist {
  kind: Malice;
  name: string;
  items: ChecklistItem[];
  /** What would lose the case, or wrong the buyer. */
  never: string[];
}

export interface Checklists {
  version: number;
  language: Language;
  /** One for each kind. */
  lists: Checklist[];
}

/** Items that were kept, by kind: ids of the lists. */
export type Ticks = Partial<Record<Malice, string[]>>;

/** Characters. Longer ones are not read at a glance. */
const SHORT = { name: 30, what: 40, how: 120, by: 40, never: 80 } as const;

const checklists = late(() => {
  const text = (max: number) => z.string().trim().min(1).max(max);
  const item = z.strictObject({
    id: z.string().regex(/^[a-z]{1,20}$/, { error: 'lower-case letters' }),
    what: text(SHORT.what),
    how: text(SHORT.how),
    by: text(SHORT.by),
  });
  const list = z.strictObject({
    kind: z.enum(MALICE),
    name: text(SHORT.name),
    items: z
      .array(item)
      .min(5)
      .max(9)
      .superRefine((items, context) => {
        for (const [at, { id }] of items.entries())
          if (items.findIndex((each) => each.id === id) < at)
            context.addIssue({ code: 'custom', path: [at, 'id'], message: `"${id}" is taken` });
      }),
    never: z.array(text(SHORT.never)).min(2).max(6),
  });
  return z.strictObject({
    format: z.literal('sellerside-checklists'),
    version: z.number().int().min(1),
    language,
    lists: z.array(list).superRefine((lists, context) => {
      for (const kind of MALICE) {
        const count = lists.filter((each) => each.kind === kind).length;
        if (count !== 1)
          context.addIssue({ code: 'custom', path: [], message: `${count} lists for "${kind}", not one` });
      }
    }),
  });
});

/** The whole or nothing: half a list would look like all that there is to keep. */
export function parseChecklists(
  json: unknown,
): { ok: true; value: Checklists } | ({ ok: false } & PackFault) {
  const parsed = checklists().safeParse(json);
  if (!parsed.success) return { ok: false, ...firstFault(parsed.error) };
  const { format: _, ...value } = parsed.data;
  return { ok: true, value };
}
