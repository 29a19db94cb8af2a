import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { saveJson } from '../../ui/save-json';
import { chooseFiles } from './choose-files';
import { type TakenIn, takeIn } from './take-in';

/** A case that was handed in, taken into this room: checked first, whole or not at all. */
export function BringIn() {
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useState<TakenIn>({ text: '' });
  const bring = async () => {
    const [file] = await chooseFiles('.zip,application/zip', false);
    if (!file) return;
    setBusy(true);
    say({ text: t('evidence.desk.bring.checking') });
    say(await takeIn(file));
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
