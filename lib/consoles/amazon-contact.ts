import type { Profile } from '../profile/types';
import { SELLER_CENTRAL } from './seller-central';

/**
 * The page that writes to one buyer about one order. The box is a web component with an open shadow root. The head
 * names the buyer in a sentence that is known in English only; in every language the address names the order. The thread of messages is known from guesses only, so there is none here.
 */
export const amazonContact: Profile = {
  vocabulary: 2,
  id: 'amazon-contact',
  marketplace: 'amazon',
  page: 'chat',
  name: { 'zh-CN': '亚马逊联系买家', en: 'Amazon contact buyer' },
  language: 'en',
  addresses: SELLER_CENTRAL.map((host) => `https://${host}/messaging/contact*`),
  evidence: { date: null, strength: 'several', sources: 4, note: 'About 2025.' },
  partEvidence: {
    conversation: { date: null, strength: 'single', sources: 1, note: 'About 2025, in English.' },
  },
  capabilities: ['conversation', 'insert'],
  conversation: {
    // The address says which order it is about, in every language.
    thread: [{ from: { css: [':root'] }, take: { query: 'orderID' } }],
    name: [
      {
        from: { css: ['.ayb-contact-buyer-header h2'] },
        take: 'text',
        pattern: 'Send message to {value}',
      },
    ],
  },
  input: {
    find: {
      css: ['.contact-buyer-text-area kat-textarea >>> textarea', 'kat-textarea.hill-text-area >>> textarea'],
    },
    limit: { value: 4000, unit: 'characters', verified: false },
  },
};
