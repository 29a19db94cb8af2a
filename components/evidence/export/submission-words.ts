import type { SubmissionFault } from '../../../lib/evidence/submission/checks';
import type { NameWords } from '../../../lib/evidence/submission/name';
import type { Span } from '../../../lib/evidence/submission/span';
import type { EvidenceItem } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { itemName, sizeText, timeText } from '../desk/words';

export function nameWords(): NameWords {
  return {
    evidence: (slot) => t(`evidence.slot.${slot}`),
    noOrder: t('evidence.submission.noOrder'),
    noBuyer: t('evidence.submission.noBuyer'),
  };
}

export function spanText({ from, to }: Span): string {
  return from === to ? timeText(from) : `${timeText(from)} – ${timeText(to)}`;
}

/** What may cost the appeal, with the picture or the field that it is about. */
export function faultWords(fault: SubmissionFault, items: readonly EvidenceItem[]): string {
  const nameOf = (id: string) => {
    const item = items.find((each) => each.id === id);
    return item ? itemName(item) : id;
  };
  switch (fault.fault) {
    case 'too-large':
      return t('evidence.submission.fault.too-large', {
        name: nameOf(fault.item),
        size: sizeText(fault.bytes),
        limit: sizeText(fault.limit),
      });
    case 'looks-edited':
      return t('evidence.submission.fault.looks-edited', { name: nameOf(fault.item) });
    case 'slot-empty':
    case 'gone':
      return t(`evidence.submission.fault.${fault.fault}`, { slot: t(`evidence.slot.${fault.slot}`) });
    case 'too-many':
      return t('evidence.submission.fault.too-many', { count: fault.count, limit: fault.limit });
    case 'too-long':
      return t('evidence.submission.fault.too-long', { count: fault.length, limit: fault.limit });
    case 'orders-differ':
      return t('evidence.submission.fault.orders-differ', { count: fault.count });
    default:
      return t(`evidence.submission.fault.${fault.fault}`);
  }
}
