import { late, z } from '../profile/zod';
import { type Authority, GRANTS } from './types';

const limit = late(() => z.number().min(0).max(1_000_000).nullable());

/** What a team has set of its limits; the rest is as it came. */
export const ownAuthority = late(
  () =>
    z.strictObject({
      everybody: z.record(z.enum(GRANTS), limit()).exactOptional(),
      posts: z
        .array(
          z.strictObject({
            id: z
              .string()
              .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
              .max(60),
            name: z.string().trim().min(1).max(20),
            limits: z.partialRecord(z.enum(GRANTS), limit()).exactOptional(),
          }),
        )
        .max(50)
        .exactOptional(),
      answerHours: z.number().positive().max(72).exactOptional(),
    }) satisfies z.ZodType<Partial<Authority>>,
);
