import type { Doubt } from '../../lib/orders/check-doubts';
import type { CheckPart, Missing } from '../../lib/orders/check-message';
import { t } from '../../lib/platform/i18n';
import { IconButton } from '../ui/button';
import './order-check.css';
import { shortId } from './words';

interface CheckNotesProps {
  doubts: readonly Doubt[];
  missing: Missing;
  /** The library has no such reply any more: nothing went into the box. */
  isLost: boolean;
  onClose: () => void;
}

/** What is worth a look before the check message is sent, and what of the order is not in it. */
export function CheckNotes({ doubts, missing, isLost, onClose }: CheckNotesProps) {
  const left = (['masked', 'unseen'] as const).filter((why) => missing[why].length > 0);
  if (doubts.length + left.length === 0 && !isLost) return null;
  return (
    <section class="order-check" aria-label={t('order.check.title')} role="status">
      <ul>
        {isLost && <li class="order-doubt">{t('order.check.lost')}</li>}
        {doubts.map((doubt) => (
          <li key={doubt.kind} class="order-doubt">
            {doubtWord(doubt)}
          </li>
        ))}
        {left.map((why) => (
          <li key={why}>{t(`order.check.${why}`, { parts: partWords(missing[why]) })}</li>
        ))}
      </ul>
      <IconButton icon="clear" label={t('order.check.close')} onClick={onClose} />
    </section>
  );
}

const partWords = (parts: readonly CheckPart[]) =>
  parts.map((part) => t(`order.part.${part}`)).join(t('order.part.and'));

function doubtWord(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'twice':
      return t('order.doubt.twice', { orders: doubt.with.map(shortId).join(t('order.part.and')) });
    case 'quantity':
    case 'addresses':
      return t(`order.doubt.${doubt.kind}`, { count: doubt.count });
    case 'phone':
      return t('order.doubt.phone', { count: doubt.digits });
    case 'remote':
      return t('order.doubt.remote', { word: doubt.word });
    case 'name':
      return t('order.doubt.name', { name: doubt.name });
    case 'no-door':
    case 'no-town':
      return t(`order.doubt.${doubt.kind}`);
  }
}
