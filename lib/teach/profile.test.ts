import { describe, expect, it } from 'vitest';
import { parseProfile } from '../profile/schema';
import type { Profile } from '../profile/types';
import { newProfile, offsetText, type TaughtParts, taughtAgain } from './profile';
import { stepsOf } from './steps';

const NOW = Date.UTC(2026, 8, 8);
const place = (url: string, change = {}) => ({
  url,
  title: '某某客服',
  lang: '',
  text: '你好',
  now: NOW,
  utcOffset: '+08:00',
  frame: null,
  ...change,
});
const parts: TaughtParts = {
  conversation: { name: [{ from: { css: ['.name'] }, take: 'text' }] },
  input: { find: { css: ['textarea'] } },
};

describe('a new console', () => {
  it('is a profile of what was taught', () => {
    const profile = newProfile(place('https://im.shop-desk.example:8443/workbench/chat?id=1#x'), parts);
    expect(parseProfile(profile)).toEqual({ ok: true, value: profile });
    expect(profile).toMatchObject({
      id: 'taught-im-shop-desk-example-workbench',
      addresses: ['https://im.shop-desk.example/workbench*'],
      evidence: { date: '2026-09', strength: 'live', sources: 1 },
      capabilities: ['conversation', 'insert'],
      language: 'zh-CN',
    });
    expect(profile).not.toHaveProperty('utcOffset');
  });

  it.each([
    ['https://desk.example/', 'https://desk.example/*'],
    ['https://desk.example/messages/1503927746', 'https://desk.example/messages*'],
    ['https://desk.example/1503927746/chat', 'https://desk.example/*'],
    ['https://desk.example/%E8%81%8A', 'https://desk.example/*'],
  ])('has the address of %s', (url, address) =>
    expect(newProfile(place(url), parts)?.addresses).toEqual([address]),
  );

  it.each(['http://desk.example/', 'https://[::1]/', 'about:blank', ''])('cannot be at %j', (url) =>
    expect(newProfile(place(url), parts)).toBeNull(),
  );

  it('is worked in the page’s language', () => {
    const language = (lang: string, text: string) =>
      newProfile(place('https://a.example/', { lang, text }), parts)?.language;
    expect(language('en-GB', 'Hello')).toBe('en');
    expect(language('en', '您好，请问有什么可以帮您')).toBe('zh-CN');
    expect(language('zh-Hans', '')).toBe('zh-CN');
    expect(language('', 'Hello')).toBe('en');
  });

  it('stays within its bounds', () => {
    const long = newProfile(place(`https://${'a'.repeat(60)}.example/`, { title: 'x'.repeat(99) }), parts);
    expect(parseProfile(long).ok).toBe(true);
    expect(newProfile(place('https://desk.example/', { title: '  ' }), parts)?.name.en).toBe('desk.example');
  });
});

describe('a known console taught again', () => {
  const known: Profile = {
    vocabulary: 1,
    id: 'known-chat',
    marketplace: 'pdd',
    page: 'chat',
    name: { 'zh-CN': '某', en: 'Known' },
    language: 'zh-CN',
    addresses: ['https://desk.example/*'],
    evidence: { date: '2026-01', strength: 'live', sources: 3 },
    capabilities: ['conversation', 'messages', 'insert'],
    conversation: {
      name: [{ from: { css: ['.old'] }, take: 'text' }],
      uid: [{ from: { css: ['.uid'] }, take: 'text' }],
    },
    input: {
      find: { css: ['.old-box'] },
      kind: 'rich',
      limit: { value: 500, unit: 'characters', verified: true },
    },
    messages: {
      list: { css: ['.list'] },
      row: { css: ['.row'] },
      skip: ['.ad'],
      side: { robot: ['.robot'], buyer: ['.b'], agent: ['.a'] },
      text: [{ take: 'text' }],
      at: [],
    },
  };

  it('has new parts where they were taught, and keeps what cannot be pointed at', () => {
    const again = taughtAgain(known, ['conversation', 'input'], parts, NOW);
    expect(parseProfile(again)).toEqual({ ok: true, value: again });
    expect(again.conversation).toEqual({ ...parts.conversation, uid: known.conversation?.uid });
    expect(again.input).toEqual({ ...parts.input, limit: known.input?.limit });
    expect(again.messages).toEqual(known.messages);
    expect(again.evidence).toEqual(known.evidence);
    expect(again.partEvidence).toMatchObject({ input: { date: '2026-09', strength: 'live' } });
  });

  it('knows robots still', () => {
    const messages = {
      list: { css: ['.l'] },
      row: { css: ['.r'] },
      side: { buyer: ['.in'], agent: ['.out'] },
      text: [],
      at: [],
    };
    expect(taughtAgain(known, ['messages'], { messages }, NOW).messages).toMatchObject({
      skip: ['.ad'],
      side: { robot: ['.robot'], buyer: ['.in'], agent: ['.out'] },
    });
  });

  it('lacks what is asked for and not taught yet', () => {
    const again = taughtAgain(known, ['messages', 'input'], { input: { find: { css: ['textarea'] } } }, NOW);
    expect(again).not.toHaveProperty('messages');
    expect(again.capabilities).toEqual(['conversation', 'insert']);
    expect(parseProfile(again).ok).toBe(true);
  });
});

it('asks for the steps of the parts', () => {
  expect(stepsOf(null)).toHaveLength(6);
  expect(stepsOf(['input', 'conversation'])).toEqual(['box', 'name']);
  expect(stepsOf(['conversations'])).toEqual([]);
});

it('writes an offset', () => {
  expect([-480, 0, 300, -345].map(offsetText)).toEqual(['+08:00', '+00:00', '-05:00', '+05:45']);
});
