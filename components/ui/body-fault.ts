import { t } from '../../lib/platform/i18n';
import { type Fault, faultsOf } from '../../lib/template/faults';

/** What is wrong with a stretch of a body, which is named, and what was most likely meant. */
export function faultText({ kind, source, proposal }: Fault): string {
  const what = t(`template.fault.${kind}`, { source });
  return proposal === null ? what : `${what}${t('editor.fault.meant', { proposal: proposal.trim() })}`;
}

/**
 * Of the first such stretch; undefined: the body is fine.
 * @param ownLabels of the shop table's own fields; null: not known yet
 */
export function bodyFault(body: string, ownLabels: readonly string[] | null): string | undefined {
  const [fault] = faultsOf(body, ownLabels);
  return fault && faultText(fault);
}
