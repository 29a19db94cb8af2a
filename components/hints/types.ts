import type { Likely, Signal, SignalId } from '../../lib/buyer/types';
import type { Checklist } from '../../lib/evidence/checklist';
import type { Playbook } from '../../lib/guides/types';
import type { Told } from './reason-words';

/** What the agent says of a hint. */
export type Verdict = 'right' | 'wrong';

export interface Marked {
  signal: SignalId;
  verdict: Verdict;
}

/** What the open conversation suggests; never a verdict on a person. */
export interface Hints extends Told {
  /** At most two; empty: nothing is shown. */
  types: readonly Likely[];
  /** Signals behind none of these types. */
  others: readonly Signal[];
  /** The playbook of a type that may be begun here; null: none, or it is on already. */
  playbookOf: (type: Likely['type']) => Playbook | null;
  begin: (playbook: Playbook) => void;
  mark: (signal: Signal, verdict: Verdict) => void;
  /** Called right, or wrong, in this conversation; the latter are not shown any more. */
  right: ReadonlySet<SignalId>;
  wrong: ReadonlySet<SignalId>;
  /** What has just been marked, and can be taken back; null: nothing. */
  said: Marked | null;
  undo: () => void;
}

/** A list of what to keep, and how far the agent is with it. */
export interface Evidence {
  list: Checklist;
  /** Ids of its items. */
  ticked: readonly string[];
  /** False until it is known what is ticked already. */
  isReady: boolean;
  /** False: no card is kept of this buyer, and the ticks go when another conversation is opened. */
  isKept: boolean;
  tick: (item: string, isDone: boolean) => void;
}
