import { guideShapes } from '../guides/schema';
import { noteFormat } from '../notes/schema';
import { profileShapes } from '../profile/schema';
import { PART_IDS } from '../profile/types';
import { late, z } from '../profile/zod';
import { LIMITS } from '../replies/limits';
import { audience, category, day, isSpan, rowId, set, spanFault, text, written } from '../replies/schema';
import { ruleLine, ruleSwitch, teamRule } from '../rules/schema';
import { shopTable } from '../shops/schema';
import type { EntryKind } from './types';

/** The zod twins of `EntryValues`, of the product's own schemas, less what is a machine's own. */
export const valueShapes = late(() => {
  const { shops, ownFields } = shopTable.shape;
  const { playbooks, products, campaigns } = guideShapes();
  const [hint, wording] = teamRule().options;
  const order = z.number();
  return {
    set: set.extend({ kind: z.enum(['team', 'shop']) }),
    category,
    reply: z
      .strictObject({ id: rowId, setId: rowId, categoryId: rowId, ...written, order })
      .refine(isSpan, spanFault),
    shop: shops.element,
    'shop-field': ownFields.element.extend({ order }),
    playbook: shared(playbooks),
    product: shared(products),
    campaign: shared(campaigns),
    'note-format': noteFormat(),
    rule: withChecks(z.discriminatedUnion('of', [shared(hint), shared(wording)]), teamRule()),
    'rule-switch': ruleSwitch(),
    'rule-line': ruleLine(),
    // Which one it is stands in the entry's id.
    setting: z.strictObject({ value: z.unknown() }),
    console: profileShapes().profile,
    patch: z
      .strictObject({ of: rowId, part: z.enum(PART_IDS), patch: profileShapes().patch })
      .refine(({ of, part, patch }) => patch.of === of && Object.keys(patch.parts).join() === part, {
        path: ['patch', 'parts'],
        error: 'not the one part that it is for',
      }),
    recall: z.strictObject({
      reason: text(200),
      at: z.iso.datetime(),
      title: text(200),
      words: z.array(text(LIMITS.body)).max(20).exactOptional(),
    }),
    notice: z.strictObject({
      title: text(80),
      text: text(4000),
      mustRead: z.boolean(),
      until: day.nullable(),
      ...audience,
    }),
  } satisfies Record<EntryKind, z.ZodType>;
});

type Counted = z.ZodObject<z.core.$ZodShape & { revision: z.ZodType; editedAt?: z.ZodType }>;

/** The same fields and rules, without the counters of saves. */
function shared<T extends Counted>(shape: T) {
  const { revision: _, editedAt: __, ...rest } = shape.shape;
  return withChecks(z.strictObject(rest as Omit<T['shape'], 'revision' | 'editedAt'>), shape);
}

/** `pick` and its kin refuse what has rules across fields, and so these are laid anew. */
function withChecks<T extends z.ZodType>(shape: T, like: z.ZodType): T {
  return shape.check(...((like.def.checks ?? []) as z.core.$ZodCheck<z.output<T>>[]));
}
