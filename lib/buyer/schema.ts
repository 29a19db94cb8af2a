import { ORDER_STATUSES } from '../orders/types';
import { triggers } from '../phrases/schema';
import { late, z } from '../profile/zod';
import { type CustomerType, MALICE, NUMBER_FACTS, type Rule, SIGNALS, TYPES } from './types';

/** The zod twin of `types.ts`: a closed vocabulary, and nothing in it is evaluated. */

const id = late(() =>
  z
    .string()
    .regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, {
      error: 'lower-case letters and digits, parted by single hyphens',
    })
    .max(60),
);
const signal = late(() => z.enum(SIGNALS));
const strength = late(() => z.union([z.literal(1), z.literal(2), z.literal(3)]));
const status = late(() => z.enum(ORDER_STATUSES));

const needs = late(() => {
  const number = z
    .strictObject({
      fact: z.enum(NUMBER_FACTS),
      atLeast: z.number().min(0).exactOptional(),
      atMost: z.number().min(0).exactOptional(),
    })
    .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
      error: 'atLeast, atMost or both',
    });
  const statuses = z.array(status()).min(1).max(ORDER_STATUSES.length);
  const need = z.union([number, z.strictObject({ fact: z.literal('status'), is: statuses })]);
  return z.array(need).min(1).max(6);
});

const examples = late(() => {
  const line = z.string().trim().min(1).max(500);
  const count = z.number().int().min(0).max(100_000_000);
  const facts = z.strictObject({
    orders: count.nullable().exactOptional(),
    paid: z.number().min(0).nullable().exactOptional(),
    refunds: count.nullable().exactOptional(),
    statuses: z.array(status()).exactOptional(),
    knownSince: z.number().nullable().exactOptional(),
  });
  const example = z.union([
    line,
    z.strictObject({ said: z.array(line).max(30).exactOptional(), facts: facts.exactOptional() }),
  ]);
  return z.array(example).max(60);
});

export const rule = late(
  () =>
    z
      .strictObject({
        id: id(),
        signal: signal(),
        tier: z.enum(['hard', 'context']),
        with: z.array(id()).min(1).max(40).exactOptional(),
        within: z.literal('message').exactOptional(),
        said: z.enum(['buyer', 'agent']).exactOptional(),
        ...triggers(),
        times: z
          .strictObject({
            count: z.number().int().min(2).max(50),
            minutes: z.number().positive().max(10_080).exactOptional(),
            different: z.literal(true).exactOptional(),
          })
          .exactOptional(),
        needs: needs().exactOptional(),
        unless: z.array(signal()).min(1).exactOptional(),
        hours: z.number().positive().max(8760).exactOptional(),
        strength: strength(),
        examples: examples(),
        counterexamples: examples(),
      })
      .superRefine(({ tier, with: beside, phrases, needs }, context) => {
        const refuse = (path: string, message: string) =>
          context.addIssue({ code: 'custom', path: [path], message });
        if (phrases.length === 0 && !needs) refuse('phrases', 'neither phrases nor needs');
        if (tier === 'hard' && beside) refuse('with', 'a hard rule fires alone');
        if (tier === 'context' && !beside && !needs)
          refuse('with', 'a context rule names what it counts together with');
      }) satisfies z.ZodType<Rule>,
);

export const customerType = late(
  () =>
    z
      .strictObject({
        id: id(),
        kind: z.enum(TYPES),
        name: z.string().trim().min(1).max(60),
        signals: z.array(signal()).min(1).max(SIGNALS.length),
        strength: strength().exactOptional(),
        without: z.array(signal()).min(1).exactOptional(),
        needs: needs().exactOptional(),
        tips: z.array(z.string().trim().min(1).max(200)).min(1).max(4),
        playbook: id().exactOptional(),
        tags: z.array(z.string().trim().min(1).max(20)).max(8),
        evidence: z.enum(MALICE).exactOptional(),
      })
      .refine(({ kind, evidence }) => (kind === 'malicious') === (evidence !== undefined), {
        path: ['evidence'],
        error: 'suspected malice, and nothing else, names its evidence case',
      }) satisfies z.ZodType<CustomerType>,
);
