import { useState } from 'preact/hooks';
import { type Receipt, receiptFor } from '../../../lib/evidence/receipt';
import { sourceOf } from '../../../lib/evidence/verify/source';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { faultText } from '../../ui/fault-text';
import { saveJson } from '../../ui/save-json';
import { chooseFiles } from './choose-files';

interface BringInProps {
  /** The archivist, as they are called in logs. */
  agent: string;
}

/** A case that was handed in, taken into this room: checked first, whole or not at all. */
export function BringIn({ agent }: BringInProps) {
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useState<{ text: string; caseId?: string; receipt?: Receipt | null }>({ text: '' });
  const bring = async () => {
    const [file] = await chooseFiles('.zip,application/zip', false);
    if (!file) return;
    setBusy(true);
    say({ text: t('evidence.desk.bring.checking') });
    say(await taken(file, agent).catch(() => ({ text: t('evidence.desk.bring.unreadable') })));
    setBusy(false);
  };
  const { text, caseId, receipt } = said;
  return (
    <section class="room-box" aria-label={t('evidence.desk.bring')}>
      <div class="desk-acts">
        <Button disabled={isBusy} onClick={() => void bring()}>
          {t('evidence.desk.bring.choose')}
        </Button>
        <span class="case-said" role="status">
          {text}
        </span>
        {caseId && <a href={`#cases/${caseId}`}>{t('evidence.open')}</a>}
        {receipt && (
          <Button look="link" onClick={() => saveJson(`receipt-${receipt.caseId}.json`, receipt)}>
            {t('evidence.desk.bring.receipt')}
          </Button>
        )}
      </div>
    </section>
  );
}

async function taken(file: File, agent: string) {
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
      const receipt = receiptFor(whole, agent, Date.now());
      return { text: t('evidence.desk.bring.done'), caseId: answer.value.id, receipt };
    }
    const isHere = answer.error.code === 'conflict';
    return isHere
      ? { text: t('evidence.desk.bring.here'), caseId: whole.case.id }
      : { text: faultText(answer.error) };
  } finally {
    for (const { url } of files) URL.revokeObjectURL(url);
  }
}
