import type { ReceiptFault } from '../../evidence/receipt';
import type { SpaceFault } from '../state';

/** Why a file on its way does not go on, or why what was answered to it counts for nothing. */
export type TransferFault =
  | SpaceFault
  /** What the space gives back is not what was put there. */
  | 'changed'
  /** The file is no longer here, or it cannot be read. */
  | 'gone'
  /** This browser's disk is full; its database fails. */
  | 'no-room'
  | 'no-storage'
  /** The team takes no such letters. */
  | 'unwanted';

/** What goes away by itself: it is tried again, less and less often. All else waits for a person. */
const PASSING = new Set<TransferFault>([
  'no-connection',
  'timeout',
  'too-often',
  'strange',
  'taken',
  'no-storage',
]);

export const isPassing = (fault: TransferFault): boolean => PASSING.has(fault);

/** Why an archivist's answer is not taken. */
export type AnswerFault = ReceiptFault | 'unreadable' | 'foreign';
