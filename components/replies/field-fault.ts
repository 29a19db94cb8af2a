import { t } from '../../lib/platform/i18n';
import { faultText } from '../ui/body-fault';
import type { FieldFault } from './written';

const WORDS = {
  empty: 'editor.empty',
  code: 'editor.shortcut.form',
  before: 'editor.validUntil.before',
  misfit: 'editor.misfit',
} as const;

/** What is said under the field. */
export function fieldFault(fault: FieldFault | undefined): string | undefined {
  if (fault === undefined) return undefined;
  return typeof fault === 'string' ? t(WORDS[fault]) : faultText(fault);
}
