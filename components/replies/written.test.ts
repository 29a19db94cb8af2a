import { describe, expect, it } from 'vitest';
import { reply } from '../../lib/replies/testing';
import { faultsOf, NOTHING, savedOf, sharing, writtenOf } from './written';

const FINE = { ...NOTHING, title: '发货', body: '今天发' };
const slip = {
  kind: 'name',
  start: 0,
  end: 12,
  source: '{buyer.nmae}',
  proposal: '{buyer.name}',
};

describe('what is written', () => {
  it.each([
    ['is fine', {}, {}],
    ['needs a title', { title: '  ' }, { title: 'empty' }],
    ['needs a body of which something is seen', { body: '\u200b \u3164' }, { body: 'empty' }],
    ['needs a body', { body: '\n' }, { body: 'empty' }],
    ['names the variable that nobody knows', { body: '{buyer.nmae}您好' }, { body: slip }],
    ['names what is wrong in another wording', { wordings: ['好', '{buyer.nmae}'] }, { wordings: slip }],
    [
      'names what is wrong in a translation',
      { translations: { en: '{buyer.nmae}' } },
      { translations: slip },
    ],
    ['ends after it begins', { validFrom: '2027-02-01', validUntil: '2027-01-31' }, { validUntil: 'before' }],
    ['may ask for a blank', { body: '{?尺码}' }, {}],
    ['takes letters and digits as a code', { shortcut: 'fh1' }, {}],
    ['takes the code that an import brought', { shortcut: '发货' }, {}],
    ['refuses a code of two words', { shortcut: 'f h' }, { shortcut: 'code' }],
  ])('%s', (_, change, faults) => {
    expect(faultsOf({ ...FINE, ...change }, null)).toEqual(faults);
  });

  it('may name the team’s own fields, and no others once they are known', () => {
    const body = '进群：{shop.售后群}';
    expect(faultsOf({ ...FINE, body }, null)).toEqual({});
    expect(faultsOf({ ...FINE, body }, ['售后群'])).toEqual({});
    expect(faultsOf({ ...FINE, body }, ['质保期'])).toMatchObject({ body: { source: '{shop.售后群}' } });
    expect(faultsOf({ ...FINE, wordings: ['{售后群}'] }, ['售后群'])).toMatchObject({
      wordings: { proposal: '{shop.售后群}' },
    });
  });
});

describe('a code that another reply has', () => {
  const others = [reply('发货', { shortcut: 'fh' }), reply('尺码', { shortcut: '' })];

  it('is told, but not of the reply itself', () => {
    expect(sharing('FH', null, others)?.id).toBe('发货');
    expect(sharing('fh', '发货', others)).toBeUndefined();
  });

  it('is none where there is no code', () => {
    expect(sharing(' ', null, others)).toBeUndefined();
  });
});

describe('as it is saved', () => {
  const whole = reply('发货', {
    wordings: ['今天就发'],
    translations: { en: 'Today' },
    tags: ['发货', 'same day'],
    shops: ['木几家居', '木几 旗舰店'],
    validFrom: '2027-01-01',
    validUntil: '2027-02-01',
    marketplaces: ['pdd'],
    posts: ['pre-sale'],
    files: [{ id: 'a', name: 'a.png', type: 'image/png', size: 1 }],
  });

  it('is all that the reply was, also a tag of two words', () => {
    const { id, setId, categoryId, order, pinned, editedAt, revision, ...rest } = whole;
    expect(savedOf(writtenOf(whole))).toEqual(rest);
  });

  it('has nothing that was left empty', () => {
    const empty = { ...FINE, wordings: [' '], translations: { en: '' }, tags: ' , ', shops: '，' };
    expect(Object.keys(savedOf(empty)).sort()).toEqual(['body', 'shortcut', 'stage', 'tags', 'title'].sort());
  });
});
