import type { EvidenceItem } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import type { Result } from '../../../lib/messaging/result';
import { faultText } from '../../ui/fault-text';
import { saveFile } from '../../ui/save-file';

/** Tells the case's log that one item leaves it by itself. */
export const noteTaken = ({ id, caseId }: EvidenceItem): Promise<Result<{ seq: number }>> =>
  call('cases.note', { id: caseId, act: 'export', items: [id], detail: { as: 'file' } });

/** An item's bytes as they are kept, as a file; nothing leaves that the log does not know of. @returns what went wrong */
export async function takeOut(
  item: EvidenceItem,
  name: string,
  bytesOf: (id: string) => Promise<Blob | null>,
): Promise<string | null> {
  const blob = await bytesOf(item.id);
  if (!blob) return faultText({ code: 'not-found' });
  const told = await noteTaken(item);
  if (!told.ok) return faultText(told.error);
  saveFile(name, blob);
  return null;
}
