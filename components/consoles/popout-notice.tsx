import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** Why there is a window of its own, said plainly at its first opening: a desktop client is no page that we could read. */
export function PopoutNotice({ onKnown }: { onKnown: () => void }) {
  return (
    <Notice
      title={t('popout.title')}
      actions={
        <Button look="link" onClick={onKnown}>
          {t('notice.known')}
        </Button>
      }
    >
      {t('popout.text')}
    </Notice>
  );
}
