import { describe, expect, it } from 'vitest';
import { stemOf } from './stem';

describe('stemOf', () => {
  it.each([
    ['refund', 'refunds', 'refunded', 'refunding'],
    ['ship', 'ships', 'shipped', 'shipping'],
    ['exchange', 'exchanges', 'exchanged', 'exchanging'],
    ['policy', 'policies'],
    ['delivery', 'deliveries', 'delivered', 'delivering', 'deliver'],
    ['cancel', 'cancels', 'cancelled', 'canceled', 'cancelling', 'cancellation'],
    ['address', 'addresses', 'addressed'],
    ['box', 'boxes'],
    ['size', 'sizes'],
    ['invoice', 'invoices', 'invoicing'],
    ['delay', 'delays', 'delayed'],
    ['sell', 'selling', 'sells'],
    ['purchase', 'purchases', 'purchased'],
  ])('is the same for %s and its forms', (...words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['note', 'not'],
    ['need', 'ne'],
    ['bring', 'br'],
    ['press', 'pre'],
    ['status', 'statu'],
    ['care', 'car'],
    ['order', 'ord'],
    ['speed', 'spe'],
  ])('keeps %s apart from %s', (word, other) => {
    expect(stemOf(word)).not.toBe(stemOf(other));
  });

  it('is a beginning of the word, and never nothing', () => {
    for (const word of ['as', 'ing', 'used', 'ations', 'ied', 'yyyy', 'buses', 'a']) {
      expect(word.startsWith(stemOf(word))).toBe(true);
      expect(stemOf(word).length).toBeGreaterThan(0);
    }
  });
});
