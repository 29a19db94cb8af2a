import { withoutTurns } from '../conversation/plain';
import type { CallArgs, CallName } from '../messaging/calls';
import { z } from '../profile/zod';

/** The shapes of what is asked of a person's own things; `checks.ts` lays them with the others. */

const nothing = () => z.strictObject({});
const device = () => z.string().overwrite(withoutTurns).trim().min(1).max(40);

type MineCall = Extract<CallName, `mine.${string}`>;

export const mineShapes: { [N in MineCall]: () => z.ZodType<CallArgs<N>> } = {
  'mine.read': nothing,
  'mine.create': () => z.strictObject({ device: device() }),
  'mine.code': nothing,
  // What is none is refused where it is read.
  'mine.join': () => z.strictObject({ code: z.string().max(200), device: device() }),
  'mine.leave': () => z.strictObject({ erase: z.boolean() }),
  'mine.exchange': nothing,
  'mine.file': nothing,
  'mine.bring': () => z.strictObject({ text: z.string().max(30_000_000) }),
};
