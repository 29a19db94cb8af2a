import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

interface ReasonFormProps {
  act: string;
  hint: string;
  isBusy: boolean;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

/** An act that all agents see, with the reason that they are told. It may stand in another form: it is none itself. */
export function ReasonForm({ act, hint, isBusy, onReason, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const isReady = reason.trim() !== '' && !isBusy;
  return (
    <div
      class="team-box"
      role="group"
      aria-label={act}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          if (isReady) onReason(reason.trim());
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextField label={t('team.reason')} hint={hint} maxLength={200} value={reason} onValue={setReason} />
      <div class="desk-acts">
        <Button look="danger" disabled={!isReady} onClick={() => onReason(reason.trim())}>
          {act}
        </Button>
        <Button look="link" onClick={onCancel}>
          {t('team.cancel')}
        </Button>
      </div>
    </div>
  );
}
