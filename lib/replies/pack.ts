import { playbookWords } from '../guides/schema';
import type { Playbook } from '../guides/types';
import { late, z } from '../profile/zod';
import { bounds, colour, isSpan, language, otherWords, spanFault, text } from './schema';
import type { Category, Reply, ReplySet } from './types';

/**
 * A pack: one file that carries a set of replies, playbooks, or both, so that they can be bundled, read over by people
 * and compared line by line. Ids in it are short and local; `packRows` makes them unique across packs.
 */

/** 2 has wordings, translations and bounds of a reply, colour and parent of a category, and playbooks. */
const VOCABULARIES = [1, 2] as const;

const shape = late(() => {
  const id = z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case letters and digits, parted by single hyphens' })
    .max(60);

  const reply = z
    .strictObject({
      id,
      title: text(40),
      body: text(2000),
      shortcut: z
        .string()
        .regex(/^[a-z0-9]{1,12}$/, { error: '1 to 12 lower-case letters and digits' })
        .optional(),
      stage: z.enum(['pre', 'in', 'after']).optional(),
      tags: z.array(text(20)).max(8).optional(),
      ...otherWords,
      ...bounds,
    })
    .refine(isSpan, spanFault);

  const category = z.strictObject({
    id,
    name: text(24),
    /** Another one of this pack, which has none itself. */
    parent: id.exactOptional(),
    colour: colour.exactOptional(),
    replies: z.array(reply).max(2000),
  });

  return z
    .strictObject({
      format: z.literal('sellerside-pack'),
      vocabulary: z.literal(VOCABULARIES, {
        error: `this version reads vocabulary ${VOCABULARIES.join(', ')}`,
      }),
      id,
      version: z.number().int().min(1),
      name: text(40),
      language,
      categories: z.array(category).max(100).default([]),
      playbooks: z
        .array(z.strictObject({ id, ...playbookWords() }))
        .max(100)
        .default([]),
    })
    .superRefine(({ categories, playbooks }, context) => {
      const refuse = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path, message });
      const taken = {
        category: new Set<string>(),
        reply: new Set<string>(),
        shortcut: new Set<string>(),
        playbook: new Set<string>(),
      };
      const claim = (kind: keyof typeof taken, value: string | undefined, path: (string | number)[]) => {
        if (value === undefined) return;
        if (taken[kind].has(value)) refuse(path, `"${value}" is taken`);
        taken[kind].add(value);
      };
      if (categories.length + playbooks.length === 0) refuse([], 'the pack is empty');
      const parents = new Map(categories.map(({ id, parent }) => [id, parent]));
      const parted = new Set(parents.values());
      for (const [c, { id, parent, replies }] of categories.entries()) {
        claim('category', id, ['categories', c, 'id']);
        if (
          parent !== undefined &&
          (!parents.has(parent) || parents.get(parent) !== undefined || parent === id)
        )
          refuse(['categories', c, 'parent'], 'not a category of the first level');
        if (replies.length === 0 && !parted.has(id))
          refuse(['categories', c, 'replies'], 'the category is empty');
        for (const [r, reply] of replies.entries()) {
          // Unique in the whole pack, not only in its category: a reply keeps its id when it is moved.
          claim('reply', reply.id, ['categories', c, 'replies', r, 'id']);
          claim('shortcut', reply.shortcut, ['categories', c, 'replies', r, 'shortcut']);
        }
      }
      for (const [p, { id }] of playbooks.entries()) claim('playbook', id, ['playbooks', p, 'id']);
    });
});

export type Pack = z.infer<ReturnType<typeof shape>>;

/** A pack, or the first fault: its path such as `categories[0].replies[3].title`, and what is wrong there. */
export type ParsedPack = { ok: true; value: Pack } | { ok: false; path: string; problem: string };

export function parsePack(json: unknown): ParsedPack {
  const parsed = shape().safeParse(json);
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
    categories: pack.categories.map(({ id, name, parent, colour }, order) => ({
      id: rowId(id),
      setId,
      name,
      order,
      ...(parent && { parentId: rowId(parent) }),
      ...(colour && { colour }),
    })),
    replies: listed.map(({ reply, categoryId }, order) => ({
      ...reply,
      id: rowId(reply.id),
      setId,
      categoryId,
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

/** The playbooks of a bundled pack; their lines name replies by the ids that those have in the library. */
export function packPlaybooks({ id: packId, language, playbooks }: Pack): Playbook[] {
  return playbooks.map((playbook) => ({
    ...playbook,
    id: `${packId}/${playbook.id}`,
    language,
    revision: 0,
    editedAt: 0,
  }));
}
