import type { Failure, Result } from '../messaging/result';
import type { Language, Reply } from '../replies/types';
import type { Encoding } from './decode';
import type { PlanAnswer, PlanRequest, ReadSummary } from './desk';
import type { FileFaultCode } from './fault';
import type { ExportFormat } from './formats';
import type { PlanLibrary } from './plan-types';
import type { ImportWrite } from './plan-write';
import type { Inspection, Reading } from './types';

/**
 * What a page asks of the worker that reads and writes files for it: one answer each. The worker keeps the file, its
 * rows and the library between two asks.
 */
export interface DeskAsks {
  open: {
    args: { bytes: ArrayBuffer; name: string; encoding?: Encoding };
    value: Result<Inspection, FileFaultCode>;
  };
  read: { args: Reading; value: Result<ReadSummary, 'no-rows'> };
  library: { args: PlanLibrary; value: null };
  plan: { args: PlanRequest; value: Result<PlanAnswer, 'no-rows'> };
  write: { args: null; value: Result<ImportWrite, 'no-rows'> };
  export: {
    args: { replies: Reply[]; library: PlanLibrary; format: ExportFormat; language: Language };
    value: Uint8Array<ArrayBuffer>;
  };
}
export type DeskAsk = keyof DeskAsks;

export interface ToDesk<N extends DeskAsk = DeskAsk> {
  id: number;
  name: N;
  args: DeskAsks[N]['args'];
}

export type FromDesk =
  | { id: number; value: unknown }
  | { id: number; done: number; total: number }
  /** The worker has broken down over it. */
  | { id: number; error: { name: string; stack: string } };

export type FileFailure = Failure<FileFaultCode>;
