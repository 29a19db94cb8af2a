import { createContext } from 'preact';
import type { TeamState } from '../../lib/team/state';

/** What of the team concerns forms that are no part of it. */
export interface OurTeam {
  /** Empty: none. */
  name: string;
  /** Settings that it has published, where this machine may not publish. */
  decided: readonly string[];
  /** Groups that something of it is for. */
  groups: readonly string[];
  canPublish: boolean;
}

const NONE: OurTeam = { name: '', decided: [], groups: [], canPublish: false };

/** Around a whole page, so that a setting of the team's is locked wherever it stands. */
export const OurTeamContext = createContext(NONE);

/** @param state null: not known yet */
export function ourTeam(state: TeamState | null): OurTeam {
  if (!state?.joined) return NONE;
  const { name, decided, groups, canPublish } = state.joined;
  return { name, decided, groups, canPublish };
}
