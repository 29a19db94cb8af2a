import type { FailureCode } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface EditorTroubleProps {
  code: FailureCode;
  onOverwrite: () => void;
  onSaveNew: () => void;
}

/** Why a save failed, and where it can be done all the same, how. */
export function EditorTrouble({ code, onOverwrite, onSaveNew }: EditorTroubleProps) {
  const way = { conflict: onOverwrite, 'not-found': onSaveNew }[code as string];
  return (
    <Notice
      tone="risk"
      actions={
        way && (
          <Button look="link" onClick={way}>
            {t(code === 'conflict' ? 'editor.overwrite' : 'list.save')}
          </Button>
        )
      }
    >
      {t(`fault.${code}`)}
    </Notice>
  );
}
