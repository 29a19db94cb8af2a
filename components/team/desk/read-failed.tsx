import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { failText } from '../words';
import type { DeskPartProps } from './types';
import type { Read } from './use-read';

interface ReadFailedProps extends Pick<Read<unknown>, 'failure' | 'again'>, Pick<DeskPartProps, 'state'> {}

/** Why a section shows nothing, or what it showed before; nothing where all was well. */
export function ReadFailed({ failure, again, state }: ReadFailedProps) {
  if (!failure) return null;
  return (
    <Notice tone="risk" actions={<Button onClick={() => void again()}>{t('team.read.again')}</Button>}>
      {failText(failure, state.joined)}
    </Notice>
  );
}
