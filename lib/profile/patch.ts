import type { Capability, PartId, Profile, ProfilePatch } from './types';

/** What a console can do once it has these parts. Text is only put into a box where the buyer can be told. */
const NEEDS: Record<Capability, readonly PartId[]> = {
  conversation: ['conversation'],
  messages: ['messages'],
  list: ['conversations'],
  insert: ['input', 'conversation'],
  orders: ['orders'],
  note: ['note'],
};

/** The console as it is with these patches, the later ones over the earlier ones, part by part. */
export function patched(profile: Profile, patches: readonly ProfilePatch[]): Profile {
  const whole: Profile = { ...profile, partEvidence: { ...profile.partEvidence } };
  for (const { of, parts, evidence, vocabulary } of patches) {
    if (of !== profile.id) continue;
    const partEvidence = Object.fromEntries(Object.keys(parts).map((part) => [part, evidence]));
    Object.assign(whole, parts, { vocabulary: Math.max(whole.vocabulary, vocabulary) });
    Object.assign(whole.partEvidence ?? {}, partEvidence);
    whole.capabilities = gained(whole, Object.keys(parts) as PartId[]);
  }
  return whole;
}

/** A part that was unknown and is known now brings what it is needed for; none takes anything away. */
function gained(profile: Profile, parts: readonly PartId[]): Capability[] {
  const all = Object.keys(NEEDS) as Capability[];
  return all.filter(
    (capability) =>
      profile.capabilities.includes(capability) ||
      (NEEDS[capability].some((part) => parts.includes(part)) &&
        NEEDS[capability].every((part) => profile[part] !== undefined)),
  );
}
