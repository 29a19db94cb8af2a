import type { CallArgs, CallName } from '../messaging/calls';
import { z } from '../profile/zod';

/** The shapes of what is asked of files on their way; `checks.ts` lays them with the others. */

const id = () => z.string().min(1).max(120);
/** `<member>-<id>`, or the id of one's own. */
const letter = () => z.string().min(1).max(120);
const of = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('case'),
      caseId: id(),
      caseKind: id(),
      title: z.string().max(200),
      note: z.string().max(2000),
    }),
    z.strictObject({ kind: z.literal('archive'), caseId: id() }),
    z.strictObject({ kind: z.literal('backup') }),
  ]);

type TransferCall = Extract<CallName, `transfers.${string}`>;

export const transferShapes: { [N in TransferCall]: () => z.ZodType<CallArgs<N>> } = {
  'transfers.send': () =>
    z.strictObject({
      url: z.string().max(300).startsWith('blob:'),
      // As a letter takes it, see lib/team/back/letter-schema.ts.
      name: z.string().regex(/^(?!\.)[^\p{Cc}\p{Cf}\\/]{1,200}$/u),
      mime: z.string().regex(/^[\w.+-]{1,50}\/[\w.+-]{1,49}$/),
      of: of(),
    }),
  'transfers.fetch': () => z.strictObject({ letter: letter() }),
  'transfers.list': () => z.strictObject({}),
  'transfers.steer': () => z.strictObject({ id: id(), act: z.enum(['go', 'stop', 'drop']) }),
  'transfers.answer': () => z.strictObject({ letter: letter(), receipt: z.string().min(1).max(20_000) }),
};
