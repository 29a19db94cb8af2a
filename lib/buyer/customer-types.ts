import { holds } from './facts';
import type { BuyerFacts, CustomerType, Likely, Signal, Strength } from './types';

/** The customer types that signals and facts suggest, strongest first; those of equal strength in the pack's order. */
export function typesOf(
  types: readonly CustomerType[],
  signals: readonly Signal[],
  facts: BuyerFacts,
  now: number,
): Likely[] {
  return types
    .flatMap((type): Likely[] => {
      const because = signals.filter(
        ({ signal, strength }) => type.signals.includes(signal) && strength >= (type.strength ?? 1),
      );
      const isRuledOut = signals.some(({ signal }) => type.without?.includes(signal));
      if (because.length === 0 || isRuledOut) return [];
      if (!(type.needs ?? []).every((need) => holds(need, facts, now))) return [];
      return [{ type, because, strength: Math.max(...because.map(({ strength }) => strength)) as Strength }];
    })
    .sort((a, b) => b.strength - a.strength);
}
