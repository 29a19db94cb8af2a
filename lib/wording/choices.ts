import { late, z } from '../profile/zod';
import { LABELS, LEVELS, type LevelChoices } from './types';

const level = z.enum([...LEVELS, 'off']);
const ruleId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** What a team may choose, apart from the packs' own schema: the worker needs this one, and none of the rules. */
export const levelChoices = late(
  () =>
    z.strictObject({
      labels: z.partialRecord(z.enum(LABELS), level).exactOptional(),
      rules: z.record(ruleId, level).exactOptional(),
    }) satisfies z.ZodType<LevelChoices>,
);
