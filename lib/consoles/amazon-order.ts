import type { Profile } from '../profile/types';
import { SELLER_CENTRAL } from './seller-central';

/**
 * The page of one order; all of it is the order. Its dates are of the marketplace's own zone, which changes in
 * summer: left out rather than an hour wrong. The address is one block of text, of which nobody can say which line
 * is the name, and that Amazon shortens to town and country after a while. Status and notes: not described.
 */
export const amazonOrder: Profile = {
  vocabulary: 2,
  id: 'amazon-order',
  marketplace: 'amazon',
  page: 'orders',
  name: { 'zh-CN': '亚马逊订单详情', en: 'Amazon order' },
  language: 'en',
  addresses: SELLER_CENTRAL.map((host) => `https://${host}/orders-v3/order/*`),
  evidence: { date: null, strength: 'several', sources: 7, note: 'About 2025; the titles from one of them.' },
  capabilities: ['orders'],
  orders: {
    row: { css: ['body:has([data-test-id="order-id-value"])'] },
    id: [{ from: { css: ['[data-test-id="order-id-value"]'] }, take: 'text' }],
    // ASIN and SKU stand beside the title under one class, and neither is a colour or size.
    items: {
      row: { css: ['.myo-list-orders-product-name-cell'] },
      title: [{ from: { css: ['a'] }, take: 'text' }],
    },
    recipient: {
      phone: [
        {
          from: { css: ['[data-test-id="shipping-section-phone"]'] },
          take: 'text',
          pattern: 'Phone:{value}',
        },
        { from: { css: ['[data-test-id="shipping-section-phone"]'] }, take: 'text' },
      ],
      address: [{ from: { css: ['[data-test-id="shipping-section-buyer-address"]'] }, take: 'text' }],
    },
    buyer: [
      { from: { css: ['[data-test-id="shipping-section-contact-buyer-value"]'] }, take: 'text' },
      { from: { css: ['[data-test-id="buyer-name-with-link"]'] }, take: 'text' },
    ],
  },
};
