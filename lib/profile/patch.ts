import { capabilitiesWith } from './needs';
import type { PartId, Profile, ProfilePatch } from './types';

/** The console as it is with these patches, the later ones over the earlier ones, part by part. */
export function patched(profile: Profile, patches: readonly ProfilePatch[]): Profile {
  const whole: Profile = { ...profile, partEvidence: { ...profile.partEvidence } };
  for (const { of, parts, evidence, vocabulary } of patches) {
    if (of !== profile.id) continue;
    const partEvidence = Object.fromEntries(Object.keys(parts).map((part) => [part, evidence]));
    Object.assign(whole, parts, { vocabulary: Math.max(whole.vocabulary, vocabulary) });
    Object.assign(whole.partEvidence ?? {}, partEvidence);
    // A part that was unknown and is known now brings what it is needed for; none takes anything away.
    whole.capabilities = capabilitiesWith(whole, Object.keys(parts) as PartId[]);
  }
  return whole;
}
