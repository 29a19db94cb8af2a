import type { Profile, ProfilePatch } from './types';

/** The console as it is with these patches, the later ones over the earlier ones, part by part. */
export function patched(profile: Profile, patches: readonly ProfilePatch[]): Profile {
  return patches
    .filter(({ of }) => of === profile.id)
    .reduce<Profile>((whole, { parts, evidence, vocabulary }) => {
      const partEvidence = Object.fromEntries(Object.keys(parts).map((part) => [part, evidence]));
      return {
        ...whole,
        ...parts,
        vocabulary: Math.max(whole.vocabulary, vocabulary),
        partEvidence: { ...whole.partEvidence, ...partEvidence },
      };
    }, profile);
}
