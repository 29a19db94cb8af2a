import { expect, it } from 'vitest';
import { faultsOf } from './faults';

const told = (body: string, labels?: string[]) =>
  faultsOf(body, labels).map(({ kind, source, proposal }) => [kind, source, proposal]);

it('finds nothing wrong where nothing is', () => {
  expect(faultsOf('{buyer.name}您好{[，{order.id:后四位}]}{?尺码}{红|蓝}\n{---}\n{{好}{小窍门}')).toEqual([]);
  expect(faultsOf('{shop.售后群}')).toEqual([]);
});

it('says where each fault stands, also inside of an optional part', () => {
  const body = '您好{nick}，{[{order.nr}]}';
  const places = faultsOf(body).map(({ start, end, source }) => [body.slice(start, end), source]);
  expect(places).toEqual([
    ['{nick}', '{nick}'],
    ['{order.nr}', '{order.nr}'],
  ]);
});

it.each([
  ['{buyer.nmae}', '{buyer.name}'],
  ['{退货地扯}', '{退货地址}'],
  ['｛退货地扯｝', '{退货地址}'],
  ['{buyerName}', '{buyer.name}'],
  ['{order_id}', '{order.id}'],
  ['{return_address}', '{return.address}'],
  ['{shop.returnAdress}', '{shop.returnAddress}'],
  ['{shop.退货地扯}', '{退货地址}'],
  ['{{buyer.name}}', '{buyer.name}'],
  ['{order.amuont：金额}', '{order.amount:金额}'],
  ['{weather}', null],
])('proposes for the name in %s: %s', (source, proposal) => {
  expect(told(source)).toEqual([['name', source, proposal]]);
});

it('proposes for formats, choices and breaks', () => {
  expect(told('{order.amount:monye}{order.paid:日子}{order.id:日期}{?数量:nubmer}')).toEqual([
    ['format', '{order.amount:monye}', '{order.amount:money}'],
    ['format', '{order.paid:日子}', '{order.paid:日期}'],
    ['format', '{order.id:日期}', null],
    ['format', '{?数量:nubmer}', '{?数量:number}'],
  ]);
  expect(told('{红||蓝}{?颜色:|红|蓝}{红|}')).toEqual([
    ['choice', '{红||蓝}', '{红|蓝}'],
    ['choice', '{?颜色:|红|蓝}', '{?颜色:红|蓝}'],
    ['choice', '{红|}', null],
  ]);
  expect(told('好{---}的')).toEqual([['break', '{---}', '\n{---}\n']]);
  expect(told('{?}{[{order.id}{[')).toEqual([
    ['blank', '{?}', null],
    ['unclosed', '{[', null],
    ['nested', '{[', null],
  ]);
});

it('knows the team’s own fields where it is told them', () => {
  const labels = ['售后微信群', '退货地址2'];
  expect(told('{shop.售后微信群}{shop.退货地址2}{shop.返修点}{shop.售后微信裙}', labels)).toEqual([
    ['name', '{shop.返修点}', null],
    ['name', '{shop.售后微信裙}', '{shop.售后微信群}'],
  ]);
  // It would go out in braces.
  expect(told('加{售后微信群}，{温馨提示}', labels)).toEqual([['name', '{售后微信群}', '{shop.售后微信群}']]);
  expect(told('{shop.返修点}', [])).toEqual([['name', '{shop.返修点}', null]]);
});

it('has a place for each in a text of many', () => {
  const body = '{shop.返修点}和{nick}和{售后群}';
  for (const { start, end, source } of faultsOf(body, ['售后群'])) {
    expect(body.slice(start, end)).toBe(source);
  }
});
