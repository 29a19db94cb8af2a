import { describe, expect, it } from 'vitest';
import { reply } from '../../../lib/replies/testing';
import type { Reply } from '../../../lib/replies/types';
import { applied, rowDraftOf, rowFaults } from './row-draft';

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
      expect(applied(each, rowDraftOf(each))).toEqual(each);
  });
  it('leaves out what was emptied', () => {
    const draft = {
      ...rowDraftOf(full),
      translations: { en: ' ' },
      wordings: ['', ' '],
      shops: '',
      validFrom: '',
    };
    const after = applied(full, draft);
    for (const field of ['translations', 'wordings', 'shops', 'validFrom'])
      expect(after).not.toHaveProperty(field);
    expect(after.validUntil).toBe('2026-02-01');
  });
  it('names the fields that would be refused', () => {
    const draft = { ...rowDraftOf(full), title: ' ', shortcut: 'a b', validUntil: '2025-01-01' };
    expect(rowFaults(applied(full, draft), null)).toEqual({
      shortcut: 'code',
      title: 'empty',
      validUntil: 'before',
    });
    expect(rowFaults(full, null)).toEqual({});
    expect(rowFaults({ ...full, tags: ['长'.repeat(41)] }, null)).toEqual({ tags: 'misfit' });
  });
  it('may name only the team’s own fields once they are known', () => {
    const named = { ...full, body: '质保见 {shop.质保}' };
    expect(rowFaults(named, ['质保'])).toEqual({});
    expect(rowFaults(named, ['售后群'])).toMatchObject({ body: { source: '{shop.质保}' } });
  });
});
