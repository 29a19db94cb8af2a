import { describe, expect, it } from 'vitest';
import type { Message, Side } from '../conversation/types';
import { changeIn } from './change';
import { readRecipient } from './change-read';

const ORDER = {
  recipient: { name: '李雪梅', phone: '13800001111', address: '浙江省杭州市西湖区文三路478号3幢201室' },
};
const says = (side: Side, text: string): Message => ({ id: null, side, kind: 'text', text, at: null });

/** What is wanted in the end, or why nobody but the agent can tell; `>` before a line: the shop says it. */
function wanted(...lines: string[]): string[] | string | null {
  const messages = lines.map((line) =>
    line.startsWith('>') ? says('agent', line.slice(1)) : says('buyer', line),
  );
  const change = changeIn(messages, ORDER);
  return change && (change.unread ?? change.fields.map((field) => field.wanted));
}

const WISH = '地址改成江苏省镇江市京口区正东路38号2栋501';
const at = (door: string) => [`江苏省镇江市京口区${door}`];
const ALL = '陈小渔 15800003434 江苏省镇江市京口区正东路38号2栋501';

describe('what was wrong in the line before is put right', () => {
  it.each<[string, string[]]>([
    ['打错了，是28号', at('正东路28号2栋501')],
    ['打错了 28号', at('正东路28号2栋501')],
    ['不好意思打错了，应该是28号哦', at('正东路28号2栋501')],
    ['不对，是3栋', at('正东路38号3栋501')],
    ['说错了是3幢', at('正东路38号3幢501')],
    ['错了错了，是3栋502', at('正东路38号3栋502')],
    ['不是38号，是28号', at('正东路28号2栋501')],
    ['是28号不是38号', at('正东路28号2栋501')],
    ['38号打错了，是28号', at('正东路28号2栋501')],
    ['手误 正西路', at('正西路38号2栋501')],
    ['不是正东路是正西路', at('正西路38号2栋501')],
    ['28号才对', at('正东路28号2栋501')],
    ['打错了，是润州区', ['江苏省镇江市润州区正东路38号2栋501']],
    ['更正：602室', at('正东路38号2栋602室')],
  ])('%s', (line, expected) => {
    expect(wanted(WISH, line)).toEqual(expected);
    expect(wanted(WISH, '>好的，给您改', line)).toEqual(expected);
  });

  it('in two lines, and with thanks between', () => {
    expect(wanted(WISH, '谢谢', '打错了', '是28号')).toEqual(at('正东路28号2栋501'));
  });

  it.each<[string, string[]]>([
    ['名字写错了 是陈小雨', ['陈小雨', '15800003434', ...at('正东路38号2栋501')]],
    ['打错了，是陈小雨', ['陈小雨', '15800003434', ...at('正东路38号2栋501')]],
    ['电话打错了，是15800005656', ['陈小渔', '15800005656', ...at('正东路38号2栋501')]],
    ['不对，是15800005656', ['陈小渔', '15800005656', ...at('正东路38号2栋501')]],
    ['打错了，是尾号5656', ['陈小渔', '15800005656', ...at('正东路38号2栋501')]],
    ['电话错了，后四位是5656', ['陈小渔', '15800005656', ...at('正东路38号2栋501')]],
    ['帮我改下尾号5656', ['陈小渔', '15800005656', ...at('正东路38号2栋501')]],
  ])('%s, and nothing beside it', (line, expected) => {
    expect(wanted(ALL, line)).toEqual(expected);
    expect(wanted(ALL, '>好的', line)).toEqual(expected);
  });

  it('written anew as a whole it takes the place of the first', () => {
    const other = '江苏省泰州市海陵区东进西路7号';
    expect(wanted(WISH, `打错了，是${other}`)).toEqual([other]);
    expect(wanted(WISH, '打错了', other)).toEqual([other]);
  });
});

describe('what fits no part, or more than one, is left to the agent', () => {
  it.each([
    '打错了',
    '打错了，是28',
    '打错了，是9弄',
    '不对，是阳光花园',
    '是28号不是48号',
    '是不是打错了',
    '这样才对',
    '地址写错了怎么办',
    '打错了，是尾号5656',
    '帮我改下尾号5656',
  ])('%s', (line) => {
    expect(wanted(WISH, line)).toBe('corrected');
  });

  it('what was spoken of since may be meant as well: 28号 may be a size', () => {
    expect(wanted(WISH, '鞋子有大码吗', '打错了，是28号')).toBe('corrected');
  });

  it('the end of a number that nobody has written', () => {
    expect(wanted('帮我改下尾号5656')).toBe('corrected');
    expect(wanted('尾号5656的订单帮我查一下')).toBeNull();
  });

  it('two numbers of one kind', () => {
    expect(wanted('地址改成上海市普陀区曹杨路120号8号', '打错了，是28号')).toBe('corrected');
    expect(wanted('电话改成13812345678-1234', '打错了，尾号是5656')).toBe('corrected');
  });

  it('stays so, whatever else is written behind it', () => {
    expect(wanted(WISH, '打错了，是28', '电话13900002222')).toBe('corrected');
    expect(wanted(WISH, '打错了，是28', '>哪里呢', '电话改成13900002222')).toBe('corrected');
  });

  it('a later wish in so many words clears it', () => {
    expect(wanted(WISH, '打错了，是28', '>哪里呢', '地址改成江苏省泰州市海陵区东进西路7号')).toEqual([
      '江苏省泰州市海陵区东进西路7号',
    ]);
  });
});

it.each([
  [['打错了，是28号'], null],
  [[WISH, '>好的', '我要的是蓝色的', '不对，是绿色'], at('正东路38号2栋501')],
  [[WISH, '我不是催，是问问'], at('正东路38号2栋501')],
])('%j is no correction', (lines, expected) => {
  expect(wanted(...lines)).toEqual(expected);
});

describe('two doors', () => {
  const [here, there] = ['江苏省镇江市京口区正东路38号', '江苏省泰州市海陵区东进西路7号'];
  it.each([
    [`两个地址各发一件：${here}，${there}`],
    [`一件发到${here}，一件发到${there}`],
    ['两个地址各发一件', here, there],
    [`陈小渔 15800003434 ${here}\n李雪萍 15800005656 ${there}`],
    [`分别发到${here}，${there}`],
    ['两个地址各发一件', here, there, '打错了，是江苏省泰州市海陵区东进西路9号'],
    ['分开发', `1. ${here}`, `2. ${there}`],
    [`地址改成${here}`, there],
  ])('%j', (...lines) => {
    expect(wanted(...lines)).toBe('several');
  });

  it('are none where one is the old one, or the same again', () => {
    expect(wanted(`从${here}改到${there}`)).toEqual([there]);
    expect(wanted(`地址改成${there}`, '>发到哪里呢', there)).toEqual([there]);
    expect(wanted(`地址改成${here}`, `还是改成${there}吧`)).toEqual([there]);
    expect(wanted('可以两个地址各发一件吗')).toBeNull();
    expect(wanted(`电话13900002222地址${here}`)).toEqual(['13900002222', here]);
    expect(wanted(`地址有两个地方写错了，改成${here}`)).toEqual([here]);
  });
});

it.each([
  ['电话13812345678转1234', '13812345678-1234'],
  ['电话：13812345678-1234', '13812345678-1234'],
  ['联系电话 138 1234 5678 转 1234', '13812345678-1234'],
  ['电话是１３８１２３４５６７８－１２３４', '13812345678-1234'],
  ['电话：0571-88886666 分机802', '0571-88886666-802'],
])('%s keeps its extension', (line, phone) => {
  expect(readRecipient(line)?.phone).toBe(phone);
});
