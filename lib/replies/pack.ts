import { z } from '../profile/zod';
import type { Category, Reply, ReplySet } from './types';

/**
 * A reply pack: one file that carries a set of replies, so that a set can be bundled, read over by people and
 * compared line by line. Ids in it are short and local; `packRows` makes them unique across packs.
 */

const VOCABULARY = 1;

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case letters and digits, parted by single hyphens' })
  .max(60);

/** Trimmed: a stray line break at the end of a body would end up in the buyer's message. */
const text = (max: number) => z.string().trim().min(1).max(max);

const reply = z.strictObject({
  id,
  title: text(40),
  body: text(2000),
  shortcut: z
    .string()
    .regex(/^[a-z0-9]{1,12}$/, { error: '1 to 12 lower-case letters and digits' })
    .optional(),
  stage: z.enum(['pre', 'in', 'after']).optional(),
  tags: z.array(text(20)).max(8).optional(),
});

const category = z.strictObject({ id, name: text(24), replies: z.array(reply).min(1).max(2000) });

const pack = z
  .strictObject({
    format: z.literal('sellerside-pack'),
    vocabulary: z.literal(VOCABULARY, { error: `this version reads vocabulary ${VOCABULARY}` }),
    id,
    version: z.number().int().min(1),
    name: text(40),
    language: z.enum(['zh-CN', 'en']),
    categories: z.array(category).min(1).max(100),
  })
  .superRefine(({ categories }, context) => {
    const taken = { category: new Set<string>(), reply: new Set<string>(), shortcut: new Set<string>() };
    const claim = (kind: keyof typeof taken, value: string | undefined, path: (string | number)[]) => {
      if (value === undefined) return;
      if (taken[kind].has(value)) context.addIssue({ code: 'custom', path, message: `"${value}" is taken` });
      taken[kind].add(value);
    };
    for (const [c, { id, replies }] of categories.entries()) {
      claim('category', id, ['categories', c, 'id']);
      for (const [r, reply] of replies.entries()) {
        // Unique in the whole pack, not only in its category: a reply keeps its id when it is moved.
        claim('reply', reply.id, ['categories', c, 'replies', r, 'id']);
        claim('shortcut', reply.shortcut, ['categories', c, 'replies', r, 'shortcut']);
      }
    }
  });

export type Pack = z.infer<typeof pack>;

/** A pack, or the first fault: its path such as `categories[0].replies[3].title`, and what is wrong there. */
export type ParsedPack = { ok: true; value: Pack } | { ok: false; path: string; problem: string };

export function parsePack(json: unknown): ParsedPack {
  const parsed = pack.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, path: z.core.toDotPath(issue?.path ?? []), problem: issue?.message ?? 'not a pack' };
}

/** The rows that a bundled pack becomes in the library; `place` is the set's own among the sets. */
export function packRows(pack: Pack, place = 0): { set: ReplySet; categories: Category[]; replies: Reply[] } {
  const { id: setId, name, language, version } = pack;
  const rowId = (local: string) => `${setId}/${local}`;
  const listed = pack.categories.flatMap((category) =>
    category.replies.map((reply) => ({ reply, categoryId: rowId(category.id) })),
  );
  return {
    set: { id: setId, kind: 'starter', name, language, version, order: place },
    categories: pack.categories.map(({ id, name }, order) => ({ id: rowId(id), setId, name, order })),
    replies: listed.map(({ reply, categoryId }, order) => ({
      id: rowId(reply.id),
      setId,
      categoryId,
      title: reply.title,
      body: reply.body,
      shortcut: reply.shortcut ?? '',
      stage: reply.stage ?? null,
      tags: reply.tags ?? [],
      // Counted through the pack: with no category chosen, replies still stand in the pack's order.
      order,
      pinned: false,
      editedAt: 0,
      revision: 0,
    })),
  };
}
