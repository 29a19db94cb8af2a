import { describe, expect, it } from 'vitest';
import { reply } from '../../lib/replies/testing';
import { draftOf, EMPTY_DRAFT, faultsOf, NEW_CATEGORY, sharing } from './draft';

const FINE = { ...EMPTY_DRAFT, title: '发货', body: '今天发' };

describe('a draft', () => {
  it.each([
    ['is fine', {}, {}],
    ['needs a title', { title: '  ' }, { title: 'empty' }],
    ['needs a body', { body: '\n' }, { body: 'empty' }],
    [
      'names the variable that nobody knows',
      { body: '{buyer.nmae}您好' },
      { body: { unknown: '{buyer.nmae}' } },
    ],
    ['may ask for a blank', { body: '{?尺码}' }, {}],
    ['takes letters and digits as a code', { shortcut: 'fh1' }, {}],
    ['refuses other codes', { shortcut: '发货' }, { shortcut: 'form' }],
    [
      'needs a name for a new category',
      { categoryId: NEW_CATEGORY, newCategory: ' ' },
      { newCategory: 'empty' },
    ],
  ])('%s', (_, change, faults) => {
    expect(faultsOf({ ...FINE, ...change })).toEqual(faults);
  });

  it('begins as the reply that is edited', () => {
    const { title, body, categoryId } = draftOf(reply('发货', { body: '今天发' }));
    expect({ title, body, categoryId }).toEqual({ title: '发货', body: '今天发', categoryId: 'ship' });
  });
});

describe('a code that another reply has', () => {
  const others = [reply('发货', { shortcut: 'fh' }), reply('尺码', { shortcut: '' })];

  it('is told, but not of the reply itself', () => {
    expect(sharing({ ...FINE, shortcut: 'fh' }, null, others).map(({ id }) => id)).toEqual(['发货']);
    expect(sharing({ ...FINE, shortcut: 'fh' }, '发货', others)).toEqual([]);
  });

  it('is none where there is no code', () => {
    expect(sharing(FINE, null, others)).toEqual([]);
  });
});
