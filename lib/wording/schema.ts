import { GRANTS } from '../authority/types';
import { triggers } from '../phrases/schema';
import { late, z } from '../profile/zod';
import { type Excuse, LABELS, LEVELS, PLACES, type Rule } from './types';

/** The zod twin of `types.ts`: a closed vocabulary, and nothing in it is evaluated. */

const id = late(() =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case letters and digits, parted by single hyphens' })
    .max(60),
);
const text = late(() => z.string().trim().min(1).max(300));
const examples = late(() => z.array(text()).max(60));
const why = late(() => z.partialRecord(z.enum(['zh-CN', 'en']), z.string().trim().min(1).max(80)));

export const excuse = late(
  () =>
    z.strictObject({
      id: id(),
      where: z.enum(['after', 'anywhere']),
      ...triggers(),
    }) satisfies z.ZodType<Excuse>,
);

export const rule = late(
  () =>
    z
      .strictObject({
        id: id(),
        // The data of other buyers are known when the program runs, and to no pack.
        label: z.enum(LABELS).exclude(['other_buyer_data']),
        tier: z.enum(['hard', 'context']),
        level: z.enum([...LEVELS, 'off']).exactOptional(),
        ...triggers(),
        unless: z.array(id()).min(1).max(20).exactOptional(),
        marketplaces: z.array(id()).min(1).max(40).exactOptional(),
        over: z.enum(GRANTS).exactOptional(),
        why: why().refine((told) => Object.keys(told).length > 0, { error: 'in one language at least' }),
        better: z
          .array(z.strictObject({ over: z.enum(PLACES), text: text() }))
          .max(6)
          .exactOptional(),
        examples: examples(),
        counterexamples: examples(),
      })
      .superRefine(({ label, over, phrases }, context) => {
        const refuse = (path: string, message: string) =>
          context.addIssue({ code: 'custom', path: [path], message });
        if (phrases.length === 0) refuse('phrases', 'there is no phrase');
        if ((label === 'amount_over_limit') !== (over !== undefined))
          refuse('over', 'amount_over_limit, and nothing else, names a limit');
      }) satisfies z.ZodType<Rule>,
);
