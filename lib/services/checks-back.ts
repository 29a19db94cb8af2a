import type { CallArgs, CallName } from '../messaging/calls';
import { z } from '../profile/zod';
import { letterShape } from '../team/back/letter-schema';

/** The shapes of what an agent sends back; `checks.ts` lays them with the others. */

const nothing = () => z.strictObject({});

/** As it will be sealed: what a letter cannot hold is refused here, and not when it is on its way. */
const written = () => {
  const [, proposal, question, wrongHint] = letterShape().options;
  const buyers = z.array(z.string().min(1).max(1000)).max(100);
  const parts = { kind: true, body: true } as const;
  return z.discriminatedUnion('kind', [
    proposal.pick(parts).extend({ buyers }),
    question.pick(parts).extend({ buyers }),
    wrongHint.pick(parts).extend({ buyers }),
  ]);
};

type BackCall = Extract<CallName, `back.${string}`>;

export const backShapes: { [N in BackCall]: () => z.ZodType<CallArgs<N>> } = {
  'back.read': nothing,
  'back.agree': () => z.strictObject({ agreed: z.boolean() }),
  'back.write': () => z.strictObject({ letters: z.array(written()).min(1).max(200) }),
  'back.drop': () => z.strictObject({ id: z.string().min(1).max(64) }),
  'back.send': nothing,
  'back.file': nothing,
  'back.handed': nothing,
};
