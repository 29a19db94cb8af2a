import { ownAuthority } from '../authority/own-schema';
import { groupRules } from '../buyer/card-schema';
import { ownColours } from '../notes/mark-schema';
import { late, z } from '../profile/zod';
import { levelChoices } from '../wording/choices';
import { LETTER_KINDS } from './back/types';
import type { TeamSetting } from './types';

/** Of what a team decides for its agents; `settings.change` takes the same. */
export const settingShapes = late(() => {
  const id = z.string().min(1).max(120);
  const limit = z.number().int().min(1).nullable().exactOptional();
  return {
    authority: ownAuthority(),
    authorityUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]),
    backKinds: z.array(z.enum(LETTER_KINDS)).max(LETTER_KINDS.length),
    buyerGroups: z.record(z.string().min(1).max(200), groupRules()),
    caseYears: z.number().int().min(1).max(30),
    feedbackWords: z.boolean(),
    formLimits: z.record(id, z.strictObject({ pictures: limit, bytes: limit, characters: limit })),
    noteColours: ownColours(),
    noteFormats: z.record(z.string().max(200), id),
    noteSave: z.boolean(),
    noteSigns: z.boolean(),
    replyWithinSeconds: z.number().int().min(10).max(86_400),
    talkDays: z.literal([7, 30, 90, 180]),
    wordingLevels: levelChoices(),
  } satisfies Record<TeamSetting, z.ZodType>;
});
