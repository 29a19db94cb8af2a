import { t } from '../../lib/platform/i18n';
import type { PartId } from '../../lib/profile/types';

/** The parts of a console as a sentence names them. */
export function partNames(parts: readonly PartId[]): string {
  return parts.map((part) => t(`part.${part}`)).join(t('list.comma'));
}
