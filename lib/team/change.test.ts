import { describe, expect, it } from 'vitest';
import { apply, draftChanges, invert, merge } from './change';
import { entryOf, isText, keyOf, namedBy, type Published, textOf } from './entry';
import { reply, set, standing } from './testing';
import type { Change, Entry } from './types';

const put = (entry: Entry): Change => ({ put: entry });
const drop = (id: string): Change => ({ drop: { kind: 'reply', id } });

describe('keys and texts', () => {
  it('a key is taken apart at its first blank: the ids of switches have one of their own', () => {
    const named = { kind: 'rule-switch', id: 'hints jargon' } as const;
    expect(namedBy(keyOf(named))).toEqual(named);
  });

  it('a text is the same in whatever order its fields came, and the entry comes out of it', () => {
    const { kind, id, value } = reply('a');
    const turned = Object.fromEntries(Object.entries(value).reverse());
    expect(textOf({ value: turned as typeof value })).toBe(textOf({ value }));
    expect(entryOf('reply a', textOf({ value }))).toEqual({ kind, id, value });
  });
});

describe('whether a text is that of a value', () => {
  const entry = reply('a', { tags: ['发货', '急'], translations: { en: 'today' } });
  const text = textOf(entry);
  it.each([
    ['in another order of its fields', Object.fromEntries(Object.entries(entry.value).reverse())],
    ['with a field that is there and empty', { ...entry.value, shops: undefined }],
  ])('it is, %s', (_, value) => {
    expect(isText({ value: value as typeof entry.value }, text)).toBe(true);
  });
  it.each([
    ['another word', { body: '明天' }],
    ['a word more', { tags: ['发货', '急', '新'] }],
    ['another order in a list', { tags: ['急', '发货'] }],
    ['a field more', { shops: ['木几'] }],
    ['another kind of value', { stage: null }],
    ['another value deep in it', { translations: { en: 'tomorrow' } }],
    ['a list in place of a record', { translations: [] }],
  ])('it is not with %s', (_, over) => {
    expect(isText(reply('a', { ...entry.value, ...over }), text)).toBe(false);
  });
  it('is where half a character was mended, and is not of nothing', () => {
    const half = reply('a', { body: '好\ud83d' });
    expect(isText(half, textOf(half))).toBe(true);
    expect(isText(entry, undefined)).toBe(false);
  });
});

describe('a draft', () => {
  const base = standing(set, reply('a'), reply('b'));

  it('is what was changed, came, and went, and no more; in the order in which it is read', () => {
    const here = [reply('c'), reply('a', { body: '明天发' }), set];
    expect(draftChanges(base, here)).toEqual([
      put(reply('a', { body: '明天发' })),
      drop('b'),
      put(reply('c')),
    ]);
  });

  it('is empty where nothing has changed', () => {
    expect(draftChanges(base, [reply('b'), set, reply('a')])).toEqual([]);
  });

  it('makes of what is published what stands here', () => {
    const here = [reply('c'), reply('a', { body: '明天发' })];
    expect(apply(base, draftChanges(base, here))).toEqual(standing(...here));
  });
});

it('what is inverted goes back to where it was, whatever it was', () => {
  const before: Published = standing(set, reply('a'), reply('b'));
  const changes = [put(reply('a', { body: '新' })), drop('b'), put(reply('c')), drop('never')];
  const after = apply(before, changes);
  expect(apply(after, invert(changes, before))).toEqual(before);
});

describe('others have published meanwhile', () => {
  const base = standing(reply('a'), reply('b'), reply('c'));
  const theirs =
    (...changes: Change[]) =>
    (here: Published) =>
      merge(base, here, changes);

  it('takes what was not touched here', () => {
    const change = put(reply('a', { body: '他的' }));
    expect(theirs(change, drop('b'))(base)).toEqual({ take: [change, drop('b')], clashes: [] });
  });

  it('takes what is new to both', () => {
    expect(theirs(put(reply('d')))(base)).toEqual({ take: [put(reply('d'))], clashes: [] });
  });

  it.each([
    ['reworded here and there', standing(reply('a', { body: '我的' })), put(reply('a', { body: '他的' }))],
    ['reworded here and removed there', standing(reply('a', { body: '我的' })), drop('a')],
    ['removed here and reworded there', standing(), put(reply('a', { body: '他的' }))],
  ])('keeps what was %s, and tells of it', (_, here, change) => {
    expect(theirs(change)(here)).toEqual({ take: [], clashes: ['reply a'] });
  });

  it('of a new one that was made here as well, with other words', () => {
    const here = new Map([...base, ...standing(reply('d', { body: '我的' }))]);
    expect(theirs(put(reply('d')))(here)).toEqual({ take: [], clashes: ['reply d'] });
  });

  it('has nothing to do where both did the same', () => {
    const same = reply('a', { body: '一样' });
    expect(theirs(put(same), drop('b'))(standing(same, reply('c')))).toEqual({ take: [], clashes: [] });
  });
});
