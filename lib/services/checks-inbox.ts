import type { CallArgs, CallName } from '../messaging/calls';
import { z } from '../profile/zod';

/** The shapes of what those who publish ask of what has come; `checks.ts` lays them with the others. */

/** `<member>-<id of the letter>` */
const id = () => z.string().min(1).max(120);

type InboxCall = Extract<CallName, `inbox.${string}`>;

export const inboxShapes: { [N in InboxCall]: () => z.ZodType<CallArgs<N>> } = {
  'inbox.read': () => z.strictObject({ isFresh: z.boolean() }),
  'inbox.bring': () => z.strictObject({ url: z.string().max(300).startsWith('blob:') }),
  'inbox.settle': () => z.strictObject({ id: id(), done: z.boolean() }),
  'inbox.adopt': () =>
    z.strictObject({
      id: id(),
      revision: z.number().int().min(0),
      alone: z.boolean().exactOptional(),
    }),
};
