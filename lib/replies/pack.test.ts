import { describe, expect, it } from 'vitest';
import { packPlaybooks, packRows, parsePack } from './pack';

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
/** Two categories with replies; parts of the one and of the other. */
const nested = (...over: object[]) => {
  const whole = withReplies(reply);
  return { ...whole, categories: whole.categories.map((each, index) => ({ ...each, ...over[index] })) };
};
const playbook = (branches: unknown[] = []) => ({
  id: 'reception',
  name: '接待',
  about: '',
  steps: [{ id: 'hello', name: '问好', advice: ['先问好'], lines: [{ replyId: 'p/a' }], branches }],
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
    ['a newer vocabulary', { ...withReplies(reply), vocabulary: 3 }, 'vocabulary'],
    ['an unknown key', withReplies({ ...reply, script: 'x' }), 'categories[0].replies[0]'],
    ['a blank body', withReplies({ ...reply, body: ' \n' }), 'categories[0].replies[0].body'],
    [
      'a shortcut with capitals',
      withReplies({ ...reply, shortcut: 'A1' }),
      'categories[0].replies[0].shortcut',
    ],
    ['an id used twice', withReplies(reply, { ...reply, shortcut: 'b1' }), 'categories[0].replies[1].id'],
    ['a shortcut used twice', withReplies(reply, { ...reply, id: 'b' }), 'categories[0].replies[1].shortcut'],
    [
      'a first day after the last',
      withReplies({ ...reply, validFrom: '2026-11-12', validUntil: '2026-11-11' }),
      'categories[0].replies[0].validUntil',
    ],
    ['a category without replies', withReplies(), 'categories[0].replies'],
    ['a third level', nested({ parent: 'd' }, { parent: 'c' }), 'categories[0].parent'],
    ['a parent that is not there', nested({ parent: 'x' }), 'categories[0].parent'],
    ['its own parent', nested({ parent: 'c' }), 'categories[0].parent'],
    ['nothing at all', { ...withReplies(), categories: [] }, ''],
    [
      'a branch to no step',
      { ...withReplies(), categories: [], playbooks: [playbook([{ label: '不答应', to: 'gone' }])] },
      'playbooks[0].steps[0].branches[0].to',
    ],
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

describe('a pack of vocabulary 2', () => {
  const more = {
    wordings: ['Hi'],
    translations: { 'zh-CN': '您好' },
    validFrom: '2026-11-01',
    marketplaces: ['ebay'],
    shops: ['Muji Corner'],
    posts: ['pre-sale'],
  };

  it('has other wordings, bounds, colours and a second level', () => {
    const { categories, replies } = packRows(
      load(nested({ replies: [], colour: 'green' }, { parent: 'c', replies: [{ ...reply, ...more }] })),
    );
    expect(categories).toEqual([
      { id: 'p/c', setId: 'p', name: 'C', order: 0, colour: 'green' },
      { id: 'p/d', setId: 'p', name: 'D', order: 1, parentId: 'p/c' },
    ]);
    expect(replies[0]).toMatchObject(more);
  });

  it('has playbooks, as bundled', () => {
    const pack = load({ ...withReplies(reply), vocabulary: 2, playbooks: [playbook()] });
    expect(packPlaybooks(pack)).toEqual([
      { ...playbook(), id: 'p/reception', language: 'en', revision: 0, editedAt: 0 },
    ]);
  });
});
