import { describe, expect, it } from 'vitest';
import { reply } from '../../../lib/replies/testing';
import type { Reply } from '../../../lib/replies/types';
import { applied, draftOf, faultsOf } from './row-draft';

const full: Reply = {
  ...reply('发货', { body: '今天发', shortcut: 'fh', tags: ['物流', '急'], pinned: true, revision: 4 }),
  wordings: ['马上发'],
  translations: { en: 'Ships today' },
  validFrom: '2026-01-01',
  validUntil: '2026-02-01',
  marketplaces: ['pdd'],
  shops: ['云杉'],
  posts: ['refund'],
  files: [{ id: 'f', name: '图.png', type: 'image/png', size: 1 }],
};

describe('a draft', () => {
  it('of nothing typed is the same reply', () => {
    for (const each of [full, reply('空', { body: '好' })])
      expect(applied(each, draftOf(each, 'zh-CN'), 'zh-CN')).toEqual(each);
  });
  it('leaves out what was emptied', () => {
    const draft = {
      ...draftOf(full, 'zh-CN'),
      translation: ' ',
      wordings: ['', ' '],
      shops: '',
      validFrom: '',
    };
    const after = applied(full, draft, 'zh-CN');
    for (const field of ['translations', 'wordings', 'shops', 'validFrom'])
      expect(after).not.toHaveProperty(field);
    expect(after.validUntil).toBe('2026-02-01');
  });
  it('keeps a translation into the language that the set is in', () => {
    const odd = { ...full, translations: { 'zh-CN': '今日发', en: 'x' } };
    const draft = { ...draftOf(odd, 'zh-CN'), translation: 'Ships now' };
    expect(applied(odd, draft, 'zh-CN').translations).toEqual({ 'zh-CN': '今日发', en: 'Ships now' });
  });
  it('names the fields that would be refused', () => {
    const draft = { ...draftOf(full, 'zh-CN'), title: ' ', shortcut: 'a b', validUntil: '2025-01-01' };
    expect([...faultsOf(applied(full, draft, 'zh-CN'))].sort()).toEqual(['shortcut', 'title', 'validUntil']);
    expect(faultsOf(full).size).toBe(0);
  });
});
