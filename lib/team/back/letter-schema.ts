import { withoutTurns } from '../../conversation/plain';
import { late, z } from '../../profile/zod';
import { LIMITS } from '../../replies/limits';
import { day, text } from '../../replies/schema';
import { key32, sha256, signature } from '../head-schema';
import { ROLES } from '../types';
import { pieceSizes } from './parcel';
import type { Letter, LetterBodies, LetterKind, Parcel } from './types';

/**
 * The zod twins of a letter: of its file, and of what is sealed in it. Fields that this version does not know are let
 * pass outside, where they are signed, and left out inside. Texts are bounded here, so that nobody writes a letter whose
 * file would be too large.
 */

/** 2 GB, the largest file that a database takes. */
export const LARGEST_PARCEL = 2 * 1024 ** 3;

/** It is a part of the file's name. */
const id = () => z.string().regex(/^[0-9a-z-]{1,64}$/);
const name = (max: number) => z.string().max(max);
const words = (max: number) => z.string().overwrite(withoutTurns).trim().max(max);
const base64 = () => z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const count = (most: number) => z.number().int().min(0).max(most);
const at = () => count(8.64e15);

export const letterFile = late(() =>
  z.strictObject({
    letter: z.looseObject({
      format: z.literal('sellerside-letter'),
      version: z.literal(1),
      team: sha256(),
      from: z.looseObject({ key: key32(), sealTo: key32() }),
      to: z
        .array(z.looseObject({ key: sha256(), enc: key32(), sealed: base64().length(64) }))
        .min(1)
        .max(100),
      id: id(),
      body: base64(),
    }),
    signature: signature(),
  }),
);
export type LetterFile = z.infer<ReturnType<typeof letterFile>>;

const parcel = late(
  () =>
    z
      .object({
        // As it is saved: no path, and nothing that hides what kind of file it is.
        name: z.string().regex(/^(?!\.)[^\p{Cc}\p{Cf}\\/]{1,200}$/u),
        mime: z
          .string()
          .max(100)
          .regex(/^([\w.+-]+\/[\w.+-]+)?$/),
        bytes: count(LARGEST_PARCEL),
        sha256: sha256(),
        key: key32(),
        pieces: z.array(z.object({ sha256: sha256(), bytes: count(LARGEST_PARCEL) })).max(600),
      })
      .refine(isWhole, {
        path: ['pieces'],
        error: 'not those of a file of this length',
      }) satisfies z.ZodType<Parcel>,
);

/** Asked also where a number was too large: a list of so many pieces must not be made. */
function isWhole({ bytes, pieces }: Parcel): boolean {
  if (bytes > LARGEST_PARCEL) return false;
  return pieceSizes(bytes).join() === pieces.map((piece) => piece.bytes).join();
}

const bodies = late(() => {
  const counts = z.object({
    day,
    replies: count(1e6),
    teamReplies: count(1e6),
    conversations: count(1e6),
  });
  const uses = z.object({
    id: name(120),
    at: z.iso.datetime(),
    title: words(LIMITS.title),
    uses: count(1e6),
    conversations: count(1e6),
  });
  return {
    status: z.object({
      seq: count(1e9),
      since: at().nullable(),
      program: name(40),
      days: z.array(counts).max(7),
      // Statuses of the first versions have none.
      recalled: z.array(uses).max(100).default([]),
    }),
    proposal: z.object({
      replyId: name(120),
      title: words(LIMITS.title),
      before: words(LIMITS.body),
      after: text(LIMITS.body),
      note: words(2000),
    }),
    question: z.object({
      text: text(LIMITS.body),
      marketplace: name(60),
      shop: name(120),
      count: count(1e6),
    }),
    'wrong-hint': z.object({
      signal: name(120),
      rule: name(120),
      count: count(1e6),
      words: z.array(text(1000)).max(20),
    }),
    case: z.object({
      caseId: name(120),
      kind: name(120),
      title: words(200),
      note: words(2000),
      parcel: parcel(),
    }),
    archive: z.object({ caseId: name(120), parcel: parcel() }),
    backup: z.object({ parcel: parcel() }),
  } satisfies { [K in LetterKind]: z.ZodType<LetterBodies[K]> };
});

/** What is sealed. */
export const letterShape = late(() => {
  const shapes = bodies();
  const shape = <K extends LetterKind>(kind: K) =>
    z.object({
      kind: z.literal(kind),
      id: kind === 'status' ? z.literal('status') : id().refine((value) => value !== 'status'),
      at: z.iso.datetime(),
      person: z.object({ name: words(40), role: z.enum(ROLES), group: words(40) }),
      body: shapes[kind],
    });
  return z.discriminatedUnion('kind', [
    shape('status'),
    shape('proposal'),
    shape('question'),
    shape('wrong-hint'),
    shape('case'),
    shape('archive'),
    shape('backup'),
  ]) satisfies z.ZodType<Letter>;
});
