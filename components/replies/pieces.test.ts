import { expect, it } from 'vitest';
import { parseBody } from '../../lib/template/parse';
import { piecesOf } from './pieces';

const pieces = (body: string, values = {}, ranges: [number, number][] = []) =>
  piecesOf(parseBody(body), values, 'zh-CN', ranges);

it('shows a value where there is one, and a gap where there is none', () => {
  expect(pieces('{buyer.name}您好，{?尺码}', { 'buyer.name': '林儿' })).toEqual([
    { kind: 'text', text: '林儿' },
    { kind: 'text', text: '您好，' },
    { kind: 'gap', text: '尺码', fault: false },
  ]);
});

it('tells a variable that nobody knows from one that can be filled', () => {
  expect(pieces('{buyer.nmae}')).toEqual([{ kind: 'gap', text: '{buyer.nmae}', fault: true }]);
});

it('marks what was found in the body, also on both sides of a variable', () => {
  // 发货 at 0 to 2 and, behind the variable of 12 letters, at 14 to 16.
  expect(
    pieces('发货{buyer.name}发货了', { 'buyer.name': '林儿' }, [
      [0, 2],
      [14, 16],
    ]),
  ).toEqual([
    { kind: 'mark', text: '发货' },
    { kind: 'text', text: '林儿' },
    { kind: 'mark', text: '发货' },
    { kind: 'text', text: '了' },
  ]);
});

it('never marks a value, and cuts a mark that reaches over one', () => {
  expect(pieces('发{shop.name}货', { 'shop.name': '发货' }, [[0, 13]])).toEqual([
    { kind: 'mark', text: '发' },
    { kind: 'text', text: '发货' },
    { kind: 'mark', text: '货' },
  ]);
});

it('shows an optional part only as it would go out', () => {
  const body = '好的{[，{buyer.name}]}';
  expect(pieces(body)).toEqual([{ kind: 'text', text: '好的' }]);
  expect(pieces(body, { 'buyer.name': '林儿' }, [[4, 5]])).toEqual([
    { kind: 'text', text: '好的' },
    { kind: 'mark', text: '，' },
    { kind: 'text', text: '林儿' },
  ]);
});

it('shows where one message ends and the next begins', () => {
  expect(pieces('一\n\n{---}\n二')).toEqual([
    { kind: 'text', text: '一' },
    { kind: 'break', text: '\n' },
    { kind: 'text', text: '二' },
  ]);
});

it('shows what is to be chosen from', () => {
  expect(pieces('{红|蓝}')).toEqual([{ kind: 'gap', text: '红/蓝', fault: false }]);
});

it('shows no mark that turns the row round, and marks what was found all the same', () => {
  expect(pieces('\u202e退款 100 元', {}, [[1, 3]])).toEqual([
    { kind: 'text', text: '' },
    { kind: 'mark', text: '退款' },
    { kind: 'text', text: ' 100 元' },
  ]);
});

it('shows one brace for the two that stand for it', () => {
  expect(
    pieces('{{x')
      .map(({ text }) => text)
      .join(''),
  ).toBe('{x');
});

it('keeps markup as text', () => {
  expect(pieces('<b>好</b>')).toEqual([{ kind: 'text', text: '<b>好</b>' }]);
});
