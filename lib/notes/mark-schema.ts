import { FLAG_COLOURS } from '../orders/types';
import { marketplace } from '../profile/schema';
import { late, z } from '../profile/zod';
import type { MarkRange, OrderMark, OwnColours } from './mark';

/** The zod twins of what pages say of marks, each built at its first use. */

const flag = () => z.enum(FLAG_COLOURS);
const id = () => z.string().min(1).max(120);

/** Longer than any console takes. */
const NOTE = 5000;
const noteMark = () => z.strictObject({ note: z.string().max(NOTE).nullable(), flag: flag().nullable() });

export const newMark = late(
  () =>
    z.strictObject({
      id: id(),
      orderId: id(),
      console: id(),
      marketplace,
      shop: z.string().max(200),
      buyer: z.string().min(1).max(1000).nullable(),
      agent: z.string().max(40),
      formatId: id(),
      situationId: id(),
      before: noteMark(),
      after: noteMark(),
      isSaved: z.boolean(),
    }) satisfies z.ZodType<Omit<OrderMark, 'at'>>,
);

export const markRange = late(
  () =>
    z.union([
      z.strictObject({ from: z.number().min(0), until: z.number().min(0) }),
      z.strictObject({ orderId: id() }),
    ]) satisfies z.ZodType<MarkRange>,
);

export const ownColours = late(
  () => z.partialRecord(marketplace, z.partialRecord(flag(), flag())) as unknown as z.ZodType<OwnColours>,
);
