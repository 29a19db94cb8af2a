import { useState } from 'preact/hooks';
import type { BuyerCard } from '../../lib/buyer/card';
import { call } from '../../lib/messaging/call';
import type { ErasedBuyer } from '../../lib/messaging/calls';
import type { Result } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { faultText } from '../ui/fault-text';
import { saveFile } from '../ui/save-file';

interface CardActsProps {
  card: BuyerCard;
  onErase: () => Promise<Result<ErasedBuyer> | null>;
}

/** All of a buyer as a file, or out of this browser: the second at a second press, which says what goes. */
export function CardActs({ card, onErase }: CardActsProps) {
  const [isAsking, setAsking] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [said, say] = useState<string | null>(null);
  const save = async (masked: boolean) => {
    const done = await call('buyers.export', { key: card.key, masked });
    if (!done.ok) return say(faultText(done.error));
    const file = new Blob([done.value.text], { type: 'application/json' });
    saveFile(`sellerside-buyer-${new Date().toISOString().slice(0, 10)}.json`, file);
    say(t(masked ? 'card.exported.masked' : 'card.exported'));
  };
  const erase = async () => {
    setErasing(true);
    const done = await onErase();
    setErasing(false);
    setAsking(false);
    if (done && !done.ok) say(faultText(done.error));
  };
  return (
    <div class="card-acts">
      {isAsking ? (
        <div class="card-erase">
          <p>{t('card.erase.ask', { days: card.days.length, orders: card.orders.length })}</p>
          <Button look="danger" disabled={isErasing} onClick={() => void erase()}>
            {t(isErasing ? 'card.erase.doing' : 'card.erase.do')}
          </Button>
          <Button disabled={isErasing} onClick={() => setAsking(false)}>
            {t('card.erase.not')}
          </Button>
        </div>
      ) : (
        <>
          <Button look="link" title={t('card.export.masked.title')} onClick={() => void save(true)}>
            {t('card.export.masked')}
          </Button>
          <Button look="link" title={t('card.export.title')} onClick={() => void save(false)}>
            {t('card.export')}
          </Button>
          <Button look="link" onClick={() => setAsking(true)}>
            {t('card.erase')}
          </Button>
        </>
      )}
      <span class="card-acts-said" role="status">
        {said}
      </span>
    </div>
  );
}
