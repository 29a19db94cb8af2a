import { plainOf, withoutTurns } from '../conversation/plain';
import { marketplace } from '../profile/schema';
import { z } from '../profile/zod';
import { ROLES } from '../team/types';
import { LIMITS, NAME_LENGTH } from './limits';
import { CATEGORY_COLOURS, POSTS } from './types';

/**
 * The shapes of the library's rows. Texts are trimmed, and lose marks of direction: a stray line break or a sentence
 * turned round would end up in the buyer's message. One of which nothing could be seen is none.
 */

/** Parted by spaces where several are named: so no space in one. */
export const rowId = z.string().max(120).regex(/^\S+$/);
export const text = (max: number) =>
  z
    .string()
    .overwrite(withoutTurns)
    .trim()
    .min(1)
    .max(max)
    .refine((value) => plainOf(value) !== '', { error: 'nothing of it can be seen' });
const name = text(NAME_LENGTH);
const names = z.array(text(60)).max(200);
const revision = z.number().int().min(0);

/** `YYYY-MM-DD`, a day that there is. */
export const day = z.iso.date();

const fileRef = z.strictObject({
  id: rowId,
  name: text(200),
  type: z.string().max(100),
  size: z.number().int().min(0),
});

export const language = z.enum(['zh-CN', 'en']);
const body = text(LIMITS.body);

export const otherWords = {
  wordings: z.array(body).max(LIMITS.wordings).exactOptional(),
  translations: z.strictObject({ 'zh-CN': body.exactOptional(), en: body.exactOptional() }).exactOptional(),
};

/** When and where a reply may be used. */
export const bounds = {
  validFrom: day.exactOptional(),
  validUntil: day.exactOptional(),
  marketplaces: z.array(marketplace).max(marketplace.options.length).exactOptional(),
  shops: names.exactOptional(),
  posts: z.array(z.enum(POSTS)).max(POSTS.length).exactOptional(),
};

/** What a person writes of a reply. */
export const written = {
  title: text(LIMITS.title),
  body,
  shortcut: z.string().trim().toLowerCase().max(LIMITS.shortcut).regex(/^\S*$/),
  stage: z.enum(['pre', 'in', 'after']).nullable(),
  tags: z.array(name).max(LIMITS.tags),
  ...otherWords,
  ...bounds,
  files: z.array(fileRef).max(LIMITS.files).exactOptional(),
};

/** For `refine`: days are compared as texts. */
export const isSpan = ({ validFrom, validUntil }: { validFrom?: string; validUntil?: string }) =>
  validFrom === undefined || validUntil === undefined || validFrom <= validUntil;
export const spanFault = { path: ['validUntil'], error: 'the last day is before the first' };

export const draft = z.strictObject({ ...written, categoryId: rowId.nullable() }).refine(isSpan, spanFault);

const isSo = z.literal(true).exactOptional();

export const reply = z
  .strictObject({
    id: rowId,
    setId: rowId,
    categoryId: rowId,
    ...written,
    order: z.number(),
    pinned: z.boolean(),
    editedAt: z.number().min(0),
    revision,
    overlay: z.strictObject({ hidden: isSo, aliased: isSo, reworded: isSo, outdated: isSo }).exactOptional(),
  })
  .refine(isSpan, spanFault);

/** See `Audience`: an empty list would be for nobody. */
export const audience = {
  groups: names.min(1).exactOptional(),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length).exactOptional(),
};

/** Sets that a person keeps; a starter set comes from its pack. */
export const set = z.strictObject({
  id: rowId,
  kind: z.enum(['team', 'shop', 'personal']),
  name,
  language,
  version: revision,
  order: z.number(),
  shops: names.exactOptional(),
  ...audience,
});

export const colour = z.enum(CATEGORY_COLOURS);

export const category = z.strictObject({
  id: rowId,
  setId: rowId,
  name,
  order: z.number(),
  parentId: rowId.exactOptional(),
  colour: colour.exactOptional(),
});
