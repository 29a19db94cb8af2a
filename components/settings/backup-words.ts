import type { NoBackup } from '../../lib/exchange/backup-open';
import type { Failure } from '../../lib/messaging/result';
import { currentLanguage, t } from '../../lib/platform/i18n';
import { faultText } from '../ui/fault-text';

/** Why a file or a restore was refused, in words that say what to do. */
export function backupFault(failure: Failure): string {
  const { code, path = '', detail = {} } = failure;
  switch (code) {
    case 'bad-type':
      return t(`backup.not.${(detail.is ?? 'unknown') as NoBackup}`);
    case 'vocabulary-newer':
      return t('backup.newer', detail);
    case 'bad-request':
      return t('backup.misfit', { path });
    case 'too-large':
      return t('backup.tooLarge', detail);
    case 'not-found':
      return t('backup.gone');
    case 'conflict':
      return t('backup.conflict');
    default:
      return faultText(failure);
  }
}

export function whenText(at: number): string {
  const parts = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Date(at).toLocaleString(currentLanguage(), parts);
}

/** Bytes as a person counts them. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 1 ? `${Math.ceil(bytes / 1024)} KB` : `${megabytes.toFixed(1)} MB`;
}
