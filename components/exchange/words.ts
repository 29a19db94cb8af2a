import type { FileFailure } from '../../lib/exchange/asks';
import type { PlanEntry } from '../../lib/exchange/plan-types';
import type { FileNote, Inspection } from '../../lib/exchange/types';
import { t } from '../../lib/platform/i18n';

/** Why a file can't be read, with what to do about it and the place where one is known. */
export function faultWords(fault: FileFailure | 'broken'): string {
  if (fault === 'broken') return t('fault.internal');
  const { code, detail = {} } = fault;
  const words =
    code === 'not-a-table'
      ? t('exchange.fault.not-a-table', { kind: t(`exchange.kind.${kindOf(detail.kind)}`) })
      : t(`exchange.fault.${code}`, detail);
  // A line, a path in our own file, or nowhere in particular.
  const place =
    detail.line !== undefined
      ? t('exchange.line', { line: detail.line })
      : detail.place === undefined
        ? ''
        : String(detail.place);
  return place === '' ? words : t('fault.at', { fault: words, path: place });
}

const KINDS = ['pdf', 'picture', 'word', 'slides', 'archive', 'program'] as const;
const kindOf = (kind: unknown) => KINDS.find((each) => each === kind) ?? 'program';

export const noteWords = ({ code, count }: FileNote): string => t(`exchange.note.${code}`, { count });

/** Where a row stands, as the person sees it in their own program. */
export const placeWords = (counted: Inspection['counted'], line: number): string =>
  t(counted === 'rows' ? 'exchange.line' : 'exchange.item', { line });

export const reasonWords = ({ reason, detail = {} }: PlanEntry): string =>
  reason ? t(`exchange.reason.${reason}`, detail) : '';
