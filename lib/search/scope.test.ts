import { describe, expect, it } from 'vitest';
import { categories, reply, sets } from '../replies/testing';
import type { Reply, ReplySet } from '../replies/types';
import { type Bar, barsOf, type Scope, without } from './scope';
import { createIndex } from './search';

const sub = { id: 'sub', setId: 'zh', name: '丢件', order: 0, parentId: 'ship' };
const shopSet: ReplySet = {
  id: 'shop',
  kind: 'shop',
  name: '青禾',
  language: 'zh-CN',
  version: 1,
  order: 3,
  shops: ['青禾家居'],
};

function inScope(replies: Reply[], scope: Scope): string[] {
  const index = createIndex();
  index.put(replies, [...categories, sub], [...sets, shopSet]);
  return index.search('', { limit: 99, usage: [], now: 0, scope }).map(({ id }) => id);
}

describe('a scope', () => {
  it('of a stage keeps the replies that suit any', () => {
    const replies = [reply('售前', { stage: 'pre' }), reply('售后', { stage: 'after' }), reply('都行')];
    expect(inScope(replies, { stage: 'pre' })).toEqual(['售前', '都行']);
  });

  it('of a language keeps what the agent wrote, and what is translated into it', () => {
    const replies = [
      reply('中文'),
      reply('both', { translations: { en: 'both' } }),
      reply('English', { setId: 'en' }),
      reply('我的', { setId: 'own' }),
    ];
    expect(inScope(replies, { language: 'en' })).toEqual(['both', 'English', '我的']);
    expect(inScope(replies, { language: 'zh-CN' })).toEqual(['中文', 'both', '我的']);
  });

  it('of a category keeps its subcategories', () => {
    const replies = [
      reply('物流'),
      reply('丢件', { categoryId: 'sub' }),
      reply('售后', { categoryId: 'after' }),
    ];
    expect(inScope(replies, { categoryId: 'ship' })).toEqual(['物流', '丢件']);
    expect(inScope(replies, { categoryId: 'sub' })).toEqual(['丢件']);
  });

  it('of mine keeps what the agent wrote or worded anew', () => {
    const replies = [
      reply('团队'),
      reply('改过', { overlay: { reworded: true } }),
      reply('只加了码', { overlay: { aliased: true } }),
      reply('我的', { setId: 'own' }),
    ];
    expect(inScope(replies, { mine: true })).toEqual(['改过', '我的']);
  });

  describe('of a shop', () => {
    const replies = [
      reply('都用'),
      reply('青禾', { shops: ['青禾家居'] }),
      reply('蓝海', { shops: ['蓝海数码', '蓝海 2 店'] }),
      reply('店铺集', { setId: 'shop' }),
    ];

    it('leaves out what is for others, whatever spaces, case and width their names have', () => {
      expect(inScope(replies, { shop: '青禾家居' })).toEqual(['都用', '青禾', '店铺集']);
      expect(inScope(replies, { shop: ' 青禾 家居' })).toEqual(['都用', '青禾', '店铺集']);
      expect(inScope(replies, { shop: '蓝海２店' })).toEqual(['都用', '蓝海']);
      expect(inScope([reply('甲', { shops: ['Blue Sea'] })], { shop: 'ＢＬＵＥ　sea' })).toEqual(['甲']);
    });

    it('leaves out what is for some shops where nobody knows the shop', () => {
      expect(inScope(replies, { shop: '' })).toEqual(['都用']);
      expect(inScope(replies, {})).toHaveLength(4);
    });

    it('keeps only its own where that is wanted', () => {
      expect(inScope(replies, { shop: '青禾家居', ownShop: true })).toEqual(['青禾', '店铺集']);
    });
  });

  it('leaves out other marketplaces and posts, where they are known', () => {
    const replies = [
      reply('都用'),
      reply('拼多多', { marketplaces: ['pdd'] }),
      reply('京东', { marketplaces: ['jd'] }),
      reply('售后岗', { posts: ['after-sale'] }),
    ];
    expect(inScope(replies, { marketplace: 'pdd' })).toEqual(['都用', '拼多多', '售后岗']);
    expect(inScope(replies, { post: 'pre-sale' })).toEqual(['都用', '拼多多', '京东']);
    expect(inScope(replies, {})).toHaveLength(4);
  });

  it('leaves out what is not used yet or any more, by the day', () => {
    const replies = [
      reply('到昨天', { validUntil: '2026-11-21' }),
      reply('到今天', { validUntil: '2026-11-22' }),
      reply('从今天', { validFrom: '2026-11-22' }),
      reply('从明天', { validFrom: '2026-11-23' }),
    ];
    expect(inScope(replies, { day: '2026-11-22' })).toEqual(['到今天', '从今天']);
    expect(inScope(replies, {})).toHaveLength(4);
  });

  it('leaves out what the agent has hidden, unless it is asked for', () => {
    const replies = [reply('藏起', { overlay: { hidden: true } }), reply('在')];
    expect(inScope(replies, {})).toEqual(['在']);
    expect(inScope(replies, { withHidden: true })).toEqual(['藏起', '在']);
  });

  it('holds for looser readings, too', () => {
    const index = createIndex();
    index.put([reply('退货地址', { stage: 'after' })], categories, sets);
    const find = (scope: Scope) => index.search('tuihoudizhi', { limit: 9, usage: [], now: 0, scope });
    expect(find({ stage: 'after' })).toHaveLength(1);
    expect(find({ stage: 'pre' })).toEqual([]);
  });
});

describe('what keeps a reply out', () => {
  const scope: Scope = { stage: 'pre', language: 'en', categoryId: 'sub', shop: '蓝海', day: '2026-11-22' };
  const out = reply('甲', {
    stage: 'after',
    shops: ['青禾'],
    validUntil: '2020-01-01',
    overlay: { hidden: true },
  });

  it('is told by name, and lifted by name', () => {
    const placed = { reply: out, category: categories[0], parent: undefined, set: sets[0] };
    const bars: Bar[] = ['stage', 'language', 'category', 'shop', 'day', 'hidden'];
    expect(barsOf(placed, scope)).toEqual(bars);
    expect(barsOf(placed, without(scope, bars.slice(0, 4)))).toEqual(['day', 'hidden']);
    expect(barsOf(placed, without(scope, bars))).toEqual([]);
  });
});
