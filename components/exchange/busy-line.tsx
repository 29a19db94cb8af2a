import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import type { Busy } from './session';

interface BusyLineProps {
  busy: Busy | null;
  /** The one transaction is under way: it is whole or not at all, and nothing stops it half way. */
  isWriting: boolean;
  onCancel: () => void;
}

/** What is going on, how far it is where that is known, and the way out. */
export function BusyLine({ busy, isWriting, onCancel }: BusyLineProps) {
  const what = isWriting ? 'write' : (busy?.what ?? 'library');
  return (
    <div class="import-busy" role="status">
      <span>{t(`exchange.busy.${what}`)}</span>
      {busy && busy.total > 0 ? <progress value={busy.done} max={busy.total} /> : <progress />}
      {!isWriting && (
        <Button look="link" onClick={onCancel}>
          {t('exchange.cancel')}
        </Button>
      )}
    </div>
  );
}
