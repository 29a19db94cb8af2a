import { buyerPlace, notesChange } from '../../../buyer/card-schema';
import { late, z } from '../../../profile/zod';
import { category, isSpan, otherWords, rowId, written } from '../../../replies/schema';
import { MINE_SETTINGS } from '../../../store/mine-values';
import type { MineItem, MineKind } from '../../../team/mine/types';
import { checks } from '../../checks';

/**
 * Whether a thing is of a shape that this version saves. It was written by another of the same person's browsers, which
 * may have another version: what is not known here is passed over, and waits.
 */
export function isSound({ kind, id, value }: MineItem): boolean {
  if (kind !== 'card' && kind !== 'setting' && !rowId.safeParse(id).success) return false;
  if (kind === 'setting' && !MINE_SETTINGS.some((name) => name === id)) return false;
  if (value === null) return true;
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    return false;
  }
  if (!shapes()[kind].safeParse(json).success) return false;
  return kind !== 'setting' || checks['settings.change']({ [id]: (json as { value: unknown }).value }).ok;
}

const shapes = late((): Record<MineKind, z.ZodType> => {
  const { files: _, ...texts } = written;
  const words = z.strictObject({ title: texts.title, body: texts.body, ...otherWords });
  const place = buyerPlace().shape;
  return {
    category: category.omit({ id: true, setId: true }),
    reply: z
      .strictObject({ ...texts, categoryId: rowId.exactOptional(), order: z.number(), pinned: z.boolean() })
      .refine(isSpan),
    overlay: z.strictObject({
      pinned: z.boolean().exactOptional(),
      alias: texts.shortcut.exactOptional(),
      hidden: z.literal(true).exactOptional(),
      reworded: z.strictObject({ words, base: words }).exactOptional(),
    }),
    card: z.strictObject({
      ...{ console: place.console, shop: place.shop, conversation: place.conversation },
      notes: notesChange(),
    }),
    'follow-up': z.strictObject({
      buyer: z.string().max(1000).nullable(),
      text: z.string().max(4000),
      at: z.number().min(0),
      due: z.number().min(0),
      answer: z.strictObject({ text: z.string().max(4000), at: z.number().min(0) }).nullable(),
    }),
    setting: z.strictObject({ value: z.unknown() }),
  };
});
