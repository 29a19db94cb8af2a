import type { Profile } from '../profile/types';

/**
 * 淘宝 / 天猫 order list of 千牛's web workbench, calibrated on the live page as far as its skeleton: one table a parent
 * order, its head in the first row, a row for each sub-order below. Where order number, buyer, status and memo stand
 * nobody has published. The number is taken only from behind its own word in the head; all else is unknown.
 */
export const taobaoOrders: Profile = {
  vocabulary: 2,
  id: 'taobao-orders',
  marketplace: 'taobao',
  page: 'orders',
  name: { 'zh-CN': '淘宝订单', en: 'Taobao orders' },
  language: 'zh-CN',
  addresses: [
    'https://myseller.taobao.com/home.htm/trade-platform/tp/sold*',
    'https://qn.taobao.com/home.htm/trade-platform/tp/sold*',
  ],
  evidence: {
    date: '2026-04',
    strength: 'live',
    sources: 1,
    note: 'The tables only. The number is found by its word 订单号, which nobody has confirmed; no other field is known.',
  },
  capabilities: ['orders'],
  orders: {
    // The column heads are a table as well, outside the body.
    row: { css: ['div.next-table.next-table-medium div.next-table-body > table'] },
    id: [{ from: { css: ['tr:first-child'] }, label: ['订单号', '订单编号'], take: 'text' }],
  },
};
