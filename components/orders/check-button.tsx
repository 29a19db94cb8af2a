import { t } from '../../lib/platform/i18n';
import { useKeyText } from '../ui/key-text';
import { usePress } from '../ui/press';
import { useCommandKeys } from '../ui/use-command-keys';
import './order-check.css';

/** Puts the message that asks the buyer to check the order into the console's box. */
export function CheckButton({ onCheck }: { onCheck: () => void }) {
  useCommandKeys({ 'check-order': onCheck });
  const key = useKeyText()('check-order');
  const press = usePress();
  return (
    <button
      type="button"
      class="chip order-check-button"
      title={`${t('order.check.title')} · ${key}`}
      onClick={onCheck}
      // Let go of, not held: with the text in it, the console's box may take the keyboard, and Enter sends.
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        press.down(event, onCheck);
      }}
      onKeyUp={(event) => press.up(event)}
    >
      {t('order.check')}
    </button>
  );
}
