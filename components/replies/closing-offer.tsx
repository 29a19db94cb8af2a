import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { useKeyText } from '../ui/key-text';
import './closing-offer.css';
import type { Closing } from './use-closing';

interface ClosingOfferProps {
  closing: Closing;
  onPick: () => void;
}

/** Below the list, as it comes while the agent reads: it takes room from the list's end, and moves no row. */
export function ClosingOffer({ closing: { word, reply }, onPick }: ClosingOfferProps) {
  const keyText = useKeyText();
  return (
    <div class="closing-offer">
      <span class="closing-word">{t('closing.word', { word })}</span>
      <Button look="link" title={reply.body} onClick={onPick}>
        {t('closing.pick')} <kbd>{keyText('closing-line')}</kbd>
      </Button>
    </div>
  );
}
