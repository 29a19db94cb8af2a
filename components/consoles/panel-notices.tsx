import type { Shortcut } from '../../lib/messaging/calls';
import { type TextKey, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface PanelNoticesProps {
  /** The extension was updated under the open page. */
  orphaned: boolean;
  /** Why the library cannot be read; null: it can. */
  libraryFailure: string | null;
  /** Shortcuts that do not work, unless the agent knows. */
  taken: readonly Shortcut['name'][];
  onShortcuts: () => void;
  onTakenKnown: () => void;
}

/** What is wrong with ourselves. Mostly nothing. */
export function PanelNotices({
  orphaned,
  libraryFailure,
  taken,
  onShortcuts,
  onTakenKnown,
}: PanelNoticesProps) {
  if (orphaned) return <Notice tone="risk">{t('say.orphaned')}</Notice>;
  return (
    <>
      {libraryFailure && <Notice tone="risk">{t(`fault.${libraryFailure}` as TextKey)}</Notice>}
      {taken.length > 0 && (
        <Notice
          actions={
            <>
              <Button look="link" onClick={onShortcuts}>
                {t('shortcut.where')}
              </Button>
              <Button look="link" onClick={onTakenKnown}>
                {t('notice.known')}
              </Button>
            </>
          }
        >
          {t('shortcut.taken', {
            names: taken.map((name) => t(`shortcut.${name}`)).join(t('list.comma')),
          })}
        </Notice>
      )}
    </>
  );
}
