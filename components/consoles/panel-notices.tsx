import { useState } from 'preact/hooks';
import type { Shortcut } from '../../lib/messaging/calls';
import { type TextKey, t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface PanelNoticesProps {
  /** The extension was updated under the open page. */
  orphaned: boolean;
  /** The background answers; it restarts by itself. */
  linkUp: boolean;
  /** Why the library cannot be read; null: it can. */
  libraryFailure: string | null;
  shortcuts: readonly Shortcut[];
  onShortcuts: () => void;
}

/** What is wrong with ourselves. Mostly nothing. */
export function PanelNotices({
  orphaned,
  linkUp,
  libraryFailure,
  shortcuts,
  onShortcuts,
}: PanelNoticesProps) {
  const [isDismissed, setDismissed] = useState(false);
  if (orphaned) return <Notice tone="risk">{t('say.orphaned')}</Notice>;
  const taken = shortcuts.filter(({ name, keys }) => keys === '' && name !== '_execute_action');
  return (
    <>
      {!linkUp && <Notice>{t('link.down')}</Notice>}
      {libraryFailure && <Notice tone="risk">{t(`fault.${libraryFailure}` as TextKey)}</Notice>}
      {taken.length > 0 && !isDismissed && (
        <Notice
          actions={
            <>
              <Button look="link" onClick={onShortcuts}>
                {t('shortcut.where')}
              </Button>
              <Button look="link" onClick={() => setDismissed(true)}>
                {t('shortcut.later')}
              </Button>
            </>
          }
        >
          {t('shortcut.taken', {
            names: taken.map(({ name }) => t(`shortcut.${name}` as TextKey)).join(t('list.comma')),
          })}
        </Notice>
      )}
    </>
  );
}
