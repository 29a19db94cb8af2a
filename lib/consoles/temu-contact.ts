import type { Profile } from '../profile/types';

/**
 * The page that writes to one buyer: only the box. Whom it writes to is not known to be shown anywhere, so nothing is
 * filled in until a team has pointed at the name. The button beside it is a preview, found by its word only.
 */
export const temuContact: Profile = {
  vocabulary: 2,
  id: 'temu-contact',
  marketplace: 'temu',
  page: 'chat',
  name: { 'zh-CN': 'Temu 联系买家', en: 'Temu contact buyer' },
  language: 'en',
  addresses: ['https://seller-eu.temu.com/contact-buyer.html*'],
  evidence: { date: null, strength: 'single', sources: 1, note: 'It does not say when.' },
  capabilities: [],
  input: {
    find: { css: ['textarea[data-testid="beast-core-textArea-htmlInput"]'] },
    also: ['change'],
  },
};
