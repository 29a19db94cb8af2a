import type { Change } from '../../lib/orders/change';
import type { Verdict } from '../../lib/orders/compare';
import { t } from '../../lib/platform/i18n';
import { Button, IconButton } from '../ui/button';
import './order-check.css';

interface ChangeLineProps {
  change: Change;
  /** What would be noted, for the hint of that act; '' where people have to read it first. */
  event: string;
  onNote: () => void;
  onBrief: () => void;
  onClose: () => void;
}

/** By weight: what differs is said first. */
const VERDICTS: readonly Verdict[] = ['differs', 'region', 'masked', 'unknown', 'fits', 'same'];

/** A name, number or address that the buyer wrote, beside the order's, and what can be done about it. */
export function ChangeLine({ change, event, onNote, onBrief, onClose }: ChangeLineProps) {
  const { fields, words, isAsked, unread } = change;
  const said = VERDICTS.flatMap((verdict) => {
    const of = fields.filter((each) => each.verdict === verdict).map(({ field }) => t(`order.part.${field}`));
    return of.length > 0 ? t(`order.change.${verdict}`, { parts: of.join(t('order.part.and')) }) : [];
  });
  const isSame = !unread && fields.every(({ verdict }) => verdict === 'same');
  return (
    <section class="order-change" aria-label={t('order.change.title')}>
      <p class="order-change-said" role="status">
        {unread
          ? t(`order.change.unread.${unread}`)
          : t(isAsked ? 'order.change.asked' : 'order.change.written', {
              said: said.join(t('order.change.and')),
            })}
      </p>
      <p class="order-change-words" title={words.join('\n')}>
        {(unread ? words : fields.map(({ wanted }) => wanted)).join(' · ')}
      </p>
      <span class="order-change-acts">
        {!isSame && (
          <>
            {event !== '' && (
              <Button look="link" title={event} onClick={onNote}>
                {t('order.change.note')}
              </Button>
            )}
            <Button look="link" title={t('order.change.brief.title')} onClick={onBrief}>
              {t('order.change.brief')}
            </Button>
          </>
        )}
        <IconButton icon="clear" label={t('order.change.close')} onClick={onClose} />
      </span>
    </section>
  );
}
