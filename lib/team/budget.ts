import type { SpacePlace } from './types';

/** When a space is looked at next. */

/** What a storage allows one account, all its machines together. */
export interface Budget {
  requests: number;
  minutes: number;
}

const MINUTE = 60_000;
const LONGEST = 15 * MINUTE;
/** Share of the interval by which it is earlier or later, so that a shift that begins at nine does not ask at once. */
const JITTER = 0.2;
/**
 * Nobody knows how many agents share an account. With this many, half of what is allowed is left for what they fetch
 * when something has changed; where there are more, the storage says "too often", and each of them backs off.
 */
const AGENTS = 20;

/** By host, from the storages' own pages; others have published none. */
const BUDGETS: Readonly<Record<string, Budget>> = { 'dav.jianguoyun.com': { requests: 600, minutes: 30 } };

/** Null: none that is known. Where there is one, whoever joins is told. */
export function budgetOf(place: SpacePlace): Budget | null {
  return place.kind === 'webdav' ? (BUDGETS[new URL(place.url).hostname] ?? null) : null;
}

/** Milliseconds from one request of a long transfer to the next: a quarter of what is allowed, beside the agents' half. */
export function paceOf(place: SpacePlace): number {
  const budget = budgetOf(place);
  return budget ? (4 * budget.minutes * MINUTE) / budget.requests : 0;
}

/**
 * Epoch milliseconds; null: a file has to be handed over.
 * @param faults looks in a row that failed, 0 after one that did not
 * @param random from 0 to under 1
 */
export function nextLook(
  place: SpacePlace,
  faults: number,
  now: number,
  random: () => number,
): number | null {
  if (place.kind === 'file') return null;
  const budget = budgetOf(place);
  const share = budget ? (2 * AGENTS * budget.minutes * MINUTE) / budget.requests : 0;
  const wait = Math.min(Math.max(MINUTE, share) * 2 ** Math.min(faults, 10), LONGEST);
  return now + Math.round(wait * (1 + JITTER * (2 * random() - 1)));
}
