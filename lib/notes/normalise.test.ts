import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../tests/tools/random';
import { normaliseEvent } from './normalise';

const normal = (text: string, date = '{M}.{D}', emoji: 'keep' | 'drop' = 'drop') =>
  normaliseEvent(text, { date, emoji });

describe.each([
  [
    'signs',
    [
      ['　发（顺丰）　ＡＢ１２ ', '发(顺丰) AB12'],
      ['发\u200b顺\ufeff丰\u202e', '发顺丰'],
      ['改地址\r\n\t张三  收', '改地址 张三 收'],
      ['送🎁给👩‍👧和🇨🇳', '送给和'],
      ['半个\ud83d字', '半个字'],
    ],
  ],
  [
    'dates',
    [
      ['11月3号发', '11.3发'],
      ['11月03日', '11.3'],
      ['2026-11-3', '11.3'],
      ['2026年11月3日再发', '11.3再发'],
      ['11/3发', '11.3发'],
      ['1/2箱', '1/2箱'],
      ['3-5天', '3-5天'],
      ['11月31号', '11月31号'],
      ['11月3号楼', '11月3号楼'],
      ['10/11码', '10/11码'],
      ['改地址 12月12弄5号', '改地址 12月12弄5号'],
      ['改地址 3月路12号', '改地址 3月路12号'],
      ['改地址 3月5路8号', '改地址 3月5路8号'],
      ['11/3弄', '11/3弄'],
      ['10月1街3号', '10月1街3号'],
      ['11月3单元', '11月3单元'],
      ['12月12号弄', '12月12号弄'],
      ['2026年3月8路', '2026年3月8路'],
      ['2026-11-3号楼', '2026-11-3号楼'],
      ['11月24件', '11月24件'],
      ['11月3号路上', '11.3路上'],
      ['12月12日前发', '12.12前发'],
      ['12月12发', '12.12发'],
    ],
  ],
  [
    'couriers',
    [
      ['发shunfeng', '发顺丰'],
      ['顺丰速运', '顺丰'],
      ['发SF', '发顺丰'],
      ['換順豐', '換顺丰'],
      ['邮政EMS', 'EMS'],
      ['中国邮政', '邮政'],
      ['极兔速递转ZTO', '极兔转中通'],
      ['单号SF1234567890', '单号SF1234567890'],
      ['天天催', '天天催'],
    ],
  ],
  [
    'amounts',
    [
      ['补20块', '补20元'],
      ['￥20.00', '20元'],
      ['退¥1,200.50元', '退1200.5元'],
      ['二十元', '20元'],
      ['退三十五块钱', '退35元'],
      ['20块钱运费', '20元运费'],
      ['一块发', '一块发'],
      ['两块香皂', '两块香皂'],
      ['2块装', '2块装'],
      ['改地址 三元桥5号', '改地址 三元桥5号'],
      ['20块香皂', '20块香皂'],
      ['3块5', '3块5'],
      ['几十元', '几十元'],
      ['20多块', '20多块'],
      ['20元旦前发', '20元旦前发'],
      ['1,20元', '1,20元'],
    ],
  ],
] as [string, [string, string][]][])('%s', (_, cases) => {
  it.each(cases)('%j is %j', (text, expected) => {
    expect(normal(text)).toBe(expected);
  });
});

it.each([
  '改地址 福建省三明市三元区列东街1号',
  '改地址 广州市越秀区三元东路3号',
  '改地址 杭州市西湖区中国邮政大厦3楼',
  '改地址 廊坊市广阳区京东物流园A区3号',
  '改收件人 JD',
  '改收件人 三元',
  '三元乡',
  '一元小学',
  '三圆路',
  '十块田村',
  '八百元小区',
  '德邦物流园',
  'JD大厦',
  'SF大厦6层',
  'EMS快递园',
  'sto酒店',
  '5/6 单元',
  '12/3 302',
  '解放路3/5 号',
  '幸福里5/12',
  '10月1日街3号',
])('%s is a name or a place, and stays', (text) => {
  expect(normal(text)).toBe(text);
});

it('keeps emoji where it is asked to', () => {
  expect(normal('送🎁给👩‍👧，❤️', '{M}.{D}', 'keep')).toBe('送🎁给👩‍👧,❤️');
});

it('gives no year that was not written', () => {
  expect(normal('11月3号', '{YYYY}-{M}-{D}')).toBe('11月3号');
  expect(normal('2026年11月3号', '{YYYY}-{M}-{D}')).toBe('2026-11-3');
});

const PIECES = (
  '发 改地址 顺丰速运 SF sf express 邮政 ems 20 块 元 ￥ ¥ 二十 一 十 万 钱 . , 00 5 11 3 月 号 日 年 2026 - / : ； # \n \t \u200b \u200d \ufe0f ' +
  '🎁 👩 👧 🇨 🇳 \ud83d \udf81 （ ） Ａ ８ 几 多 旦 ❤ * 1️⃣'
).split(' ');

it('is idempotent', () => {
  const random = mulberry32(20261122);
  for (let round = 0; round < 2500; round++) {
    const length = 1 + Math.floor(random() * 12);
    const text = Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]).join('');
    for (const date of ['{M}.{D}', '{MM}/{DD}', '{D}/{M}', '{YYYY}-{MM}-{DD}', '{M}月{D}日', '{MM}{DD}']) {
      const emoji = round % 2 === 0 ? 'drop' : 'keep';
      const once = normal(text, date, emoji);
      expect(normal(once, date, emoji), JSON.stringify([text, date])).toBe(once);
      expect(once).not.toMatch(/[\n\r\u200b]|^ | $| {2}/);
    }
  }
});
