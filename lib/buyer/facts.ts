import type { BuyerFacts, Need, NumberFact } from './types';

const DAY = 24 * 60 * 60 * 1000;

/** Whether a need is known to be fulfilled. */
export function holds(need: Need, facts: BuyerFacts, now: number): boolean {
  if (need.fact === 'status') return facts.statuses.some((status) => need.is.includes(status));
  const value = amountOf(need.fact, facts, now);
  if (value === null) return false;
  return (
    value >= (need.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (need.atMost ?? Number.POSITIVE_INFINITY)
  );
}

function amountOf(fact: NumberFact, facts: BuyerFacts, now: number): number | null {
  switch (fact) {
    case 'refund-share':
      return facts.orders && facts.refunds !== null ? facts.refunds / facts.orders : null;
    case 'known-days':
      return facts.knownSince === null ? null : (now - facts.knownSince) / DAY;
    default:
      return facts[fact];
  }
}
