import { firstFault, type PackFault } from '../phrases/pack';
import { late, z } from '../profile/zod';
import { language } from '../replies/schema';
import type { Language } from '../replies/types';
import { CASE_KINDS, type CaseKind, ITEM_KINDS, type ItemKind, SLOTS, type Slot } from './types';

/**
 * What a case of each kind needs, as data. It tells the agent what to keep, and the archivist what is still missing;
 * nothing here captures anything, and nothing is met before a person says so.
 */

export interface ChecklistItem {
  /** What a tick or a mark is kept by: unique in its list, the same in every language. */
  id: string;
  what: string;
  how: string;
  /** Until when, in the agent's words: some of it is gone in a minute. */
  by: string;
  /** Kinds of items that can show it; none: it rests on a person's word. */
  kinds: ItemKind[];
  /** The field of a platform's form that asks for the same. */
  slot?: Slot;
}

export interface Checklist {
  kind: CaseKind;
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

/** Characters. Longer ones are not read at a glance. */
const SHORT = { name: 30, what: 40, how: 120, by: 40, never: 80 } as const;

const checklists = late(() => {
  const text = (max: number) => z.string().trim().min(1).max(max);
  const item = z.strictObject({
    id: z.string().regex(/^[a-z]{1,20}$/, { error: 'lower-case letters' }),
    what: text(SHORT.what),
    how: text(SHORT.how),
    by: text(SHORT.by),
    kinds: z.array(z.enum(ITEM_KINDS)).max(ITEM_KINDS.length),
    slot: z.enum(SLOTS).exactOptional(),
  });
  const list = z.strictObject({
    kind: z.enum(CASE_KINDS),
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
    format: z.literal('sellerside-case-lists'),
    version: z.number().int().min(1),
    language,
    lists: z.array(list).superRefine((lists, context) => {
      for (const kind of CASE_KINDS) {
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
