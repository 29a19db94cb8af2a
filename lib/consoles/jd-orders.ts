import type { Find, Profile } from '../profile/types';

const RECEIVABLES: Find = {
  css: ['[prop="receivables"] .config-view-item__value'],
  not: ['.config-view-item:has(.config-view-item__label)'],
};

/**
 * 京麦's order list. Vue, columns told apart by a `prop` attribute, names without hashes. Names and numbers of buyers
 * are masked and stay so. Of the note the page shows the text; its dialog is known from the old page only, and where
 * another one opens nothing is written.
 */
export const jdOrders: Profile = {
  vocabulary: 2,
  id: 'jd-orders',
  marketplace: 'jd',
  page: 'orders',
  name: { 'zh-CN': '京东订单', en: 'JD orders' },
  language: 'zh-CN',
  addresses: [
    'https://shop.jd.com/jdm/trade/orders/order-list*',
    'https://shop.jd.com/jdm/trade/order/orderList*',
    'https://trade-order-jdm.jd.com/orderList*',
  ],
  utcOffset: '+08:00',
  evidence: { date: '2026-08', strength: 'live', sources: 2, note: 'Amount and status by one.' },
  partEvidence: {
    note: {
      date: null,
      strength: 'single',
      sources: 1,
      note: 'The old page: links, box, save and the blue flag; the other flags by analogy. Whether it names its order is unknown.',
    },
  },
  capabilities: ['orders', 'note'],
  // With `V1` since 2026, without in 2024.
  shop: [
    {
      from: {
        css: ['.shop-menu-accountV1__right-account-top-name', '.shop-menu-account__right-account-top-name'],
      },
      take: 'text',
    },
  ],
  orders: {
    // Figures above the list lie in a `.card` too.
    row: { css: ['.table-body .card'] },
    id: [
      { from: { css: ['.shop-order-id .order-info-btn', '.order-info-btn'], visible: true }, take: 'text' },
    ],
    status: [{ from: { css: ['[prop="orderStatus"] .order-status span'] }, take: 'text' }],
    statusWords: {
      待付款: 'unpaid',
      等待付款: 'unpaid',
      待出库: 'to-ship',
      等待出库: 'to-ship',
      待发货: 'to-ship',
      已出库: 'shipped',
      待收货: 'shipped',
      等待收货: 'shipped',
      等待确认收货: 'shipped',
      已完成: 'done',
      完成: 'done',
      退款中: 'refunding',
      已退款: 'refunded',
      已取消: 'closed',
    },
    items: {
      row: { css: ['.sku-info-list__item'] },
      title: [{ from: { css: ['.sku-name'] }, take: 'text' }],
      // What has a label is the shop's own number of the article, or the platform's.
      sku: [
        {
          from: {
            css: [
              '.card-left__desc .config-view-item:not(:has(.config-view-item__label)) .config-view-item__value',
            ],
          },
          take: 'text',
        },
      ],
      // Price and number of pieces look alike: `¥69.90`, `x1`.
      quantity: [
        { from: { css: ['.sku-info-card__right .config-view-item'] }, take: 'text', pattern: 'x{digits}' },
        { from: { css: ['.sku-info-card__right .config-view-item'] }, take: 'text', pattern: '×{digits}' },
      ],
      price: [
        { from: { css: ['.sku-info-card__right .config-view-item'] }, take: 'text', pattern: '¥{amount}' },
        { from: { css: ['.sku-info-card__right .config-view-item'] }, take: 'text', pattern: '￥{amount}' },
      ],
    },
    // What has a label there is the freight.
    paid: [
      { from: RECEIVABLES, take: 'text', pattern: '¥{amount}' },
      { from: RECEIVABLES, take: 'text', pattern: '￥{amount}' },
    ],
    // `2026-08-06 01:22:42 下单，2026-08-06 01:25:04 付款` in one text.
    times: {
      placed: [
        {
          from: { css: ['.order-time-info .shop-overflow-tooltip__content'] },
          take: 'text',
          pattern: '{value}下单{*}',
          format: 'ymd-hms',
        },
      ],
      paid: [
        {
          from: { css: ['.order-time-info .shop-overflow-tooltip__content'] },
          take: 'text',
          pattern: '{*}下单，{value}付款',
          format: 'ymd-hms',
        },
      ],
      shipBy: [
        {
          from: { css: ['[prop="orderStatus"] .promise-out-ship-date .jd-only-child__content'] },
          take: 'text',
          format: 'ymd-hms',
        },
      ],
    },
    // Where the name has no element of its own, it stands masked before the address: `王**，陕西安康市紫阳县**********`.
    // The stars are needed: cut at any comma, an address without a name would lose its town.
    recipient: {
      name: [{ from: { css: ['.cons-name-text'] }, take: 'text' }],
      phone: [
        { from: { css: ['.cons-mobile-phone-text'] }, take: 'text', pattern: '{value}虚拟号说明' },
        { from: { css: ['.cons-mobile-phone-text'] }, take: 'text' },
      ],
      address: [
        { from: { css: ['.cons-address-text'] }, take: 'text', pattern: '{*}**，{value}' },
        { from: { css: ['.cons-address-text'] }, take: 'text' },
      ],
    },
    note: [{ from: { css: ['.remark-cell__text'] }, take: 'text' }],
    buyer: [{ from: { css: ['.user-pin'] }, take: 'text' }],
  },
  note: {
    entry: { css: ['a'], words: ['添加备注', '修改备注'], blank: ['添加备注'] },
    // The dialog's own element is not known: the box lies in one of the body's children, and so do its flags and button.
    dialog: { css: ['body > :has(#remarkArea)'], visible: true },
    box: {
      find: { css: ['textarea#remarkArea', '#remarkArea'] },
      limit: { value: 500, unit: 'characters', verified: false },
    },
    flag: {
      // `#tagblue` was seen, and that there are more.
      option: { css: ['#tagred, #tagyellow, #tagblue, #taggreen, #tagpurple, #taggray'] },
      colour: [{ take: { attr: 'id' } }],
      colours: {
        tagred: 'red',
        tagyellow: 'yellow',
        tagblue: 'blue',
        taggreen: 'green',
        tagpurple: 'purple',
        taggray: 'grey',
      },
    },
    // What closes it unsaved was not written down; a 取消 on that page may be an order's.
    save: { from: { css: ['#rSubmitButton'] } },
  },
};
