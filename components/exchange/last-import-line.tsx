import type { LastImport } from '../../lib/messaging/calls';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';

interface LastImportLineProps {
  last: LastImport;
  isUndoing: boolean;
  /** Another import is being written. */
  isBusy: boolean;
  onUndo: () => void;
}

/** The last import and its undo, which stay here whatever else has been looked at since. */
export function LastImportLine({ last: { rows, at }, isUndoing, isBusy, onUndo }: LastImportLineProps) {
  const when = new Date(at).toLocaleString(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <p class="import-last">
      {t('exchange.last', { count: rows, when })}
      <Button look="link" disabled={isUndoing || isBusy} onClick={onUndo}>
        {t(isUndoing ? 'exchange.undoing' : 'say.undo')}
      </Button>
    </p>
  );
}
