import type { ConsoleInfo } from '../../lib/messaging/ports';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { partNames } from './part-names';
import { type Unverified, unverified } from './unverified';

interface UnverifiedNoticeProps {
  console: ConsoleInfo;
  /** False while that is not known. */
  isShown: boolean;
  onKnown: () => void;
}

/** Said until the agent knows it: what works here was never seen on the live page. */
export function UnverifiedNotice({ console, isShown, onKnown }: UnverifiedNoticeProps) {
  const what = unverified(console);
  if (!what || !isShown) return null;
  return (
    <Notice
      actions={
        <Button look="link" onClick={onKnown}>
          {t('notice.known')}
        </Button>
      }
      inline
    >
      {words(what, console)}
    </Notice>
  );
}

/** What the notice says of this console: when that changes, it is worth saying again. */
export function unverifiedKey(console: ConsoleInfo): string {
  const what = unverified(console);
  return what ? [what.whole ? 'all' : 'some', ...what.parts].join(' ') : '';
}

function words({ whole, parts }: Unverified, { evidence }: ConsoleInfo): string {
  if (!whole) return t('console.unverified.parts', { parts: partNames(parts) });
  const date = evidence.date ?? t('evidence.noDate');
  if (parts.length === 0) return t('console.unverified', { date });
  return t('console.unverified.but', { date, parts: partNames(parts) });
}
