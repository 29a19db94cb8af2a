import { z } from '../profile/zod';
import { isSpan, spanFault, written } from '../replies/schema';
import type { Reply } from '../replies/types';
import type { Draft } from './drafts';
import { tagsOf } from './row';
import type { Skipped } from './types';

const shape = z.strictObject({ ...written, pinned: z.boolean() }).refine(isSpan, spanFault);
const FIELDS = [...Object.keys(written), 'pinned'] as (keyof Words)[];

/** A reply without who and where it is. */
export type Words = Omit<
  Reply,
  'id' | 'setId' | 'categoryId' | 'order' | 'revision' | 'editedAt' | 'overlay'
>;

const BLANK: Words = { title: '', body: '', shortcut: '', stage: null, tags: [], pinned: false };

const wordsIn = (reply: Partial<Words>): Partial<Words> =>
  Object.fromEntries(FIELDS.flatMap((field) => (reply[field] === undefined ? [] : [[field, reply[field]]])));

/**
 * What the reply that is there becomes with what the row says, or a new one. Another tool's file adds tags and never
 * takes any away: what it says nothing of, somebody here may have put in order.
 */
export function merged(before: Reply | null, { row, body, wordings, title }: Draft): Words {
  const next: Words = {
    ...BLANK,
    ...(before && wordsIn(before)),
    ...wordsIn(row.own as Partial<Words>),
    body,
  };
  if (row.title !== null || before === null) next.title = title;
  if (row.shortcut !== null) next.shortcut = row.shortcut;
  if (row.stage !== undefined) next.stage = row.stage;
  if (row.tags !== null) next.tags = row.isOwn ? row.tags : tagsOf([...next.tags, ...row.tags]);
  // None is said by leaving the field out, as the store has it.
  if (wordings) next.wordings = wordings;
  if (next.wordings?.length === 0) delete next.wordings;
  for (const field of row.cleared) delete next[field as 'files'];
  return next;
}

/** In the form that the store keeps; or the field that no reply can have so. */
export function checked(words: Words): { words: Words } | Omit<Skipped, 'line'> {
  const parsed = shape.safeParse(words);
  if (parsed.success) return { words: parsed.data as Words };
  return { reason: 'bad-field', detail: { field: z.core.toDotPath(parsed.error.issues[0]?.path ?? []) } };
}

/** Whether nothing would change; a missing list is an empty one. */
export function isSame(before: Reply, words: Words): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(Array.isArray(value) && value.length === 0 ? undefined : value);
  return FIELDS.every((field) => plain(before[field]) === plain(words[field]));
}
