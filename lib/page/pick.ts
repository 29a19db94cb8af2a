import type { FlagColour } from '../orders/types';
import type { OrderRead } from '../profile/types';
import type { Locate } from './find';
import { orderValuesOf } from './label';

/**
 * What the first read that yields anything known says; null where it says two things. `known` makes a value of a text,
 * and null of a text that is none.
 */
export function pick<T, R extends OrderRead>(
  locate: Locate,
  reads: readonly R[] | undefined,
  known: (text: string, read: R) => T | null,
): T | null {
  for (const read of reads ?? []) {
    const values = new Set<T>();
    for (const text of orderValuesOf(locate, read)) {
      const value = known(text, read);
      if (value !== null) values.add(value);
    }
    const [first = null] = values;
    if (first !== null) return values.size === 1 ? first : null;
  }
  return null;
}

export const pickText = (locate: Locate, reads: readonly OrderRead[] | undefined): string | null =>
  pick(locate, reads, (text) => text);

/** The colour that the read's values name, compared regardless of case and spaces. A style names one among others. */
export function pickFlag(
  locate: Locate,
  reads: readonly OrderRead[],
  colours: Record<string, FlagColour>,
): FlagColour | null {
  const known = new Map(Object.entries(colours).map(([word, colour]) => [folded(word), colour]));
  return pick(locate, reads, (text) => {
    const named = new Set([text, ...text.split(';')].flatMap((part) => known.get(folded(part)) ?? []));
    const [colour = null] = named;
    return named.size === 1 ? colour : null;
  });
}

const folded = (text: string) => text.replace(/[\s;]/g, '').toLowerCase();
