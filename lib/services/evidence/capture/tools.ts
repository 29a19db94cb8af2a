import type { Capture, ClockReading } from '../../../evidence/types';
import type { ItemDraft } from '../keep';
import type { Control } from './control';
import type { Keeping } from './keeping';
import type { CapturePage } from './page';
import type { CaptureRecord } from './record';
import type { Shutter } from './shutter';
import { Stopped } from './stopped';
import type { Tabs } from './tabs';

/** What the steps of one capture work with. */
export interface CaptureTools {
  tabId: number;
  page: CapturePage;
  tabs: Tabs;
  shutter: Shutter;
  control: Control;
  record: CaptureRecord;
  keeping: Keeping;
  /** Who captures. */
  by: string;
  /** What the clocks say at this time of this machine, epoch milliseconds. */
  clockAt: (local: number) => ClockReading;
  now: () => number;
}

type Own = Pick<ItemDraft, 'kind' | 'method' | 'mime' | 'clock'>;

/** Keeps one item with the capture's row as it is then; nothing else happens before it lies in the database. */
export async function keepItem(
  { keeping, record, by }: CaptureTools,
  draft: Own & Partial<Pick<ItemDraft, 'page' | 'messages' | 'continuity'>>,
  bytes: Blob,
  capture: Capture = record.capture,
): Promise<void> {
  const { id, caseId } = capture;
  const none = { name: '', page: null, messages: [], continuity: null };
  const kept = await keeping.keep({ ...none, ...draft, caseId, capture: id, by }, bytes, capture);
  if (!kept.ok) throw new Stopped('interrupted', kept.error.code);
  record.capture = capture;
  record.items++;
}
