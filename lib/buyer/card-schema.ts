import { ORDER_STATUSES } from '../orders/types';
import { late, z } from '../profile/zod';
import { type BuyerNotes, type BuyerPlace, KNOWLEDGE, NOT_ORDERED, type Seen } from './card';
import type { GroupRules } from './card-groups';
import { MALICE } from './types';

/** The zod twins of what pages say of a buyer, each built at its first use. */

/** Characters. */
const CARD_LIMITS = { notes: 2000, field: 200, tag: 20, tags: 20 } as const;

const ORDERS = 500;

const at = () => z.number().min(0);
const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const buyerPlace = late(
  () =>
    z.strictObject({
      console: z.string().min(1).max(120),
      shop: z.string().min(1).max(200),
      conversation: z
        .string()
        .min(1)
        .max(400)
        .refine((key) => !key.startsWith('name:')),
      name: z.string().max(400).nullable(),
      uid: z.string().max(400).nullable(),
    }) satisfies z.ZodType<BuyerPlace>,
);

const buyerNotes = late(() => {
  const field = z.string().max(CARD_LIMITS.field);
  return z.strictObject({
    notes: z.string().max(CARD_LIMITS.notes),
    tags: z.array(z.string().trim().min(1).max(CARD_LIMITS.tag)).max(CARD_LIMITS.tags),
    environment: field,
    whoFor: field,
    priceRange: field,
    knowledge: z.enum(KNOWLEDGE).nullable(),
    notOrdered: z.enum(NOT_ORDERED).nullable(),
    noContact: z.boolean(),
    firstHandler: z.string().max(40),
    ticks: z.partialRecord(z.enum(MALICE), z.array(z.string().min(1).max(20)).max(9)).exactOptional(),
  }) satisfies z.ZodType<BuyerNotes>;
});

/** What a person changed: any of the notes. */
export const notesChange = late(() => {
  const { shape } = buyerNotes();
  return z.strictObject({
    notes: shape.notes.exactOptional(),
    tags: shape.tags.exactOptional(),
    environment: shape.environment.exactOptional(),
    whoFor: shape.whoFor.exactOptional(),
    priceRange: shape.priceRange.exactOptional(),
    knowledge: shape.knowledge.exactOptional(),
    notOrdered: shape.notOrdered.exactOptional(),
    noContact: shape.noContact.exactOptional(),
    firstHandler: shape.firstHandler.exactOptional(),
    ticks: shape.ticks,
  });
});

const order = late(() =>
  z.strictObject({
    id: z.string().min(1).max(120),
    at: at().nullable(),
    paid: z.number().nullable(),
    status: z.enum(ORDER_STATUSES).nullable(),
    titles: z.array(z.string().max(200)).max(10),
  }),
);

export const buyerSeen = late(
  () => z.strictObject({ day: day(), orders: z.array(order()).max(ORDERS) }) satisfies z.ZodType<Seen>,
);

export const groupRules = late(
  () =>
    z.strictObject({
      amounts: z.array(z.number().positive().max(10_000_000)).max(10),
      days: z.array(z.number().int().positive().max(3650)).max(10),
      brands: z.array(z.string().trim().min(1).max(40)).max(50),
    }) satisfies z.ZodType<GroupRules>,
);
