import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

interface ReasonFormProps {
  /** What it does, on the button that opens it and on the one that does it. */
  act: string;
  hint: string;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onReason: (reason: string) => void;
}

/** An act that cannot be undone, with the reason that is kept of it. */
export function ReasonForm({ act, hint, isOpen, onOpen, onReason }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const box = useRef<HTMLDivElement & HTMLFormElement>(null);
  const wasOpen = useRef(isOpen);
  // What was pressed is gone: the field takes the keys, and the button has them back. Before the next key, which would be
  // lost: an effect waits for a frame.
  useLayoutEffect(() => {
    if (isOpen !== wasOpen.current) box.current?.querySelector<HTMLElement>('input, button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen)
    return (
      <div class="desk-acts" ref={box}>
        <Button look="danger" onClick={() => onOpen(true)}>
          {act}…
        </Button>
      </div>
    );
  return (
    <form
      class="reason"
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) onReason(reason.trim());
      }}
    >
      <TextField
        label={t('evidence.desk.reason')}
        hint={hint}
        value={reason}
        maxLength={200}
        onValue={setReason}
      />
      <div class="desk-acts">
        <Button look="danger" type="submit" disabled={!reason.trim()}>
          {act}
        </Button>
        <Button onClick={() => onOpen(false)}>{t('evidence.desk.cancel')}</Button>
      </div>
    </form>
  );
}
