import type { Capability, PartId, Profile } from './types';

/**
 * The parts that a console must have known to be able to do something: the one table of it. Text is only put into a box
 * where the buyer can be told.
 */
export const NEEDS: Readonly<Record<Capability, readonly PartId[]>> = {
  conversation: ['conversation'],
  messages: ['messages'],
  list: ['conversations'],
  insert: ['input', 'conversation'],
  orders: ['orders'],
  note: ['note'],
};

type Parts = Partial<Pick<Profile, PartId>>;

/** The first part that it needs and the profile has not; null: it has all of them. */
export function lacking(profile: Parts, capability: Capability): PartId | null {
  return NEEDS[capability].find((part) => profile[part] === undefined) ?? null;
}

/**
 * What a profile can do now that `parts` of it are new: what it could, and what they are needed for, as far as it has
 * all that it takes.
 */
export function capabilitiesWith(
  profile: Parts & Pick<Profile, 'capabilities'>,
  parts: readonly PartId[],
): Capability[] {
  return (Object.keys(NEEDS) as Capability[]).filter(
    (each) =>
      lacking(profile, each) === null &&
      (profile.capabilities.includes(each) || NEEDS[each].some((part) => parts.includes(part))),
  );
}
