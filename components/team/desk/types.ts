import type { TeamState } from '../../../lib/team/state';

export type Joined = NonNullable<TeamState['joined']>;

/** What of the browser the desk's parts need. */
export interface TeamTools {
  /** Asks the browser for access to these hosts (match patterns), by the person's press. */
  requestSites: (origins: string[]) => Promise<boolean>;
  /** A text as the squares of its QR code, true for the dark ones; throws where it is too long for one. */
  squares: (text: string) => boolean[][];
}

export interface DeskPartProps {
  state: TeamState;
  onState: (state: TeamState) => void;
}

/** A key that was just made, wrapped: given out this once. */
export interface WrappedKey {
  name: string;
  text: string;
}
