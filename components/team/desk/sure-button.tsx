import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';

interface SureButtonProps {
  act: string;
  /** What it does, on the button that does it. */
  sure: string;
  look?: 'plain' | 'link';
  disabled?: boolean;
  onAct: () => void;
}

/** An act that nobody takes back: the second press does it, and stands where the first one was. */
export function SureButton({ act, sure, look = 'link', disabled = false, onAct }: SureButtonProps) {
  const [isAsking, ask] = useState(false);
  if (!isAsking)
    return (
      <Button look={look} disabled={disabled} onClick={() => ask(true)}>
        {act}
      </Button>
    );
  return (
    <span class="team-sure">
      <Button
        look="danger"
        disabled={disabled}
        onClick={() => {
          ask(false);
          onAct();
        }}
      >
        {sure}
      </Button>
      <Button look="link" onClick={() => ask(false)}>
        {t('team.cancel')}
      </Button>
    </span>
  );
}
