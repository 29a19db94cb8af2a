import { describe, expect, it } from 'vitest';
import { categories, reply, sets } from '../../lib/replies/testing';
import type { Reply } from '../../lib/replies/types';
import { createIndex } from '../../lib/search/search';
import { notesOf, wayShown } from './found';

const one: Reply = reply('改地址', {
  body: '可以的，趁还没有发出，您在订单页改一下收货的地址，改好以后跟我说一声，我让仓库再核对一遍门牌号',
  tags: ['转寄', '地址'],
  shortcut: 'dz3',
  wordings: ['没发之前都能改', '已经打包的话要先问一下仓库，问到了马上告诉您还能不能换新的收件人'],
  translations: { en: 'You can still change it' },
});
const category = categories[0];
const placed = { reply: one, category, parent: undefined, set: sets[0] };

function notes(query: string, at = 0, bars: Parameters<typeof notesOf>[1]['bars'] = []) {
  const index = createIndex();
  index.put([one], categories, sets);
  const [hit] = index.search(query, { limit: 1, usage: [], now: 0 });
  const found = notesOf(placed, { matches: hit?.matches ?? [], at, language: 'zh-CN', bars });
  return found.map(({ where, text, ranges }) => {
    const marked = ranges.map(([start, end]) => `[${text.slice(start, end)}]`).join('');
    return text ? `${where} ${text} ${marked}` : where;
  });
}

describe('what a row says of where it was found', () => {
  it.each([
    ['in its title or code: nothing', '改地址', []],
    ['in its code', 'dz3', []],
    ['in the text that is up', '趁', []],
    ['in a tag', 'zhuanji', ['tag 转寄 [转寄]']],
    ['in its category', '物流', ['category 物流 [物流]']],
    ['in another wording', '之前', ['wording 没发之前都能改 [之前]']],
    ['in a translation', 'still', ['translation You can still change it [still]']],
    ['far down in its text', '门牌', ['body …让仓库再核对一遍门牌号 [门牌]']],
    ['partly in its title', '地址 转寄', ['tag 转寄 [转寄]']],
  ])('%s', (_, query, expected) => {
    expect(notes(query)).toEqual(expected);
  });

  it('is no news of the wording that is up', () => {
    expect(notes('之前', 1)).toEqual([]);
    expect(notes('still', 3)).toEqual([]);
    expect(notes('趁', 1)).toEqual([expect.stringMatching(/^body .*趁/)]);
  });

  it('shows the stretch of a long text that was found', () => {
    expect(notes('收件人')).toEqual(['wording …您还能不能换新的收件人 [收件人]']);
  });

  it('says what a widened search has brought from elsewhere', () => {
    expect(notes('改地址', 0, ['stage', 'shop', 'day'])).toEqual(['outside-shop', 'outside-day']);
  });

  it('names the guide that a line is of', () => {
    const set = {
      id: 'p',
      kind: 'product',
      name: '保温杯',
      language: 'zh-CN',
      version: 0,
      order: 9,
    } as const;
    const of = { ...placed, set, category: { id: 'p', setId: 'p', name: '保温杯', order: 0 } };
    const found = notesOf(of, { matches: [], at: 0, language: 'zh-CN', bars: [] });
    expect(found).toEqual([{ where: 'product', text: '保温杯', ranges: [] }]);
  });
});

it('knows the way that is up as the search counts it', () => {
  expect([0, 1, 2, 3].map((at) => wayShown(placed, at, 'zh-CN'))).toEqual([
    { field: 'body', index: 0 },
    { field: 'wording', index: 0 },
    { field: 'wording', index: 1 },
    { field: 'translation', index: 0 },
  ]);
});
