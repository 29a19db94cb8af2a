import type { Profile } from './types';

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
  'input',
] as const satisfies (keyof Profile)[];

/** The part of a profile that a page is given first, since every page pays for it. */
export type FirstProfile = Pick<Profile, (typeof FIRST)[number]>;

export function firstPart(profile: Profile): FirstProfile {
  return Object.fromEntries(
    FIRST.flatMap((key) => (profile[key] === undefined ? [] : [[key, profile[key]]])),
  ) as FirstProfile;
}
