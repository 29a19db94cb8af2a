import { useEffect } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { saveFile } from '../../ui/save-file';
import type { WrappedKey } from './types';

interface WrappedKeyProps {
  wrapped: WrappedKey;
  onKnown: () => void;
}

/** The one time that a key can be kept elsewhere: saved at once, and again as long as this is open. */
export function WrappedKeyNotice({ wrapped, onKnown }: WrappedKeyProps) {
  const save = () => saveFile(fileName(wrapped.name), new Blob([wrapped.text], { type: 'application/json' }));
  useEffect(save, [wrapped]);
  return (
    <Notice
      title={t('team.wrapped')}
      actions={
        <>
          <Button onClick={save}>{t('team.wrapped.again')}</Button>
          <Button look="main" onClick={onKnown}>
            {t('team.wrapped.known')}
          </Button>
        </>
      }
    >
      {t('team.wrapped.words')}
    </Notice>
  );
}

/** No sign of it leads out of the folder for downloads. */
const fileName = (name: string) => `${name.replace(/[\\/:*?"<>|.]+/g, ' ').trim() || 'team'} key.json`;
