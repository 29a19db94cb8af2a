import { t } from '../../lib/platform/i18n';
import type { Fault } from '../../lib/template/faults';

/** What is wrong with a stretch of a body, in the agent's words; the stretch itself is named. */
export function faultWords({ kind, source }: Pick<Fault, 'kind' | 'source'>): string {
  return t(`template.fault.${kind}`, { source });
}
