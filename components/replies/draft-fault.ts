import { t } from '../../lib/platform/i18n';
import type { Fault } from '../../lib/template/faults';

/** What is wrong in a text, where, and what was most likely meant. */
export function faultText({ kind, source, proposal }: Fault): string {
  const what = t(kind === 'name' ? 'editor.unknown' : 'editor.fault', { source });
  return proposal === null ? what : `${what}${t('editor.fault.meant', { proposal: proposal.trim() })}`;
}
