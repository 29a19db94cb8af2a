import type { PartId, Profile, ProfilePatch } from '../../lib/profile/types';
import type { TeachablePart, TeachStep } from '../../lib/teach/types';

/** A console can do without it: not every chat shows an order. */
export const isOptional = (step: TeachStep, parts: readonly TeachablePart[] | null): boolean =>
  parts === null && step === 'order';

/** What goes to a colleague or into the library of consoles: a whole one under the agent's name for it. */
export function named(profile: Profile, name: string): Profile {
  return { ...profile, name: { 'zh-CN': name, en: name } };
}

/** Or the parts that were taught again, for the console `of`. Null where none of them came out. */
export function patchOf(of: string, parts: readonly TeachablePart[], profile: Profile): ProfilePatch | null {
  const taught = parts.flatMap((part) => (profile[part] ? [[part, profile[part]] as const] : []));
  if (taught.length < parts.length) return null;
  return {
    vocabulary: profile.vocabulary,
    of,
    parts: Object.fromEntries(taught) as ProfilePatch['parts'],
    evidence: evidenceOf(profile, parts[0]),
  };
}

function evidenceOf({ evidence, partEvidence }: Profile, part: PartId | undefined) {
  return (part && partEvidence?.[part]) ?? evidence;
}
