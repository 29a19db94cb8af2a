import { expect, it } from 'vitest';
import { productionReports } from './production';
import { summary } from './testing';

const lid = (id: string, buyerUid: string | null, change = {}) =>
  summary(id, { product: '保温杯 B2', fault: '盖子漏水', buyerUid, ...change });

it('raises the same fault of the same product once two customers had it', () => {
  const [report, ...others] = productionReports([
    lid('a', '1'),
    lid('b', '2', { product: '保温杯Ｂ2', fault: '盖子 漏水' }),
    lid('c', '3', { fault: '掉漆' }),
  ]);
  expect(others).toEqual([]);
  expect(report).toMatchObject({ shop: '木几家居', product: '保温杯 B2', fault: '盖子漏水', customers: 2 });
  expect(report?.cases.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('counts customers, not cases, and nobody twice who may be one of the others', () => {
  expect(productionReports([lid('a', '1'), lid('b', '1')])).toEqual([]);
  expect(productionReports([lid('a', '1'), lid('b', null)])).toEqual([]);
  const [report] = productionReports([lid('a', '1'), lid('b', null), lid('c', '2')]);
  expect(report?.customers).toBe(2);
  expect(report?.cases).toHaveLength(3);
});

it('never joins two shops, nor cases that name no product or no fault', () => {
  expect(productionReports([lid('a', '1'), lid('b', '2', { shop: '木几童装' })])).toEqual([]);
  expect(productionReports([lid('a', '1', { fault: ' ' }), lid('b', '2', { fault: '' })])).toEqual([]);
});
