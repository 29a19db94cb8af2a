import { describe, expect, it } from 'vitest';
import { categories, reply, sets } from '../../lib/replies/testing';
import type { Reply, Usage } from '../../lib/replies/types';
import { arrange as arrangeFor, rowsOf, shownGroups } from './arrange';
import { OPEN_SCOPE as ALL, type Scope } from './narrowing';
import { Shelf } from './shelf';

const NOW = 1_790_000_000_000;
const arrange = (
  of: Shelf,
  query: string,
  scope: Scope,
  now: number,
  rest: Partial<Parameters<typeof arrangeFor>[1]> = {},
) => arrangeFor(of, { query, scope, now, setting: {}, focus: [], wide: [], ...rest });

function shelf(replies: Reply[], usage: Usage[] = []): Shelf {
  const made = new Shelf();
  made.take({ type: 'first', library: { sets, categories, replies, usage }, total: replies.length });
  made.take({ type: 'done', total: replies.length });
  return made;
}

const many = (count: number, rest: Partial<Reply> = {}) =>
  Array.from({ length: count }, (_, index) => reply(`${rest.categoryId ?? 'ship'}${index}`, rest));

const shape = (of: Shelf, query = '', scope = ALL) =>
  arrange(of, query, scope, NOW).groups.map(({ id, replyIds, open }) => [id, replyIds.length, open]);

describe('with nothing typed', () => {
  it('pinned replies come first, then those in use, then every category', () => {
    const replies = [reply('平常'), reply('常用', { order: 90 }), reply('置顶', { pinned: true, order: 91 })];
    const usage = ['常用', '置顶'].map((replyId) => ({ replyId, count: 3, lastAt: NOW }));
    const { groups } = arrange(shelf(replies, usage), '', ALL, NOW);
    expect(groups.map(({ id, replyIds }) => [id, ...replyIds])).toEqual([
      ['pinned', '置顶'],
      ['common', '常用'],
      ['ship', '平常', '常用', '置顶'],
    ]);
  });

  it('opens as many categories as it takes to give every digit a row', () => {
    expect(shape(shelf([...many(5), ...many(3, { categoryId: 'after' })]))).toEqual([
      ['ship', 5, true],
      ['after', 3, true],
    ]);
    expect(shape(shelf([...many(9), ...many(3, { categoryId: 'after' })]))).toEqual([
      ['ship', 9, true],
      ['after', 3, false],
    ]);
  });

  it('an old habit counts less than a fresh one', () => {
    const replies = [reply('旧'), reply('新')];
    const month = 30 * 24 * 3600_000;
    const usage = [
      { replyId: '旧', count: 6, lastAt: NOW - 2 * month },
      { replyId: '新', count: 2, lastAt: NOW },
    ];
    expect(arrange(shelf(replies, usage), '', ALL, NOW).groups[0]?.replyIds).toEqual(['新', '旧']);
  });
});

describe('a scope', () => {
  const replies = [
    reply('任何阶段'),
    reply('售后', { stage: 'after' }),
    reply('before', { stage: 'pre', setId: 'en' }),
    reply('我的', { setId: 'own', categoryId: 'after' }),
  ];
  const ids = (scope: Partial<Scope>) =>
    arrange(shelf(replies), '', { ...ALL, ...scope }, NOW).groups.flatMap(({ replyIds }) => replyIds);

  it('of a stage has the replies of no stage, too', () => {
    expect(ids({ stage: 'after' }).sort()).toEqual(['任何阶段', '售后', '我的'].sort());
  });

  it('of a language has what the agent wrote, too', () => {
    expect(ids({ language: 'en' }).sort()).toEqual(['before', '我的'].sort());
  });

  it('of a category has nothing else, in a search as well', () => {
    expect(ids({ categoryId: 'after' })).toEqual(['我的']);
    expect(shape(shelf(replies), '我的', { ...ALL, categoryId: 'ship' })).toEqual([['hits', 0, true]]);
  });
});

describe('rows', () => {
  const arrangement = () => arrange(shelf([...many(9), ...many(3, { categoryId: 'after' })]), '', ALL, NOW);

  it('are those of open groups; the agent’s folding goes before ours', () => {
    expect(rowsOf(arrangement(), new Map(), 50).rows.length).toBe(9);
    const byHand = new Map([
      ['ship', false],
      ['after', true],
    ]);
    expect(rowsOf(arrangement(), byHand, 50).rows.map(({ groupId }) => groupId)).toEqual(
      Array(3).fill('after'),
    );
  });

  it('beyond the limit are counted', () => {
    const { rows, more } = rowsOf(arrangement(), new Map([['after', true]]), 10);
    expect([rows.length, more]).toEqual([10, 2]);
  });

  it('have names of their own where a reply stands in two groups', () => {
    const pinned = arrange(shelf([reply('一', { pinned: true })]), '', ALL, NOW);
    const ids = rowsOf(pinned, new Map(), 50).rows.map(({ id }) => id);
    expect(ids.length).toBe(2);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('what the talk is about', () => {
  const replies = [reply('问好'), reply('发货', { stage: 'in' }), reply('退款', { stage: 'after' })];
  const focus = [
    { id: 'focus playbook a', kind: 'playbook', name: '接待 · 推荐', replyIds: ['问好'] },
  ] as const;
  const wish = { focus: focus.map((each) => ({ ...each, replyIds: [...each.replyIds] })) };

  it('comes first while nothing is searched for, and is out of the way of a search', () => {
    expect(arrange(shelf(replies), '', ALL, NOW, wish).groups[0]).toMatchObject({
      name: '接待 · 推荐',
      open: true,
    });
    expect(arrange(shelf(replies), '发货', ALL, NOW, wish).groups.map(({ kind }) => kind)).toEqual(['hits']);
  });

  const suiting = (of: Shelf, setting: Parameters<typeof arrangeFor>[1]['setting']) =>
    arrange(of, '', ALL, NOW, { setting })
      .groups.filter(({ kind }) => kind === 'stage')
      .flatMap(({ replyIds }) => replyIds);

  it('the order’s stage brings what suits it', () => {
    expect(suiting(shelf(replies), { suits: 'in' })).toEqual(['发货']);
    expect(suiting(shelf(replies), { suits: 'after' })).toEqual(['退款']);
    expect(suiting(shelf(replies), {})).toEqual([]);
  });

  it('that suits comes from every category in turn, and is not what stands above it', () => {
    const some = [
      reply('置顶', { stage: 'in', pinned: true }),
      ...many(8, { stage: 'in' }),
      reply('改地址', { stage: 'in', categoryId: 'after', order: 99 }),
    ];
    expect(suiting(shelf(some), { suits: 'in' })).toEqual(['ship0', '改地址', 'ship1', 'ship2', 'ship3']);
  });
});

describe('categories of two levels', () => {
  const levels = {
    type: 'change',
    replies: [],
    removed: [],
    usage: [],
    library: {
      sets: [],
      categories: [
        { id: 'lost', setId: 'zh', name: '丢件', order: 0, parentId: 'ship', colour: 'red' },
        { id: 'late', setId: 'zh', name: '晚到', order: 1, parentId: 'ship' },
      ],
    },
  } as const;
  const made = () => {
    const of = shelf([
      reply('查物流'),
      ...many(3, { categoryId: 'lost' }),
      ...many(8, { categoryId: 'late' }),
      ...many(2, { categoryId: 'after' }),
    ]);
    of.take({
      ...levels,
      replies: [],
      removed: [],
      usage: [],
      library: { categories: [...levels.library.categories] },
    });
    return of;
  };

  it('stand one in the other, each counting what folds with it', () => {
    const { groups } = arrange(made(), '', ALL, NOW);
    expect(groups.map(({ id, under, count, replyIds }) => [id, under, count, replyIds.length])).toEqual([
      ['ship', undefined, 12, 1],
      ['lost', 'ship', 3, 3],
      ['late', 'ship', 8, 8],
      ['after', undefined, 2, 2],
    ]);
    expect(groups.map(({ open }) => open)).toEqual([true, true, true, false]);
    expect(groups[1]?.colour).toBe('red');
  });

  it('fold together', () => {
    const { groups } = arrange(made(), '', ALL, NOW);
    const folded = new Map([['ship', false]]);
    expect(shownGroups(groups, folded).map(({ id }) => id)).toEqual(['ship', 'after']);
    expect(rowsOf({ groups }, folded, 50).rows).toEqual([]);
    expect(
      rowsOf({ groups }, new Map([['lost', false]]), 50).rows.map(({ groupId }) => groupId),
    ).not.toContain('lost');
  });

  it('narrow with what is under them; a part is shown under the whole', () => {
    const ids = (categoryId: string) =>
      arrange(made(), '', { ...ALL, categoryId }, NOW).groups.map(({ id, open, count }) => [id, open, count]);
    expect(ids('ship')).toEqual([
      ['ship', true, 12],
      ['lost', true, 3],
      ['late', true, 8],
    ]);
    expect(ids('late')).toEqual([
      ['ship', true, 8],
      ['late', true, 8],
    ]);
    const found = arrange(made(), 'late0', { ...ALL, categoryId: 'ship' }, NOW).groups[0];
    expect(found?.replyIds).toEqual(['late0']);
  });
});

describe('what a scope hides', () => {
  const replies = [
    reply('退款进度', { stage: 'after' }),
    reply('退款到账', { stage: 'after' }),
    reply('退款说明', { shops: ['青禾'] }),
    reply('退款话术', { shops: ['青禾'], stage: 'after' }),
    reply('发货'),
  ];
  const scope: Scope = { ...ALL, stage: 'pre' };
  const setting = { shop: '木几' };
  const of = shelf(replies);
  const find = (query: string, wide: Parameters<typeof arrangeFor>[1]['wide'] = []) =>
    arrange(of, query, scope, NOW, { setting, wide });

  it('is told where nothing is found, by what hides it', () => {
    expect(find('退款').hidden).toEqual([
      { bars: ['stage'], count: 2 },
      { bars: ['shop'], count: 1 },
      { bars: ['stage', 'shop'], count: 1 },
    ]);
    expect(find('发货').hidden).toEqual([]);
    expect(find('没有的').hidden).toEqual([]);
  });

  it('is shown by what is lifted, and says what it is outside of', () => {
    expect(find('退款', ['shop']).groups[0]?.replyIds).toEqual(['退款说明']);
    expect(find('退款', ['shop']).outside.get('退款说明')).toEqual(['shop']);
    expect(find('退款', ['stage', 'shop']).groups[0]?.replyIds).toHaveLength(4);
    expect(find('发货').outside.size).toBe(0);
  });

  it('stays hidden while nothing is searched for', () => {
    expect(find('').groups.flatMap(({ replyIds }) => replyIds)).toEqual(['发货']);
  });
});

describe('where the panel is', () => {
  it('leaves out what is for other shops, marketplaces and days', () => {
    const replies = [
      reply('都行'),
      reply('别的店', { shops: ['青禾'] }),
      reply('别的平台', { marketplaces: ['jd'] }),
      reply('过期', { validUntil: '2026-01-01' }),
      reply('本店', { shops: ['木几 家居'] }),
    ];
    const setting = { shop: '木几家居', marketplace: 'pdd', day: '2026-11-22' } as const;
    const { groups } = arrange(shelf(replies), '', ALL, NOW, { setting });
    expect(groups.flatMap(({ replyIds }) => replyIds).sort()).toEqual(['本店', '都行'].sort());
  });
});

it('what guides say is found by a search, and stands in no category', () => {
  const made = shelf([reply('平常')]);
  made.take({
    type: 'change',
    replies: [reply('保温杯容量', { setId: 'cards', categoryId: 'cup' })],
    removed: [],
    usage: [],
    library: {
      sets: [{ id: 'cards', kind: 'product', name: '商品', language: 'zh-CN', version: 0, order: 9 }],
      categories: [{ id: 'cup', setId: 'cards', name: '保温杯', order: 0 }],
    },
  });
  expect(shape(made).map(([id]) => id)).toEqual(['ship']);
  expect(arrange(made, '容量', ALL, NOW).groups[0]?.replyIds).toEqual(['保温杯容量']);
});
