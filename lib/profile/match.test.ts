import { describe, expect, it } from 'vitest';
import { BUNDLED } from '../consoles';
import { isMatchPattern, matchesAddress, profileFor } from './match';

describe('matchesAddress', () => {
  it.each([
    ['https://a.example/chat/*', 'https://a.example/chat/index.html?x=1#y', true],
    ['https://a.example/chat/*', 'https://a.example/chats', false],
    ['https://a.example/chat/*', 'https://a.example.evil.test/chat/x', false],
    ['https://*.a.example/*', 'https://seller.a.example/x', true],
    ['https://*.a.example/*', 'https://a.example/x', true],
    ['https://*.a.example/*', 'https://nota.example/x', false],
    ['https://a.example/*/chat', 'https://a.example/vn/chat', true],
    ['https://a.example/*/chat', 'https://a.example/vn/chat/old', false],
    ['https://a.example/x', 'https://a.example/x', true],
    ['https://a.example/*', 'http://a.example/', false],
    ['https://a.example/*', 'not an address', false],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(matchesAddress(pattern, url)).toBe(expected);
  });

  it('knows what is a pattern', () => {
    expect(['https://a.b/*', 'https://*.a.b/c*d'].every(isMatchPattern)).toBe(true);
    expect(
      ['*://a.b/*', 'https://a.b', 'https://*/*', '<all_urls>', 'https://a*b/', 'https://*.com/*'].some(
        isMatchPattern,
      ),
    ).toBe(false);
  });
});

describe('profileFor', () => {
  it.each([
    ['https://mms.pinduoduo.com/chat-merchant/index.html#/', 'pdd-chat'],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace?fromOrder=1', 'feige-chat'],
    ['https://im.jinritemai.com/pc_seller_v2/main/login', null],
    ['https://mms.pinduoduo.com/orders/list', 'pdd-orders'],
    ['https://mms.pinduoduo.com/home', null],
  ])('%s is %s', (url, id) => {
    expect(profileFor(url, BUNDLED)?.id ?? null).toBe(id);
  });
});
