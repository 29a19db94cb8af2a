import type { Profile } from '../profile/types';

/**
 * 抖店 order list, as one author saw it. auxo, the house's fork of antd: its class names stay, those with a hash
 * behind them (`index_text__3y09K`) change with each build. Only the row, its cells and the head are known: where
 * goods, amounts, status and note stand is not.
 */
export const feigeOrders: Profile = {
  vocabulary: 2,
  id: 'feige-orders',
  marketplace: 'douyin',
  page: 'orders',
  name: { 'zh-CN': '抖店订单', en: 'Doudian orders' },
  language: 'zh-CN',
  addresses: ['https://fxg.jinritemai.com/ffa/morder/order/list*'],
  evidence: {
    date: null,
    strength: 'single',
    sources: 1,
    note: 'Rows and the number in their head; no more.',
  },
  capabilities: ['orders'],
  orders: {
    // Rows of level 1 are the goods of the one above.
    row: { css: ['tr.auxo-table-row-level-0.row-vertical-top', 'tr.auxo-table-row-level-0'] },
    // In the head, or beside it. Elsewhere in the row 19 digits may be a product's number.
    id: [
      {
        from: {
          css: ['.auxo-pair-head-wrapper *, :has(> .auxo-pair-head-wrapper) > [class*="index_text__"]'],
        },
        take: 'own-text',
        pattern: '{digits:19}',
      },
    ],
  },
};
