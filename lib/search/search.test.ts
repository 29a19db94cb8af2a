import { describe, expect, it } from 'vitest';
import { categories, reply, sets } from '../replies/testing';
import type { Reply } from '../replies/types';
import { createIndex, type SearchOptions } from './search';
import { textsOf } from './texts';

const NOW = 1_795_000_000_000;
const DAY = 86_400_000;

function indexOf(replies: Reply[]) {
  const index = createIndex();
  index.put(replies, categories, sets);
  const search = (query: string, options: Partial<SearchOptions> = {}) =>
    index.search(query, { limit: 20, usage: [], now: NOW, ...options });
  const titles = (query: string, options?: Partial<SearchOptions>) =>
    search(query, options).map(({ id }) => id);
  /** The marked words, as `field: words`. */
  const marks = (query: string, id: string) =>
    (search(query).find((hit) => hit.id === id)?.matches ?? []).flatMap(({ field, index: which, ranges }) => {
      const of = replies.find((each) => each.id === id) as Reply;
      const category = categories.find((each) => each.id === of.categoryId);
      const texts = textsOf({ reply: of, category, parent: undefined, set: undefined });
      const text = texts.find((each) => each.field === field && each.index === which)?.text ?? '';
      return ranges.map(([start, end]) => `${field}: ${text.slice(start, end)}`);
    });
  return { index, search, titles, marks };
}

describe('finding one title', () => {
  it.each([
    [
      '发货时间',
      ['发货', '货时', '时间 发货', 'fh', 'fhsj', 'FH', 'fahuo', 'fahu', 'fah', 'fhshij', 'sjian', 'f', 'fa'],
    ],
    [
      '发货时间',
      ['fa货', 'f货', '发h', '发huo', '货shi', "fa'huo", 'fa huo', '　发货　', 'ｆｈ', 'shij fah'],
    ],
    ['银行卡付款', ['yinhang', 'yinxing', 'yh', 'yx', 'yhk', 'yinhangka', 'yin行']],
    ['重新发一份', ['chongxin', 'zhongxin', 'cx', 'zx', 'chx', 'zhx', 'zhongx']],
    ['还款方式', ['huankuan', 'haikuan', 'hk', 'hkfs', 'haikfs']],
    ['便宜一点', ['pianyi', 'bianyi', 'py', 'by']],
    ['女款尺码', ['nvkuan', 'nkcm', 'nvk']],
    ['策略说明', ['celve', 'celue']],
    ['稍后回复', ['shaohou', 'shaohouhuif', 'shhf', 'sh', 'shh']],
    ['7天无理由', ['7', '7天', '7t', '7twly', 'wuliyou', '7tianwuli', '７天']],
    ['38码有货', ['38', '38码', '38m', '38ma', 'youhuo']],
    ['满100元包邮', ['100元', '100', '满100', 'man100', 'baoyou']],
    ['EMS包邮', ['ems', 'EMS', 'em', 'e', 'emsby', 'ems包', 'emsbaoyou', 'ｅｍｓ']],
    ['退货→换货', ['退货→换货', 'huanhuo']],
    ['【新客】欢迎', ['x', '新', 'xinke', '【新', '欢迎']],
    ['發貨說明', ['fahuo', 'fhsm', '發貨']],
    ['嗯嗯好的', ['enen', 'ngng', 'eehd']],
    ['Return address', ['return', 'addr', 'address return', 'r', 'RETURN', 'turn']],
    ["Don't worry", ["don't", 'don’t', 'worry don']],
    ['好评😊感谢', ['😊', '评😊', 'hp', '😊感']],
  ])('%s', (title, queries) => {
    const { titles } = indexOf([reply('别的内容'), reply(title)]);
    expect(queries.filter((query) => titles(query)[0] !== title)).toEqual([]);
  });

  it.each([
    ['发货时间', ['huofa', 'fs', 'fahuoshou', 'h', '时 退', 'fahuoqx', 'zzqqxx', '鼃鼃', 's']],
    ['稍后回复', ['chh', 'shaoh退', 'sha回']],
    ['Return address', ['etr uz', 'ra', 'returnable']],
    ['38码有货', ['83', '38 码数', '3 9']],
    ['好，货到了', ['hhd']],
  ])('not %s', (title, queries) => {
    const { titles } = indexOf([reply(title)]);
    expect(queries.filter((query) => titles(query).length > 0)).toEqual([]);
  });
});

describe('where it looks', () => {
  const { titles } = indexOf([
    reply('甲', { body: '亲，顺丰已经发出，请留意 EMS 单号 2100' }),
    reply('乙', { shortcut: 'sf1' }),
    reply('丙', { tags: ['加急', '顺丰'] }),
    reply('丁', { categoryId: 'after' }),
  ]);

  it.each([
    ['顺丰', ['丙', '甲']],
    ['shunfeng', ['丙', '甲']],
    ['sf', ['乙', '丙', '甲']],
    ['sf1', ['乙']],
    ['f1', []],
    ['售后', ['丁']],
    ['shouh', ['丁']],
    ['加急 顺丰', ['丙']],
    ['单号 顺丰', ['甲']],
    ['甲 顺丰', ['甲']],
  ])('%s', (query, expected) => {
    expect(titles(query)).toEqual(expected);
  });

  it('asks more of a body: short words and numbers only where they begin', () => {
    expect(titles('em')).toEqual(['甲']);
    expect(titles('ms')).toEqual([]);
    expect(titles('21')).toEqual(['甲']);
    expect(titles('00')).toEqual([]);
    expect(titles('100')).toEqual(['甲']);
  });
});

describe('ranking', () => {
  it('goes by place, then by kind of match', () => {
    const { titles } = indexOf([
      reply('正文', { body: '今天发货' }),
      reply('分类', { tags: ['发货'] }),
      reply('催发货'),
      reply('发货时间'),
      reply('发货'),
      reply('快捷开头', { shortcut: 'fh2' }),
      reply('快捷', { shortcut: 'fh' }),
      reply('fh 代码'),
      reply('问 fh'),
    ]);
    expect(titles('发货')).toEqual(['发货', '发货时间', '催发货', '分类', '正文']);
    expect(titles('fahuo')).toEqual(['发货时间', '发货', '催发货', '分类', '正文']);
    expect(titles('fh')).toEqual([
      ...['快捷', '快捷开头', 'fh 代码', '发货时间', '发货', '问 fh', '催发货', '分类', '正文'],
    ]);
  });

  it('lets habit settle ties, and only those', () => {
    const { titles } = indexOf([reply('发货甲'), reply('发货乙'), reply('发货丙'), reply('催发货')]);
    const usage = [
      { replyId: '催发货', count: 900, lastAt: NOW },
      { replyId: '发货乙', count: 40, lastAt: NOW - 200 * DAY },
      { replyId: '发货丙', count: 2, lastAt: NOW - DAY },
    ];
    expect(titles('发货', { usage })).toEqual(['发货丙', '发货乙', '发货甲', '催发货']);
  });

  it('settles ties by what is used in such conversations first', () => {
    const { titles } = indexOf([reply('发货甲'), reply('发货乙'), reply('发货丙')]);
    const usage = [
      { replyId: '发货丙', count: 80, lastAt: NOW, situations: { refunding: 80 } },
      { replyId: '发货乙', count: 3, lastAt: NOW, situations: { 'to-ship': 3 } },
    ];
    expect(titles('发货', { usage, situation: 'to-ship' })).toEqual(['发货乙', '发货丙', '发货甲']);
    expect(titles('发货', { usage, situation: 'refunding' })).toEqual(['发货丙', '发货乙', '发货甲']);
    expect(titles('发货', { usage })).toEqual(['发货丙', '发货乙', '发货甲']);
  });

  it('puts what this console can’t fill behind its equals, whatever the habit', () => {
    const { titles } = indexOf([
      reply('发货，报单号', { body: '单号{tracking.no}' }),
      reply('发货，报金额', { body: '付了{order.amount}元{[，单号{tracking.no}]}' }),
      reply('发货'),
      reply('催发货'),
    ]);
    const usage = [{ replyId: '发货，报单号', count: 50, lastAt: NOW }];
    const canFill = (variable: string) => variable !== 'tracking.no';
    expect(titles('fahuo', { usage, canFill })).toEqual(['发货，报金额', '发货', '发货，报单号', '催发货']);
    expect(titles('fahuo', { usage })[0]).toBe('发货，报单号');
  });

  it('keeps the order of the library where nothing else tells replies apart', () => {
    const replies = [
      reply('发货4', { setId: 'own', categoryId: 'none', order: 0 }),
      reply('发货3', { categoryId: 'after', order: 1 }),
      reply('发货2', { order: 9 }),
      reply('发货1', { order: 2 }),
      reply('发货1a', { order: 2 }),
    ];
    for (const turn of [replies, replies.toReversed()]) {
      expect(indexOf(turn).titles('fh')).toEqual(['发货1', '发货1a', '发货2', '发货3', '发货4']);
    }
  });

  it('cuts at the limit, not before', () => {
    const { titles } = indexOf(Array.from({ length: 1200 }, (_, n) => reply(`发货${n}`)));
    expect(titles('fh', { limit: 2 })).toEqual(['发货0', '发货1']);
    expect(titles('fh', { limit: 5000 })).toHaveLength(1200);
    expect(titles('fh', { limit: 0 })).toEqual([]);
  });
});

describe('an empty query', () => {
  it('gives pins in their order, then habits, then the rest', () => {
    const { titles, search } = indexOf([
      reply('甲'),
      reply('乙'),
      reply('丙'),
      reply('丁', { pinned: true }),
      reply('戊', { pinned: true }),
    ]);
    const usage = [
      { replyId: '戊', count: 100, lastAt: NOW },
      { replyId: '乙', count: 3, lastAt: NOW },
      { replyId: '丙', count: 90, lastAt: NOW - 365 * DAY },
    ];
    for (const query of ['', '  ', '　'])
      expect(titles(query, { usage })).toEqual(['丁', '戊', '乙', '丙', '甲']);
    expect(search('')[0]?.matches).toEqual([]);
  });
});

describe('what is marked', () => {
  const { marks, search } = indexOf([
    reply('另说', {
      body: '已经寄出',
      wordings: ['包裹在路上', '今天发走了'],
      translations: { en: 'On its way to you' },
    }),
    reply('【大促】发货时间', {
      body: '发货后会返回单号，ＶＩＰ优先发货',
      shortcut: 'fh1',
      tags: ['催发货', '时效'],
    }),
    reply('满100元', { body: '满 100 元，或两件共 2100 元' }),
    reply('无关', { body: '方便的话，麻烦回复一下' }),
  ]);

  it.each([
    ['发货', ['title: 发货', 'tag: 发货', 'body: 发货', 'body: 发货']],
    ['fahuo', ['title: 发货', 'tag: 发货', 'body: 发货', 'body: 发货']],
    // 返回 is as good an `fh`, but the title has told enough
    ['fh', ['shortcut: fh', 'title: 发货', 'tag: 发货']],
    ['fh1', ['shortcut: fh1']],
    ['sh', ['title: 时']],
    ['shij 发货', ['title: 发货时间', 'tag: 发货', 'body: 发货', 'body: 发货']],
    ['shix', ['tag: 时效']],
    ['wl', ['category: 物流']],
    ['vip', ['body: ＶＩＰ']],
    ['d', ['title: 大']],
  ])('%s', (query, expected) => {
    expect(marks(query, '【大促】发货时间')).toEqual(expected);
  });

  it('prefers whole numbers, and tells why a body was found by initials', () => {
    expect(marks('100', '满100元')).toEqual(['title: 100', 'body: 100']);
    expect(marks('hf', '无关')).toEqual(['body: 回复']);
  });

  it('says which wording or translation holds it', () => {
    expect(marks('jintian', '另说')).toEqual(['wording: 今天']);
    expect(marks('way', '另说')).toEqual(['translation: way']);
    expect(search('fazou')[0]?.matches).toEqual([
      { field: 'wording', index: 1, ranges: [[2, 4]], terms: [0] },
    ]);
  });

  it('counts in UTF-16 units of the stored text', () => {
    expect(search('fhsj')[0]?.matches).toEqual([{ field: 'title', index: 0, ranges: [[4, 8]], terms: [0] }]);
    expect(search('shix')[0]?.matches).toEqual([{ field: 'tag', index: 1, ranges: [[0, 2]], terms: [0] }]);
  });
});

describe('a library that changes', () => {
  it('finds the new text of a reply and no longer the old', () => {
    const { index, titles } = indexOf([reply('发货'), reply('退货')]);
    index.put([reply('新', { id: '发货', body: '换货流程' })]);
    expect(index.size).toBe(2);
    expect(titles('发货')).toEqual([]);
    expect(titles('huanhuo')).toEqual(['发货']);
  });

  it('takes over a pin without a new text', () => {
    const { index, titles } = indexOf([reply('甲'), reply('乙')]);
    index.put([reply('乙', { pinned: true })]);
    expect(titles('')).toEqual(['乙', '甲']);
  });

  it('forgets what is removed, and gives its slot to the next', () => {
    const { index, titles } = indexOf([reply('发货'), reply('退货')]);
    index.remove(['发货', 'unheard-of']);
    expect(titles('fahuo')).toEqual([]);
    index.put([reply('换货')]);
    expect(titles('fahuo')).toEqual([]);
    expect(titles('huanhuo')).toEqual(['换货']);
    expect(index.size).toBe(2);
  });

  it('takes categories and sets after the replies, and new names for them', () => {
    const index = createIndex();
    const titles = (query: string, options: Partial<SearchOptions> = {}) =>
      index.search(query, { limit: 9, usage: [], now: NOW, ...options }).map(({ id }) => id);
    index.put([reply('甲')]);
    const scope = { language: 'zh-CN' } as const;
    expect(titles('', { scope })).toEqual([]);
    index.put([], categories, sets);
    expect(titles('', { scope })).toEqual(['甲']);
    expect(titles('wuliu')).toEqual(['甲']);
    index.put([], [{ id: 'ship', setId: 'zh', name: '快递', order: 0 }]);
    expect(titles('wuliu')).toEqual([]);
    expect(titles('kd')).toEqual(['甲']);
  });
});

describe('levels of categories', () => {
  const sub = { id: 'sub', setId: 'zh', name: '丢件', order: 0, parentId: 'ship' };

  it('finds a reply by both names of where it is, also when the upper one comes later or changes', () => {
    const index = createIndex();
    const found = (query: string) =>
      index.search(query, { limit: 9, usage: [], now: NOW }).map(({ id }) => id);
    index.put([reply('甲', { categoryId: 'sub' })], [sub], sets);
    expect([found('diujian'), found('wuliu')]).toEqual([['甲'], []]);
    index.put([], categories);
    expect(found('diujian wuliu')).toEqual(['甲']);
    index.put([], [{ id: 'ship', setId: 'zh', name: '快递', order: 0 }]);
    expect([found('wuliu'), found('kuaidi')]).toEqual([[], ['甲']]);
  });
});

describe('hostile queries', () => {
  const { titles } = indexOf([reply('发货'), reply('嗯'.repeat(200), { body: '嗯'.repeat(2000) })]);

  it('takes a pasted page for its beginning', () => {
    expect(titles(`发货${' '.repeat(200)}退货`)).toEqual(['发货']);
    expect(titles('嗯'.repeat(5000))).toEqual(['嗯'.repeat(200)]);
  });

  it('answers at once where every character may be typed in many ways', () => {
    const begun = performance.now();
    expect(titles(`${'en'.repeat(16)}x`)).toEqual([]);
    // Some milliseconds; many seconds if the matcher forgot what it has tried.
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('answers at once where every place may be a slip', () => {
    const begun = performance.now();
    for (const query of [
      'enenenenenenenenenenenenenenenx',
      '嗯嗯嗯嗯嗯嗯嗯嗯嗯嗯嗯嗯嗯嗯x',
      'ngngngngngngngngngx',
    ])
      expect(titles(query).length).toBeLessThan(3);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it.each(['[', '\\', '(?:', '*', '__proto__', "'", '\ud83d', '\0'])('treats %j as text', (query) => {
    expect(titles(query)).toEqual([]);
  });
});
