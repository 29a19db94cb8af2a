import { describe, expect, it } from 'vitest';
import { categories, reply, sets } from '../replies/testing';
import type { Reply } from '../replies/types';
import { createIndex } from './search';

function indexOf(replies: Reply[]) {
  const index = createIndex();
  index.put(replies, categories, sets);
  return (query: string) => index.search(query, { limit: 20, usage: [], now: 0 });
}

const found = (replies: Reply[], query: string) => indexOf(replies)(query).map(({ id }) => id);

describe('one slip of the hand', () => {
  it.each([
    [
      'a letter wrong',
      '退货地址',
      ['tuihuodozhi', 'tuihupdizhi', 'tyihuodizhi', 'ruihuodizhi', 'tuihuodizhu'],
    ],
    ['a letter missing', '退货地址', ['tuhuodizhi', 'tuihuodizi', 'uihuodizhi', 'tuihodizhi']],
    ['a letter too many', '退货地址', ['tuiihuodizhi', 'tuihuoidizhi', 'ttuihuodizhi', 'tuihuodizhii']],
    [
      'two letters swapped',
      '退货地址',
      ['tuihoudizhi', 'utihuodizhi', 'tuihuodizih', 'tuhiuodizhi', 'tuihudoizhi'],
    ],
    ['in a short word', '换货', ['huanhou', 'huahuo', 'huanhuio', 'huamhuo', 'haunhuo', 'hunahuo']],
    ['as southern ears have it', '重新发货', ['congxin', 'chongxing', 'congxinfahuo']],
    ['with a word half typed', '运费险', ['yunfeixai', 'yufeixi']],
    ['in a mixed word', '退货地址', ['退hupdizhi', 'tuihuo地zih', 'tuihuo低址']],
    ['in Latin', 'Refund issued', ['refnud', 'refumd', 'reefund', 'refud issued', 'isued']],
    ['one character wrong', '七天无理由退换', ['七天无里由', '七夭无理由', '无礼由退换']],
    ['a character that sounds alike', '退货', ['退火', '推货', '腿货']],
    ['the coupon that everybody misspells', '优惠券', ['优惠卷', '优会券']],
  ])('%s', (_, title, queries) => {
    const search = indexOf([reply('别的内容'), reply(title)]);
    expect(queries.filter((query) => search(query)[0]?.id !== title)).toEqual([]);
  });

  it.each([
    ['two slips', '退货地址', ['tuihoudihzi', 'tyihupdizhi', '退火低址']],
    ['too short for one', '退货', ['tiu', 'hoo', 'hou', '推']],
    ['another word', '退货地址', ['fahuodizhi', 'tuikuan', '退款']],
    ['in figures', '满100减10', ['满110', '200', 'man101']],
    ['in initials', '退货地址', ['thdx', 'tgdz', 'htdz']],
  ])('not %s', (_, title, queries) => {
    expect(queries.filter((query) => found([reply(title)], query).length > 0)).toEqual([]);
  });

  it('is looked for in tags, categories and codes, too', () => {
    const search = indexOf([
      reply('甲', { tags: ['尺码'] }),
      reply('乙', { categoryId: 'after' }),
      reply('丙', { shortcut: 'kuaidi1' }),
    ]);
    expect(search('cima')[0]?.id).toBe('甲');
    expect(search('shuohou')[0]?.id).toBe('乙');
    expect(search('kuiadi1')[0]?.id).toBe('丙');
  });

  it('counts in a long text only when the word is long: anything else stands there by chance', () => {
    const body = '亲，已经换好了，后天给您重新发货，麻烦留意快递电话';
    const search = indexOf([reply('甲', { body })]);
    expect(search('huanhou')).toEqual([]);
    expect(search('chongxinfahou')[0]?.id).toBe('甲');
  });

  it('comes behind everything that was typed right, and only where that is little', () => {
    const replies = [
      reply('无关', { body: '先退后换' }),
      reply('退货流程'),
      reply('推后发货', { tags: ['改期'] }),
    ];
    expect(found(replies, 'tuihou')).toEqual(['推后发货', '无关']);
    expect(found(replies.slice(0, 2), 'tuihou')).toEqual(['无关', '退货流程']);
  });

  it('marks what was meant', () => {
    const marked = (query: string, title: string) => {
      const [hit] = indexOf([reply(title)])(query);
      return hit?.matches.map(({ ranges }) => ranges.map(([start, end]) => title.slice(start, end)));
    };
    expect(marked('tuihou', '您的退货已收到')).toEqual([['退货']]);
    expect(marked('refnud', 'Your refund is on its way')).toEqual([['refund']]);
    expect(marked('退火', '已同意退货')).toEqual([['退货']]);
  });
});

describe('words typed together', () => {
  const replies = [
    reply('怎么申请发票', { body: '个人填姓名，公司填抬头和税号', tags: ['开票'] }),
    reply('无理由退运费', { tags: ['运费', '退货'] }),
    reply('今天能发货吗'),
    reply('补发配件'),
    reply('催付，遇到问题吗', { tags: ['未付款'] }),
  ];

  it.each([
    ['发票抬头', '怎么申请发票'],
    ['退货运费', '无理由退运费'],
    ['今天能发吗', '今天能发货吗'],
    ['补配件', '补发配件'],
    ['cuifukuan', '催付，遇到问题吗'],
    ['发p抬头', '怎么申请发票'],
    ['thyunfei', '无理由退运费'],
  ])('%s', (query, title) => {
    expect(found(replies, query)[0]).toBe(title);
  });

  it('are told apart in what is marked', () => {
    const [hit] = indexOf(replies)('发票抬头');
    expect(hit?.matches.map(({ field }) => field)).toEqual(['title', 'body']);
  });

  it('must both be there, and not by chance', () => {
    expect(found(replies, '发票尺码')).toEqual([]);
    expect(found([reply('甲', { body: '先换一个，再看后面的' })], 'huanhou')).toEqual([]);
  });
});

describe('English words', () => {
  it.each([
    ['refund', ['refunds', 'refunding', 'refunded']],
    ['Refunds take a week', ['refund', 'refunding', 'REFUNDED']],
    ['We exchange it', ['exchanging', 'exchanges', 'exchanged']],
    ['Shipped today', ['ship', 'shipping', 'ships']],
    ['Return policies', ['policy', 'returning policy']],
    ['Cancellation', ['cancel', 'cancelling', 'cancelled']],
    ['Sizes', ['size', 'siz']],
  ])('%s', (title, queries) => {
    const search = indexOf([reply('other words'), reply(title)]);
    expect(queries.filter((query) => search(query)[0]?.id !== title)).toEqual([]);
  });

  it('in whole words only', () => {
    expect(found([reply('Nothing else')], 'notes')).toEqual([]);
  });

  it('mark the whole word', () => {
    const [hit] = indexOf([reply('We are shipping it')])('shipped');
    expect(hit?.matches).toEqual([{ field: 'title', index: 0, ranges: [[7, 15]], terms: [0] }]);
  });
});
