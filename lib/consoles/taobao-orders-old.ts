import type { Profile } from '../profile/types';

const SUB = '[class*="suborder-mod__item___"]';

/**
 * 淘宝 / 天猫 order list of old, one block a parent order. React with CSS modules: `trade-order-main`,
 * `buyer-mod__name___S9vit`; what stands before the three underscores stays. Sub-orders have a class
 * (`suborder-mod__item`) with nothing known inside, and which style of the flag's `i` is which colour is not public.
 */
export const taobaoOrdersOld: Profile = {
  vocabulary: 2,
  id: 'taobao-orders-old',
  marketplace: 'taobao',
  page: 'orders',
  name: { 'zh-CN': '淘宝订单（旧版）', en: 'Taobao orders (old)' },
  language: 'zh-CN',
  addresses: ['https://trade.taobao.com/trade/itemlist/list_sold_items.htm*'],
  utcOffset: '+08:00',
  evidence: { date: null, strength: 'several', sources: 8, note: 'Pages of 2016 to 2023.' },
  capabilities: ['orders'],
  orders: {
    row: { css: ['.trade-order-main', '[class*="item-mod__trade-order___"]'] },
    // The tick box and the label beside it must say the same.
    id: [
      { from: { css: ['input[name="orderid"]'] }, take: { attr: 'value' }, pattern: '{digits}' },
      {
        from: { css: ['[class*="item-mod__checkbox-label___"] span'] },
        take: 'own-text',
        pattern: '{digits}',
      },
    ],
    // The only sub-order's, or one that spans several: where each has its own, none of them is the order's.
    status: [
      {
        from: {
          css: [
            `${SUB} > td[rowspan]:nth-child(6) div p:first-child > span`,
            `${SUB}:only-child > td:nth-child(6) div p:first-child > span`,
          ],
        },
        take: 'text',
      },
    ],
    statusWords: {
      等待买家付款: 'unpaid',
      买家已付款: 'to-ship',
      等待卖家发货: 'to-ship',
      卖家部分发货: 'part-shipped',
      卖家已发货: 'shipped',
      等待买家确认收货: 'shipped',
      交易成功: 'done',
      交易关闭: 'closed',
    },
    times: {
      placed: [
        {
          from: { css: ['[class*="item-mod__checkbox-label___"] span'] },
          take: 'own-text',
          format: 'ymd-hms',
        },
      ],
    },
    buyer: [{ from: { css: ['a[class*="buyer-mod__name___"]'] }, take: 'text' }],
  },
};
