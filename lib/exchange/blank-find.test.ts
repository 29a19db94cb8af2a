import { describe, expect, it } from 'vitest';
import { findBlanks } from './blank-find';

const outline = (text: string) =>
  findBlanks(text).map(({ kind, source, label }) => `${kind} ${source} ${label}`);

describe('findBlanks', () => {
  it.each([
    ['这款[产品]是热销款，主打[核心功效]', ['square [产品] 产品', 'square [核心功效] 核心功效']],
    ['您看中的【款式】还有货', ['thick 【款式】 款式']],
    ['我是___旗舰店的客服___，请问', ['line ___ 店名', 'line ___ 客服']],
    ['申通_元 EMS_元 顺丰＿元', ['line _ 申通金额', 'line _ EMS金额', 'line ＿ 顺丰金额']],
    ['XXX先生您好', ['cross XXX 姓名']],
    ['预计XX天到，最晚ＸＸ小时内回您', ['cross XX 预计天数', 'cross ＸＸ 最晚时间']],
    ['补x元就好，第X件半价', ['cross x 金额', 'cross X 第数量']],
    ['您X月X号拍的，_月_日发', ['date X月X号 日期', 'date _月_日 日期']],
    ['2026年X月X日前', ['date X月X日 日期']],
    [
      'Hi {{contact.name}}, {first_name}',
      ['brace {{contact.name}} contact.name', 'brace {first_name} first_name'],
    ],
    ['亲，{买家昵称}，｛店名｝欢迎您', ['brace {买家昵称} 买家昵称', 'brace ｛店名｝ 店名']],
    [
      '{?数量:数字}件，｛？颜色:红|蓝｝',
      ['brace {?数量:数字} 数量:数字', 'brace ｛？颜色:红|蓝｝ 颜色:红|蓝'],
    ],
    [
      '好的[微笑][玫瑰]，收到[笑哭R]',
      ['emoticon [微笑] 微笑', 'emoticon [玫瑰] 玫瑰', 'emoticon [笑哭R] 笑哭R'],
    ],
    [
      '全程服务哈~~/:074，好的/:^_^/:-F',
      ['wangwang /:074 /:074', 'wangwang /:^_^ /:^_^', 'wangwang /:-F /:-F'],
    ],
  ])('finds what is left open in %j', (text, found) => {
    expect(outline(text)).toEqual(found);
  });

  it.each([
    '亲，在的，有什么可以帮您的吗？',
    '码数有 S M L XL XXL XXXL',
    '型号 QX-20X，iPhone X 手机壳，T恤x2件',
    '链接 https://item.example.com/i_t_em?x=__&id=[1] 您看下',
    '好的呢(^_^) 谢谢 ^_^ T_T -_- (*^__^*) @_@',
    '文件名是 size_table_2026.xlsx',
    '[1] 打开订单 [2] 点退款，详见[说明](https://example.com)',
    '{红|蓝} 任选，{?}，{ } 和 {} 都行',
    '【没写完的一段',
    '时间：9:00/18:00',
  ])('finds nothing in %j', (text) => {
    expect(outline(text)).toEqual([]);
  });

  it('says where each stands', () => {
    const text = '请补__元，[产品]';
    expect(findBlanks(text).map(({ start, end }) => text.slice(start, end))).toEqual(['__', '[产品]']);
  });

  it('looks through a long line of letters in no time', () => {
    const text = `[产品]${'a'.repeat(4000)}${'_'.repeat(50)}${'x'.repeat(4000)}`;
    const before = process.cpuUsage().user;
    findBlanks(text);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(200);
  });
});
