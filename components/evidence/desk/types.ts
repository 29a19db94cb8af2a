import type { ComponentChildren } from 'preact';
import type { Checklist } from '../../../lib/evidence/checklist';
import type { CaseKind, CaseNotes, CaseWhole } from '../../../lib/evidence/types';
import type { Failure, Result } from '../../../lib/messaging/result';
import type { ParcelOf, Transfer } from '../../../lib/team/back/types';

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

/** The team's space, where files can go into it from here. */
export interface SpaceWay {
  team: string;
  /** Names of the team's keys, by fingerprint. */
  keys: ReadonlyMap<string, string>;
  send: (file: File, of: ParcelOf) => Promise<Result<Transfer>>;
  failText: (failure: Failure) => string;
  faultText: (fault: string) => string;
  /** Those of this case that are on their way or have gone, oldest first. */
  list: readonly Transfer[];
  /** How far one is. */
  line: (transfer: Transfer) => ComponentChildren;
}
