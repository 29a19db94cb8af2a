import type { Failure, FailureCode } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';

/** A failure in words, with the place that it names. */
export function faultText({ code, path }: Failure<FailureCode>): string {
  return path ? t('fault.at', { fault: t(`fault.${code}`), path }) : t(`fault.${code}`);
}
