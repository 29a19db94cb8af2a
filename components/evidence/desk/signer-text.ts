import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';

/** Whose key it is: a name in a receipt is what somebody typed, and no list of a team's seals is here. */
export async function signerText(by: string, fingerprint: string): Promise<string> {
  const own = await call('evidence.key', {});
  if (own.ok && own.value.fingerprint === fingerprint) return t('evidence.desk.receipt.own');
  return t('evidence.desk.receipt.stranger', { by, fingerprint });
}
