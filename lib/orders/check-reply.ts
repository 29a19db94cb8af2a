import type { Language } from '../replies/types';

/** The reply that asks the buyer to check the order, as bundled: a team words it anew like any other. */
export const CHECK_REPLY: Record<Language, string> = {
  'zh-CN': 'starter-zh-cn/check-order',
  en: 'starter-en/check-order',
};
