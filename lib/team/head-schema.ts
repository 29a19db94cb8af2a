import { late, z } from '../profile/zod';
import { text } from '../replies/schema';
import type { Head, KeyStatement } from './types';

/**
 * The zod twins of `Head` and `KeyStatement`. Fields that this version does not know are let pass: they are signed, and
 * a head that cannot be read without them says so by its `vocabulary`.
 */

/** Of a snapshot. */
const MOST_FILES = 20;

export const sha256 = late(() => z.string().regex(/^[0-9a-f]{64}$/));
const at = () => z.iso.datetime();
const count = () => z.number().int().min(0).max(1e9);
// The last character of base64 has bits to spare, and only one of its forms is let pass.
export const key32 = late(() => z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));
export const signature = late(() => z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/));

export const keyStatement = late(
  () =>
    z.looseObject({
      act: z.enum(['add', 'revoke']),
      key: key32(),
      sealTo: key32().nullable(),
      name: text(40),
      at: at(),
      by: sha256(),
      signature: signature(),
    }) satisfies z.ZodType<KeyStatement>,
);

const objectRef = late(() => z.looseObject({ sha256: sha256(), bytes: count() }));

const headShape = late(
  () =>
    z.looseObject({
      format: z.literal('sellerside-team'),
      version: z.literal(1),
      vocabulary: z.number().int().min(1).max(1e6),
      team: sha256(),
      name: text(40),
      seq: count().min(1),
      at: at(),
      previous: sha256().nullable(),
      author: sha256(),
      reason: z.string().max(500),
      validFrom: at().nullable(),
      validUntil: at().nullable(),
      keys: z.array(keyStatement()).min(1).max(100),
      snapshot: z.looseObject({ seq: count(), files: z.array(objectRef()).max(MOST_FILES) }),
      deltas: z.array(objectRef().extend({ seq: count(), after: sha256().nullable() })).max(500),
    }) satisfies z.ZodType<Head>,
);

/** The file: what is signed, and by what. */
export const headFile = late(() => z.strictObject({ head: headShape(), signature: signature() }));
