import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { usePatience } from './use-patience';

interface ProgressProps {
  isBusy: boolean;
  /** Save has been pressed, and the page has not come to an end of it. */
  isSaving: boolean;
  onStop: () => void;
}

/** What the page is at; after a while what it waits for, and then a way not to. What was pressed stays pressed. */
export function Progress({ isBusy, isSaving, onStop }: ProgressProps) {
  const waited = usePatience(isBusy);
  const words = isSaving ? 'notes.saving' : waited === 'a-moment' ? 'notes.busy' : 'notes.waiting';
  return (
    <>
      <span role="status">{isBusy && t(words)}</span>
      {isBusy && isSaving && waited === 'long' && (
        <Button look="link" onClick={onStop}>
          {t('notes.stop')}
        </Button>
      )}
    </>
  );
}
