import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const temuContact: Profile = {
  vocabulary: 2,
  id: 'temu-contact',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'temu-contact', en: 'temu-contact' },
  language: 'zh-CN',
  addresses: ['https://seller-eu.temu.com/contact-buyer.html*'],
  evidence: { date: null, strength: 'single', sources: 0 },
  capabilities: [],
};
