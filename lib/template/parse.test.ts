import { describe, expect, it } from 'vitest';
import { parseBody } from './parse';
import { segmentsOf } from './parts';
import type { Part } from './types';

/** Kind and content of each part, without its place. */
const told = (part: Part): string => {
  switch (part.kind) {
    case 'text':
      return `text ${part.text}`;
    case 'variable':
      return `variable ${part.name}${part.format ? ` as ${part.format}` : ''}`;
    case 'field':
      return `field ${part.label}: ${part.input.type === 'choice' ? part.input.options : part.input.type}`;
    case 'choice':
      return `choice ${part.options}`;
    case 'optional':
      return `optional (${part.parts.map(told).join('; ')})`;
    case 'break':
      return 'break';
    case 'unknown':
      return `${part.fault} ${part.source}`;
  }
};
const outline = (body: string) => parseBody(body).map(told);

it.each([
  ['亲，在的', ['text 亲，在的']],
  ['', []],
  ['{time.greeting}，我是{agent.name}', ['variable time.greeting', 'text ，我是', 'variable agent.name']],
  ['您穿{?尺码}码', ['text 您穿', 'field 尺码: text', 'text 码']],
  // as a hand or a Chinese input method writes them
  ['{ buyer.name }{Buyer.Name}', ['variable buyer.name', 'variable buyer.name']],
  ['｛shop.name｝{？尺码}｛？ 几号 ｝', ['variable shop.name', 'field 尺码: text', 'field 几号: text']],
  // what would go out unfinished
  ['{buyer.nick}你好', ['name {buyer.nick}', 'text 你好']],
  ['{name}{constructor}', ['name {name}', 'name {constructor}']],
  ['{{contact.name}}您好', ['name {{contact.name}}', 'text 您好']],
  ['{{ order.id }}', ['name {{ order.id }}']],
  ['{?}{？ }', ['blank {?}', 'blank {？ }']],
  // what is text
  ['{{小窍门}', ['text {', 'text 小窍门}']],
  ['{ }{}{1}', ['text { }{}{1}']],
  ['{"a": 1}{note: 重要}{a.b:c}', ['text {"a": 1}{note: 重要}{a.b:c}']],
  ['没写完的 {order.id', ['text 没写完的 {order.id']],
  ['两行\n{?第一\n行}', ['text 两行\n{?第一\n行}']],
])('reads %j', (body, parts) => {
  expect(outline(body)).toEqual(parts);
});

it('knows variables by their Chinese label, when it is exactly that', () => {
  expect(outline('{买家昵称}{ 退货地址 }｛最晚发货时间｝')).toEqual([
    'variable buyer.name',
    'variable shop.returnAddress',
    'variable order.shipBy',
  ]);
  expect(outline('{温馨提示}{买家}')).toEqual(['text {温馨提示}{买家}']);
});

it('takes a label that is one letter off for a mistake, never for text', () => {
  expect(outline('{退货地扯}{买家妮称}{订单}')).toEqual([
    'name {退货地扯}',
    'name {买家妮称}',
    'name {订单}',
  ]);
});

it('names the shop’s values by id, by label, and the team’s own by label', () => {
  expect(outline('{shop.returnAddress}{shop.RETURNADDRESS}{shop.退货地址}{return.address}')).toEqual(
    Array(4).fill('variable shop.returnAddress'),
  );
  expect(outline('{shop.售后微信群}｛shop. 大促 说明｝')).toEqual([
    'variable shop.售后微信群',
    'variable shop.大促 说明',
  ]);
  expect(outline('{shop.}')).toEqual(['text {shop.}']);
});

it('takes formats by their English and Chinese names, and only where they fit', () => {
  expect(
    outline('{order.amount:money}{订单金额：取整}{order.paid:Month-Day}{time.today:日期}{收件电话:后四位}'),
  ).toEqual([
    'variable order.amount as money',
    'variable order.amount as whole',
    'variable order.paid as month-day',
    'variable time.today as date',
    'variable recipient.phone as last4',
  ]);
  expect(outline('{shop.对账手机：脱敏}')).toEqual(['variable shop.对账手机 as mask']);
  expect(outline('{order.amount:两位}{order.id:日期}{time.today:time}{order.amount:}')).toEqual([
    'format {order.amount:两位}',
    'format {order.id:日期}',
    'format {time.today:time}',
    'format {order.amount:}',
  ]);
  expect(outline('{order.amout:金额}')).toEqual(['name {order.amout:金额}']);
});

describe('blanks', () => {
  it('have a type, or a list to choose from', () => {
    expect(outline('{?数量:number}{?件数：数字}{?日期:date}｛？到货：日期｝{?颜色:红|蓝｜ 绿 }')).toEqual([
      'field 数量: number',
      'field 件数: number',
      'field 日期: date',
      'field 到货: date',
      'field 颜色: 红,蓝,绿',
    ]);
  });

  it('keep a colon in their label where no type stands behind it', () => {
    expect(outline('{?时间:几点}{?尺码：}')).toEqual(['field 时间:几点: text', 'field 尺码：: text']);
    expect(outline('{?数量:nubmer}')).toEqual(['format {?数量:nubmer}']);
  });

  it('are one and the same by their label, whichever of them says the type', () => {
    expect(outline('{?颜色}？{?颜色:红|蓝}！{[{?颜色}]}')).toEqual([
      'field 颜色: 红,蓝',
      'text ？',
      'field 颜色: 红,蓝',
      'text ！',
      'optional (field 颜色: 红,蓝)',
    ]);
    expect(outline('{?颜色:红|蓝}{?颜色:绿|紫}')).toEqual(['field 颜色: 红,蓝', 'field 颜色: 绿,紫']);
  });

  it('need a label, and no option may be empty', () => {
    expect(outline('{?:数字}{?:红|蓝}{?颜色:红||蓝}')).toEqual([
      'blank {?:数字}',
      'blank {?:红|蓝}',
      'choice {?颜色:红||蓝}',
    ]);
  });
});

describe('choices', () => {
  it('are braces with a bar', () => {
    expect(outline('{红|蓝}任选，{亲｜您}好，{?大|小}')).toEqual([
      'choice 红,蓝',
      'text 任选，',
      'choice 亲,您',
      'text 好，',
      'choice 大,小',
    ]);
    expect(outline('{9:00|10:00}{红|红|蓝}')).toEqual(['choice 9:00,10:00', 'choice 红,蓝']);
  });

  it('with an empty option are a mistake; bars alone are an ornament', () => {
    expect(outline('{红|}{|红|蓝}')).toEqual(['choice {红|}', 'choice {|红|蓝}']);
    expect(outline('{|}{ || }红|蓝')).toEqual(['text {|}{ || }红|蓝']);
    expect(outline('{红|\n蓝}')).toEqual(['text {红|\n蓝}']);
  });
});

describe('optional parts', () => {
  it('hold text, variables, blanks and choices, over several lines', () => {
    expect(outline('好的{[，单号\n{order.id}{?备注}{红|蓝}]}。')).toEqual([
      'text 好的',
      'optional (text ，单号\n; variable order.id; field 备注: text; choice 红,蓝)',
      'text 。',
    ]);
    expect(outline('｛【给{buyer.name}】｝')).toEqual(['optional (text 给; variable buyer.name)']);
  });

  it('are only brackets where nothing in them could be missing', () => {
    expect(outline('{【产品】}和{[注意]}')).toEqual(['text {【产品】}和{[注意]}']);
    expect(outline('{[ {{ ]}')).toEqual(['text {[ ', 'text {', 'text  ]}']);
    expect(outline('a]}')).toEqual(['text a]}']);
  });

  it('have to be closed, within the segment, and are not nested', () => {
    expect(outline('好{[，{order.id}')).toEqual(['text 好', 'unclosed {[', 'text ，', 'variable order.id']);
    expect(outline('{[{order.id}\n{---}\n]}')).toEqual([
      'unclosed {[',
      'variable order.id',
      'break',
      'text ]}',
    ]);
    expect(outline('{[a{[{order.id}]}b]}')).toEqual([
      'optional (text a; nested {[; variable order.id)',
      'text b]}',
    ]);
  });
});

describe('segments', () => {
  it('are cut by a line of its own, which takes the empty lines around with it', () => {
    expect(outline('一\n\n {---} \n\n二\n｛---｝\n{—－—-}\n三')).toEqual([
      'text 一',
      'break',
      'text 二',
      'break',
      'break',
      'text 三',
    ]);
    expect(outline('一\r\n{---}\r\n二')).toEqual(['text 一', 'break', 'text 二']);
  });

  it('are not cut within a line', () => {
    expect(outline('一{---}二')).toEqual(['text 一', 'break {---}', 'text 二']);
    expect(outline('{agent.name} {---}')).toEqual(['variable agent.name', 'text  ', 'break {---}']);
    expect(outline('{--}')).toEqual(['text {--}']);
  });

  it('are told apart, and empty ones are none', () => {
    const segments = segmentsOf(parseBody('{---}\n一{agent.name}\n{---}\n{---}\n二\n{---}'));
    expect(segments.map((parts) => parts.map(told))).toEqual([
      ['text 一', 'variable agent.name'],
      ['text 二'],
    ]);
    expect(segmentsOf([])).toEqual([]);
  });
});

it('says where each part stands', () => {
  expect(parseBody('给😊{agent.name}留言{{\n{---}\n好').map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [3, 15],
    [15, 17],
    [17, 19],
    [19, 26],
    [26, 27],
  ]);
});
