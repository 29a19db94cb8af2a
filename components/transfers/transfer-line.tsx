import { t } from '../../lib/platform/i18n';
import type { Transfer } from '../../lib/team/back/types';
import { Button } from '../ui/button';
import { useLasting } from '../ui/use-lasting';
import type { Transfers } from './use-transfers';
import { transferFaultText } from './words';

interface TransferLineProps {
  transfer: Transfer;
  steer: Transfers['steer'];
}

/** How far a file is, why it stands, and what can be done about it; nothing of one that has arrived. */
export function TransferLine({ transfer, steer }: TransferLineProps) {
  const { id, name, way, state, done, bytes, fault } = transfer;
  const isRunning = state === 'running';
  const isLong = useLasting(isRunning, 1000);
  const isVeryLong = useLasting(isRunning, 5000);
  if (state === 'done') return null;
  const act = (what: Parameters<Transfers['steer']>[1]) => () => void steer(id, what);
  return (
    <div class="desk-acts">
      <span role="status">{stateText(transfer)}</span>
      {(isLong || !isRunning) && (
        <progress
          max={bytes}
          value={done}
          aria-label={t(way === 'up' ? 'transfers.up' : 'transfers.down', { name })}
        />
      )}
      {isVeryLong && (
        <Button look="link" onClick={act('stop')}>
          {t('transfers.stop')}
        </Button>
      )}
      {!isRunning && <Button onClick={act('go')}>{t('transfers.go')}</Button>}
      {(isVeryLong || !isRunning) && (
        <Button look="link" onClick={act('drop')}>
          {t('transfers.cancel')}
        </Button>
      )}
      {fault && <span class="desk-hint">{transferFaultText(fault)}</span>}
    </div>
  );
}

function stateText({ way, state, name, done, bytes, fault }: Transfer): string {
  if (state === 'stopped') return t('transfers.stopped', { name });
  if (state === 'failed') return t('transfers.failed', { name });
  if (fault) return t('transfers.waits', { name });
  const share = `${Math.floor((100 * done) / Math.max(bytes, 1))}%`;
  return t(way === 'up' ? 'transfers.up.share' : 'transfers.down.share', { name, share });
}
