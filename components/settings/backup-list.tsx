import type { BackupInfo } from '../../lib/messaging/calls';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { sizeText, whenText } from './backup-words';

interface BackupListProps {
  list: readonly BackupInfo[];
  isBusy: boolean;
  onDownload: (backup: BackupInfo) => void;
  onLook: (id: string) => void;
  onRemove: (id: string) => void;
}

/** The backups that lie in this browser. */
export function BackupList({ list, isBusy, onDownload, onLook, onRemove }: BackupListProps) {
  return (
    <ul class="backup-list">
      {list.map((backup) => (
        <li key={backup.id} class="backup-row">
          <span class="backup-what">
            <span>
              {whenText(backup.at)} · {t(`backup.cause.${backup.cause}`)}
            </span>
            <span class="desk-hint">
              {t('backup.holds', { ...backup.counts })} · {sizeText(backup.size)}
              {backup.words && ` · ${t('backup.hasWords')}`}
            </span>
          </span>
          <span class="desk-acts">
            <Button disabled={isBusy} onClick={() => onLook(backup.id)}>
              {t('backup.look')}
            </Button>
            <Button disabled={isBusy} onClick={() => onDownload(backup)}>
              {t('backup.download')}
            </Button>
            <Button look="link" disabled={isBusy} onClick={() => onRemove(backup.id)}>
              {t('backup.remove')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
