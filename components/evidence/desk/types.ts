import type { Checklist } from '../../../lib/evidence/checklist';
import type { CaseKind, CaseNotes, CaseWhole } from '../../../lib/evidence/types';

/** What a case of this kind needs, in the agent's language; undefined until it has been read. */
export type ChecklistOf = (kind: CaseKind) => Checklist | undefined;

/** An open case, and the ways in which its parts change it. */
export interface OpenCase {
  whole: CaseWhole;
  /** Keeps these fields; false: it was refused, and the case is shown as it stands now. */
  change: (part: Partial<CaseNotes>) => Promise<boolean>;
  /** Reads it anew: after a call of one's own, since the background tells only of others' changes in time. */
  reload: () => Promise<void>;
  /** Says one thing at the foot of the case. */
  say: (text: string) => void;
}
