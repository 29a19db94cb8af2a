import type { InputProfile, Profile } from './types';

/** What shows the panel and reads the conversation. */
const FIRST = [
  'id',
  'page',
  'capabilities',
  'utcOffset',
  'frame',
  'shop',
  'conversation',
  'messages',
  'conversations',
] as const satisfies (keyof Profile)[];

/** The part of a profile that a page is given first, since every page pays for it. */
export type FirstProfile = Pick<Profile, (typeof FIRST)[number]> & {
  /** Where it is; how it is written into comes with the code that does. */
  input?: Pick<InputProfile, 'find'>;
};

export function firstPart(profile: Profile): FirstProfile {
  const first = Object.fromEntries(
    FIRST.flatMap((key) => (profile[key] === undefined ? [] : [[key, profile[key]]])),
  ) as FirstProfile;
  return profile.input ? { ...first, input: { find: profile.input.find } } : first;
}
