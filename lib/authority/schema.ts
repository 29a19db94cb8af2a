import { late, z } from '../profile/zod';
import { type Authority, DEFAULT_ANSWER_HOURS, DEFAULT_LIMITS, GRANTS, type Post } from './types';

/** The zod twin of `types.ts`. */

const limit = late(() => z.number().min(0).max(1_000_000).nullable());
const post = late(
  () =>
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
          error: 'lower-case letters and digits, parted by single hyphens',
        })
        .max(60),
      name: z.string().trim().min(1).max(20),
      limits: z.partialRecord(z.enum(GRANTS), limit()).exactOptional(),
    }) satisfies z.ZodType<Post>,
);

export const authority = late(
  () =>
    z
      .strictObject({
        everybody: z.record(z.enum(GRANTS), limit()).default(DEFAULT_LIMITS),
        posts: z.array(post()).max(50).default([]),
        answerHours: z.number().positive().max(72).default(DEFAULT_ANSWER_HOURS),
      })
      .superRefine(({ posts }, context) => {
        for (const [at, { id: own }] of posts.entries()) {
          const isTaken = posts.findIndex(({ id: other }) => other === own) < at;
          if (isTaken)
            context.addIssue({ code: 'custom', path: ['posts', at, 'id'], message: `"${own}" is taken` });
        }
      }) satisfies z.ZodType<Authority>,
);
