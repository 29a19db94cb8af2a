import type { CallArgs, CallName } from '../messaging/calls';
import { z } from '../profile/zod';
import { inviteShape, placeShape, shown } from '../team/invite-schema';
import { ROLES } from '../team/types';
import { valueShapes } from '../team/value-schema';

/** The shapes of what is asked of the team's space; `checks.ts` lays them with the others. */

/** Versions that a team may ever have. */
const seq = () => z.number().int().min(0).max(1_000_000_000);
const id = () => z.string().min(1).max(250);
const key = () => z.string().min(1).max(300);
/** As an invite takes it: what nobody could join by is not made. */
const name = () => shown(z.string().trim().min(1));
const reason = () => z.string().trim().min(1).max(500);
/** Short ones are guessed from the file in an afternoon. Four words of two signs are eleven with their blanks. */
const newPassphrase = () => z.string().min(11).max(200);
const passphrase = () => z.string().min(1).max(200);
const secret = () =>
  z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('webdav'),
        user: z.string().min(1).max(200),
        password: z.string().max(500),
      }),
      z.strictObject({
        kind: z.literal('s3'),
        accessKeyId: z.string().min(1).max(200),
        secretAccessKey: z.string().min(1).max(500),
      }),
    ])
    .nullable();
const nothing = () => z.strictObject({});
/** Bytes of a tab of ours; which one, the browser sees to. */
const blobUrl = () => z.string().max(300).startsWith('blob:');

/** Recalls and notices; no other kind goes out by itself. */
const announcement = () => {
  const { recall, notice } = valueShapes();
  const put = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('recall'), id: id(), value: recall }),
    z.strictObject({ kind: z.literal('notice'), id: id(), value: notice }),
  ]);
  const drop = z.strictObject({ kind: z.enum(['recall', 'notice']), id: id() });
  return z.union([z.strictObject({ put }), z.strictObject({ drop })]);
};

/** Where a reply was used. */
export const usedWhere = () =>
  z.strictObject({
    console: z.string().min(1).max(120),
    conversation: z.string().min(1).max(500),
    buyer: z.string().max(200),
  });

type TeamCall = Extract<CallName, `team.${string}`>;

export const teamShapes: { [N in TeamCall]: () => z.ZodType<CallArgs<N>> } = {
  'team.read': nothing,
  'team.look': () => z.strictObject({ invite: z.string().min(1).max(4000) }),
  'team.join': () => z.strictObject({ invite: inviteShape(), secret: secret() }),
  'team.leave': () => z.strictObject({ keep: z.boolean() }),
  'team.check': () => z.strictObject({ isDue: z.boolean() }),
  'team.take': () => z.strictObject({ url: blobUrl() }),
  'team.news': nothing,
  'team.seen': () => z.strictObject({ upTo: seq(), notices: z.array(id()).max(1000) }),
  'team.notices': nothing,
  'team.used': () => z.strictObject({ id: id() }),
  'team.create': () =>
    z.strictObject({
      name: name(),
      person: name(),
      place: placeShape(),
      secret: secret(),
      passphrase: newPassphrase(),
    }),
  'team.takeKey': () => z.strictObject({ text: z.string().max(20_000), passphrase: passphrase() }),
  'team.askKey': () => z.strictObject({ person: name(), passphrase: newPassphrase() }),
  'team.addKey': () => z.strictObject({ request: z.string().min(1).max(4000) }),
  'team.revokeKey': () => z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  'team.invite': () =>
    z.strictObject({
      role: z.enum(ROLES),
      group: shown(z.string().trim()),
      readAt: z
        .string()
        .refine((url) => placeShape().safeParse({ kind: 'https', url }).success)
        .exactOptional(),
    }),
  'team.draft': nothing,
  'team.publish': () =>
    z.strictObject({
      base: seq(),
      reason: reason(),
      except: z.array(key()).max(200_000),
      validUntil: z.iso.datetime().nullable(),
      only: z.array(key()).min(1).max(200).exactOptional(),
      shown: z.string().max(100).exactOptional(),
    }),
  'team.discard': () => z.strictObject({ keys: z.array(key()).min(1).max(200_000) }),
  'team.announce': () =>
    z.strictObject({ changes: z.array(announcement()).min(1).max(100), reason: reason() }),
  'team.versions': nothing,
  'team.rollback': () => z.strictObject({ seq: seq(), reason: reason() }),
  'team.file': () => z.strictObject({ piece: seq() }),
};
