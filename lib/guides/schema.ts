import { ORDER_STATUSES } from '../orders/types';
import { late, z } from '../profile/zod';
import { LIMITS } from '../replies/limits';
import { audience, day, language, rowId, text } from '../replies/schema';
import { type GuideKind, type Guides, PRODUCT_SECTIONS } from './types';

/** The shapes of what stands beside the replies: a closed vocabulary, and nothing in it is evaluated. */

const shapes = late(() => {
  const name = text(60);
  const advice = z.array(text(500)).max(20);
  const guide = { id: rowId, revision: z.number().int().min(0), editedAt: z.number().min(0) };

  const line = z.union([
    z.strictObject({ replyId: rowId }),
    z.strictObject({ title: text(LIMITS.title), body: text(LIMITS.body) }),
  ]);

  const stepId = z.string().regex(/^[\w-]{1,40}$/);

  const step = z.strictObject({
    id: stepId,
    name,
    advice,
    lines: z.array(line).max(30),
    branches: z
      .array(
        z.strictObject({
          label: text(60),
          to: stepId,
          statuses: z.array(z.enum(ORDER_STATUSES)).max(ORDER_STATUSES.length).exactOptional(),
        }),
      )
      .max(12)
      .exactOptional(),
  });

  const playbookWords = {
    name,
    about: z.string().trim().max(200),
    steps: z
      .array(step)
      .min(1)
      .max(60)
      .superRefine((steps, context) => {
        const ids = steps.map(({ id }) => id);
        for (const [s, { id, branches = [] }] of steps.entries()) {
          if (ids.indexOf(id) < s) context.addIssue({ code: 'custom', path: [s, 'id'], message: taken(id) });
          for (const [b, { to }] of branches.entries()) {
            const path = [s, 'branches', b, 'to'];
            if (!ids.includes(to)) context.addIssue({ code: 'custom', path, message: `no step "${to}"` });
          }
        }
      }),
  };

  const playbook = z.strictObject({ ...guide, ...playbookWords, language, ...audience });

  const section = z.strictObject({ kind: z.enum(PRODUCT_SECTIONS), lines: z.array(text(1000)).max(60) });

  const product = z.strictObject({
    ...guide,
    name,
    aliases: z.array(text(60)).max(40),
    sections: z.array(section).superRefine((sections, context) => {
      const kinds = sections.map(({ kind }) => kind);
      for (const [s, kind] of kinds.entries()) {
        if (kinds.indexOf(kind) < s)
          context.addIssue({ code: 'custom', path: [s, 'kind'], message: taken(kind) });
      }
    }),
    questions: z.array(z.strictObject({ question: text(200), answer: text(2000) })).max(200),
    validFrom: day.exactOptional(),
  });

  /** Only what a browser opens as a page: an address can be code as well. */
  const url = z.url({ protocol: /^https?$/ }).max(2000);

  const campaign = z
    .strictObject({
      ...guide,
      name,
      from: day,
      until: day,
      links: z.array(z.strictObject({ label: text(60), url })).max(60),
      combinations: z.array(text(500)).max(60),
      rules: z.array(text(500)).max(60),
      lines: z.array(line).max(60),
      ...audience,
    })
    .refine(({ from, until }) => from <= until, {
      path: ['until'],
      error: 'the last day is before the first',
    });

  const said = z.strictObject({ side: z.enum(['buyer', 'agent']), text: z.string().max(2000) });
  const answer = z.strictObject({ text: text(2000), at: z.number().min(0), productId: rowId.nullable() });

  const question = z.strictObject({
    ...guide,
    question: text(500),
    words: z.array(said).max(20),
    product: text(200).nullable(),
    at: z.number().min(0),
    answer: answer.nullable(),
  });

  const guides = {
    playbooks: playbook,
    products: product,
    campaigns: campaign,
    questions: question,
  } satisfies { [K in GuideKind]: z.ZodType<Guides[K][number]> };

  return { guides, playbookWords };
});

/** A playbook as a pack has it. */
export const playbookWords = () => shapes().playbookWords;

/** By kind, with the counters of this machine. */
export const guideShapes = () => shapes().guides;

/** One guide, or the first fault: its path such as `steps[2].branches[0].to`, and what is wrong there. */
export type ParsedGuide<K extends GuideKind> =
  | { ok: true; value: Guides[K][number] }
  | { ok: false; path: string; problem: string };

export function parseGuide<K extends GuideKind>(kind: K, json: unknown): ParsedGuide<K> {
  const parsed = (shapes().guides[kind] as z.ZodType<Guides[K][number]>).safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, path: z.core.toDotPath(issue?.path ?? []), problem: issue?.message ?? 'not a guide' };
}

function taken(word: string): string {
  return `"${word}" is taken`;
}
