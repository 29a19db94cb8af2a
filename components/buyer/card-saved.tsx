import type { FailureCode } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { faultText } from '../ui/fault-text';

interface CardSavedProps {
  /** Why what was typed could not be kept. */
  failure: FailureCode | null;
  /** Why the card could not be read. */
  unread: FailureCode | null;
  onAgain: () => void;
}

/** Said only when something failed: what was typed is still there, and goes with the next try. */
export function CardSaved({ failure, unread, onAgain }: CardSavedProps) {
  const code = failure ?? unread;
  return (
    <p class={code ? 'card-failed' : 'spoken'} role="status">
      {code && (
        <>
          {t(failure ? 'card.failed' : 'card.unread', { why: faultText({ code }) })}
          <Button look="link" onClick={onAgain}>
            {t('card.again')}
          </Button>
        </>
      )}
    </p>
  );
}
