import type { Receipt } from '../../../lib/evidence/receipt';
import { sourceOf } from '../../../lib/evidence/verify/source';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { faultText } from '../../ui/fault-text';

/** What came of it, in words; `receipt` where the case is now here. */
export interface TakenIn {
  text: string;
  caseId?: string;
  receipt?: Receipt;
}

/** A case that was handed in, checked first, then kept whole or not at all. */
export async function takeIn(file: File): Promise<TakenIn> {
  return taken(file).catch(() => ({ text: t('evidence.desk.bring.unreadable') }));
}

async function taken(file: File): Promise<TakenIn> {
  // Fetched on use: the room opens without it.
  const [{ verifyArchive }, { openArchive }] = await Promise.all([
    import('../../../lib/evidence/verify/verify'),
    import('../../../lib/evidence/verify/open'),
  ]);
  const source = sourceOf(file);
  const verdict = await verifyArchive(
    source,
    { authorities: [], fingerprints: [] },
    { subtle: crypto.subtle },
  );
  if (verdict.status === 'fails') return { text: t('evidence.desk.bring.fails') };
  const opened = await openArchive(source);
  if (!opened) return { text: t('evidence.desk.bring.masked') };
  const { whole, places } = opened;
  const files = places.map(({ item, start, end }) => ({
    id: item.id,
    url: URL.createObjectURL(file.slice(start, end)),
  }));
  try {
    const answer = await call('evidence.receive', { whole, files });
    if (answer.ok) {
      const { case: received, isNew, receipt } = answer.value;
      // One that is here already is given its receipt again.
      const text = t(isNew ? 'evidence.desk.bring.done' : 'evidence.desk.bring.here');
      return { text, caseId: received.id, receipt };
    }
    const isHere = answer.error.code === 'conflict';
    return isHere
      ? { text: t('evidence.desk.bring.here'), caseId: whole.case.id }
      : { text: faultText(answer.error) };
  } finally {
    for (const { url } of files) URL.revokeObjectURL(url);
  }
}
