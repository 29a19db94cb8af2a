import { useState } from 'preact/hooks';
import { backupName } from '../../lib/exchange/backup-format';
import { call } from '../../lib/messaging/call';
import { ok, type Result } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import type { Transfers } from './use-transfers';
import { transferFailText } from './words';

/** A new backup into the team's space. Without buyers' words: all who publish can open it. */
export function StoreBackup({ send }: Pick<Transfers, 'send'>) {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const store = async () => {
    setBusy(true);
    const made = await backupFile();
    const sent = made.ok ? await send(made.value, { kind: 'backup' }) : made;
    setFault(sent.ok ? '' : transferFailText(sent.error));
    setBusy(false);
  };
  return (
    <p class="desk-acts">
      <Button disabled={isBusy} onClick={() => void store()}>
        {t('transfers.storeBackup')}
      </Button>
      <span class="desk-hint" role="status">
        {fault}
      </span>
    </p>
  );
}

async function backupFile(): Promise<Result<File>> {
  const made = await call('backups.make', { words: false });
  if (!made.ok) return made;
  const { id, pieces, madeAt } = made.value;
  const texts: string[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const read = await call('backups.piece', { id, piece });
    if (!read.ok) return read;
    texts.push(read.value.text);
  }
  return ok(new File(texts, backupName(Date.parse(madeAt)), { type: 'application/json' }));
}
