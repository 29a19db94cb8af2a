import { describe, expect, it } from 'vitest';
import { asksForShop, shopOf } from './shop';

const PDD = { id: 'pdd-chat' };
const chat = (shop: string | null) => ({ shop, page: 'chat' as const });
const NOTHING = { shopName: '', shopNames: {} };
const EVERYWHERE = { shopName: '青禾家居', shopNames: {} };
const HERE = { shopName: '青禾家居', shopNames: { 'pdd-chat': '青禾旗舰店' } };

describe('the shop of a tab', () => {
  it('is what the page says, before anything the agent said', () => {
    expect(shopOf(chat('木几家居'), PDD, HERE)).toBe('木几家居');
  });

  it('else what was said of this console, else of all', () => {
    expect(shopOf(chat(null), PDD, HERE)).toBe('青禾旗舰店');
    expect(shopOf(chat(null), { id: 'jd-chat' }, HERE)).toBe('青禾家居');
    expect(shopOf(null, null, EVERYWHERE)).toBe('青禾家居');
    expect(shopOf(chat(null), PDD, NOTHING)).toBe('');
  });
});

describe('it is asked for', () => {
  it('where nobody has said it', () => {
    expect(asksForShop(chat(null), PDD, NOTHING)).toBe(true);
  });

  it.each([
    ['before the page has told', null, PDD, NOTHING],
    ['where the page names it', chat('木几家居'), PDD, NOTHING],
    ['where one was given for all', chat(null), PDD, EVERYWHERE],
    ['where the agent wants none', chat(null), PDD, { shopName: '', shopNames: { 'pdd-chat': '' } }],
    ['on a page of orders', { shop: null, page: 'orders' as const }, PDD, NOTHING],
    ['without a console', chat(null), null, NOTHING],
  ])('not %s', (_, facts, console, settings) => {
    expect(asksForShop(facts, console, settings)).toBe(false);
  });
});
