import type { Capture, CaseNotes, CaseSubject, EvidenceCase } from '../../../evidence/types';
import type { Result } from '../../../messaging/result';
import type { ItemDraft } from '../keep';

/** What a capture needs of the store. Each is one transaction, with its line in the case's log where it has one. */
export interface Keeping {
  case(id: string): Promise<Result<EvidenceCase>>;
  /** The newest open case of that conversation; null: there is none. */
  openCase(console: string, conversation: string): Promise<Result<EvidenceCase | null>>;
  open(subject: CaseSubject, notes: Pick<CaseNotes, 'kind'>): Promise<Result<EvidenceCase>>;
  begin(capture: Capture, by: string): Promise<Result<unknown>>;
  /** The bytes, the item's row, its log line, and the capture's row as it is with this item. */
  keep(draft: ItemDraft, bytes: Blob, capture: Capture): Promise<Result<unknown>>;
  /** `reason` of a capture that is not complete. */
  finish(capture: Capture, by: string, reason: string | null): Promise<Result<unknown>>;
  /** Captures that stand as running. */
  running(): Promise<Result<Capture[]>>;
  /** Ids of cases in which a capture has ended since they were sealed. */
  unsealed(): Promise<Result<string[]>>;
  /** Signs the head of the log, and has it stamped, or stamped later. */
  seal(caseId: string): Promise<Result<unknown>>;
}
