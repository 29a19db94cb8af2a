import { t } from '../../lib/platform/i18n';
import type { Fault } from '../../lib/template/faults';

/** What is wrong with a stretch of a body, which is named, and what was most likely meant. */
export function faultText({ kind, source, proposal }: Fault): string {
  const what = t(`template.fault.${kind}`, { source });
  return proposal === null ? what : `${what}${t('editor.fault.meant', { proposal: proposal.trim() })}`;
}
