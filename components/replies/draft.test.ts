import { describe, expect, it } from 'vitest';
import { reply } from '../../lib/replies/testing';
import { draftFaults, draftOf, EMPTY_DRAFT, hasMore, NEW_CATEGORY } from './draft';

const FINE = { ...EMPTY_DRAFT, title: '发货', body: '今天发' };

describe('a draft', () => {
  it.each([
    ['is fine', {}, {}],
    ['has the faults of what is written', { title: ' ' }, { title: 'empty' }],
    [
      'needs a name for a new category',
      { categoryId: NEW_CATEGORY, newCategory: ' ' },
      { newCategory: 'empty' },
    ],
  ])('%s', (_, change, faults) => {
    expect(draftFaults({ ...FINE, ...change }, null)).toEqual(faults);
  });

  it('begins as the reply that is edited', () => {
    const { title, body, categoryId } = draftOf(reply('发货', { body: '今天发' }));
    expect({ title, body, categoryId }).toEqual({ title: '发货', body: '今天发', categoryId: 'ship' });
  });

  it('has more where something is folded away', () => {
    expect(hasMore(FINE)).toBe(false);
    expect(hasMore(draftOf(reply('发货', { wordings: ['今天就发'] })))).toBe(true);
    expect(hasMore({ ...FINE, tags: '快递' })).toBe(true);
  });
});
