import { describe, expect, it } from 'vitest';
import { reply } from '../../lib/replies/testing';
import { draftOf, EMPTY_DRAFT, faultsOf, hasMore, NEW_CATEGORY, replyDraftOf, sharing } from './draft';

const FINE = { ...EMPTY_DRAFT, title: '发货', body: '今天发' };

describe('a draft', () => {
  it.each([
    ['is fine', {}, {}],
    ['needs a title', { title: '  ' }, { title: 'empty' }],
    ['needs a body', { body: '\n' }, { body: 'empty' }],
    [
      'names the variable that nobody knows',
      { body: '{buyer.nmae}您好' },
      { body: { kind: 'name', start: 0, end: 12, source: '{buyer.nmae}', proposal: '{buyer.name}' } },
    ],
    [
      'names what is wrong in another wording',
      { wordings: ['好', '{buyer.nmae}'] },
      { more: { kind: 'name', start: 0, end: 12, source: '{buyer.nmae}', proposal: '{buyer.name}' } },
    ],
    ['ends after it begins', { validFrom: '2027-02-01', validUntil: '2027-01-31' }, { validUntil: 'before' }],
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

describe('as it is saved', () => {
  const whole = reply('发货', {
    wordings: ['今天就发'],
    translations: { en: 'Today' },
    tags: ['发货', '快递'],
    shops: ['木几家居', '木几 旗舰店'],
    validFrom: '2027-01-01',
    validUntil: '2027-02-01',
    marketplaces: ['pdd'],
    posts: ['pre-sale'],
    files: [{ id: 'a', name: 'a.png', type: 'image/png', size: 1 }],
  });

  it('is all that the reply was', () => {
    const { id, setId, order, pinned, editedAt, revision, ...rest } = whole;
    expect(replyDraftOf(draftOf(whole), whole.categoryId)).toEqual(rest);
    expect(hasMore(draftOf(whole))).toBe(true);
  });

  it('has nothing that was left empty', () => {
    const empty = { ...FINE, wordings: [' '], translations: { en: '' }, tags: ' , ', shops: '，' };
    expect(Object.keys(replyDraftOf(empty, null)).sort()).toEqual(
      ['body', 'categoryId', 'shortcut', 'stage', 'tags', 'title'].sort(),
    );
    expect(hasMore(FINE)).toBe(false);
  });
});
