import type { FactState } from '../conversation/types';
import type { PageEvent } from '../messaging/ports';
import { PART_IDS, type PartId, type Profile } from '../profile/types';

/** Null: nothing can be said of the part now, since it may rightly be absent. */
export type PartStates = Partial<Record<PartId, FactState | null>>;

/** What an event says of the parts that the profile has; null where it says nothing of any. */
export function partStates(profile: Profile, event: PageEvent): PartStates | null {
  if (event.type === 'facts' && event.facts.console === profile.id) {
    const { parts, conversationState } = event.facts;
    // Without an open conversation there is no box and there are no messages, and nothing is wrong.
    return only(profile, conversationState === 'none' ? map(parts, ifFound) : parts);
  }
  if (event.type !== 'orders') return null;
  const { state, note } = event.facts;
  return only(profile, {
    // A buyer may have no order, and beside a chat that looks like orders that cannot be found.
    orders: profile.page === 'chat' && state === 'missing' ? null : state,
    note: note ? 'found' : profile.page === 'note' ? 'missing' : null,
  });
}

/** One page that finds a part shows that the profile is right; else what most likely is wrong. */
export function together(all: readonly PartStates[]): PartStates {
  const order: (FactState | null | undefined)[] = ['found', 'ambiguous', 'missing'];
  const told = (part: PartId) => order.find((state) => all.some((states) => states[part] === state));
  return Object.fromEntries(PART_IDS.map((part) => [part, told(part) ?? null]));
}

function only(profile: Profile, states: PartStates): PartStates {
  return Object.fromEntries(Object.entries(states).filter(([part]) => profile[part as PartId] !== undefined));
}

const ifFound = (state: FactState) => (state === 'found' ? state : null);

function map(
  parts: Partial<Record<PartId, FactState>>,
  to: (state: FactState) => FactState | null,
): PartStates {
  return Object.fromEntries(Object.entries(parts).map(([part, state]) => [part, to(state)]));
}
