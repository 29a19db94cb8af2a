import { describe, expect, it } from 'vitest';
import { packRows, parsePack } from './pack';

const reply = { id: 'a', title: 'A', body: 'Hello', shortcut: 'aa1' };
const withReplies = (...replies: unknown[]) => ({
  format: 'sellerside-pack',
  vocabulary: 1,
  id: 'p',
  version: 3,
  name: 'P',
  language: 'en',
  categories: [
    { id: 'c', name: 'C', replies },
    {
      id: 'd',
      name: 'D',
      replies: [{ id: 'z', title: 'Z', body: 'Bye', stage: 'after', tags: ['closing'] }],
    },
  ],
});
const load = (json: unknown) => {
  const parsed = parsePack(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
};

describe('parsePack', () => {
  it('takes off white space around a body', () => {
    expect(load(withReplies({ ...reply, body: 'Hello\n' })).categories[0]?.replies[0]?.body).toBe('Hello');
  });

  it.each([
    ['a newer vocabulary', { ...withReplies(reply), vocabulary: 2 }, 'vocabulary'],
    ['an unknown key', withReplies({ ...reply, script: 'x' }), 'categories[0].replies[0]'],
    ['a blank body', withReplies({ ...reply, body: ' \n' }), 'categories[0].replies[0].body'],
    [
      'a shortcut with capitals',
      withReplies({ ...reply, shortcut: 'A1' }),
      'categories[0].replies[0].shortcut',
    ],
    ['an id used twice', withReplies(reply, { ...reply, shortcut: 'b1' }), 'categories[0].replies[1].id'],
    ['a shortcut used twice', withReplies(reply, { ...reply, id: 'b' }), 'categories[0].replies[1].shortcut'],
    ['something else', null, ''],
  ])('refuses %s, and says where', (_, json, path) => {
    expect(parsePack(json)).toEqual({ ok: false, path, problem: expect.stringMatching(/\w/) });
  });
});

describe('packRows', () => {
  const { set, categories, replies } = packRows(
    load(withReplies(reply, { ...reply, id: 'b', shortcut: 'b1' })),
    1,
  );

  it('gives the set its place, and the categories theirs', () => {
    expect(set).toEqual({ id: 'p', kind: 'starter', name: 'P', language: 'en', version: 3, order: 1 });
    expect(categories).toEqual([
      { id: 'p/c', setId: 'p', name: 'C', order: 0 },
      { id: 'p/d', setId: 'p', name: 'D', order: 1 },
    ]);
  });

  it('prefixes ids with the pack and counts replies through it', () => {
    expect(replies.map(({ id, order }) => [id, order])).toEqual([
      ['p/a', 0],
      ['p/b', 1],
      ['p/z', 2],
    ]);
  });

  it('gives a reply as bundled: unpinned, never edited, absent parts empty', () => {
    const bundled = { setId: 'p', pinned: false, editedAt: 0, revision: 0 };
    expect(replies[0]).toMatchObject({
      ...bundled,
      categoryId: 'p/c',
      shortcut: 'aa1',
      stage: null,
      tags: [],
    });
    expect(replies[2]).toMatchObject({
      ...bundled,
      categoryId: 'p/d',
      shortcut: '',
      stage: 'after',
      tags: ['closing'],
    });
  });
});
