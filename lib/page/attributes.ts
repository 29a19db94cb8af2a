import type { Read } from '../profile/types';

/** The attributes whose change can change a fact: those that the profile reads, and what its selectors look at. */
export function attributesOf(profile: object): string[] {
  const names = new Set(['class', 'id', 'disabled', 'readonly', 'hidden', 'style']);
  const walk = (value: unknown): void => {
    // Selectors stand in ladders and in marks; in a text that is none, a bracket with a word in it costs nothing.
    if (typeof value === 'string') {
      for (const match of value.matchAll(/\[([a-z][\w-]*)/gi)) if (match[1]) names.add(match[1]);
    } else if (value && typeof value === 'object') {
      const { take } = value as Partial<Read>;
      if (take && typeof take === 'object' && 'attr' in take) names.add(take.attr);
      Object.values(value).forEach(walk);
    }
  };
  walk(profile);
  return [...names];
}
