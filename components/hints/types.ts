import type { Likely, Signal, SignalId } from '../../lib/buyer/types';
import type { Playbook } from '../../lib/guides/types';
import type { Told } from './reason-words';

/** What the open conversation suggests; never a verdict on a person. */
export interface Hints extends Told {
  /** At most two; empty: nothing is shown. */
  types: readonly Likely[];
  /** Signals behind none of these types. */
  others: readonly Signal[];
  /** The playbook of a type that may be begun here; null: none, or it is on already. */
  playbookOf: (type: Likely['type']) => Playbook | null;
  begin: (playbook: Playbook) => void;
  /** The agent says that this is not so. */
  wrong: (signal: Signal) => void;
  /** What has just been called wrong, and can be taken back; null: nothing. */
  said: SignalId | null;
  undo: () => void;
}
