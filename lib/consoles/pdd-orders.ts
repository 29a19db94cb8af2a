import type { Profile } from '../profile/types';

/** Rows of today's table carry these ids of the component library; a page of several such rows is one table. */
const NEW_ROW = 'tr[data-testid="beast-core-table-body-tr"]';
/** In the old table; the cells after it are told by their place. */
const GOODS_CELL = 'td:has(.goods-record-container)';

/**
 * 拼多多 order list and its note dialog. React; the library's `data-testid="beast-core-*"` stay, classes carry a
 * version. Two builds are known: until 2023 one block an order with a table in it, today's rows of one table, in
 * which the number is found by its label and nothing else is known. In the old table goods total, received amount,
 * receiver and buyer differ by nothing but their place: unknown rather than read from the wrong column.
 */
export const pddOrders: Profile = {
  vocabulary: 2,
  id: 'pdd-orders',
  marketplace: 'pdd',
  page: 'orders',
  name: { 'zh-CN': '拼多多订单', en: 'Pinduoduo orders' },
  language: 'zh-CN',
  addresses: ['https://mms.pinduoduo.com/orders/list*'],
  utcOffset: '+08:00',
  evidence: {
    date: null,
    strength: 'several',
    sources: 4,
    note: "Fields from pages of 2020 to 2023; of today's table the rows only, by three sources.",
  },
  partEvidence: {
    note: {
      date: null,
      strength: 'several',
      sources: 2,
      note: 'Flags from one. Whether it names its order is unknown.',
    },
  },
  capabilities: ['orders', 'note'],
  // One source, and on the chat page too.
  shop: [{ from: { css: ['.user-info-top .user-name .name'] }, take: 'text' }],
  orders: {
    row: { css: [`.package-center-table > div:not(:has(${NEW_ROW} ~ ${NEW_ROW}))`, NEW_ROW] },
    // What the copy link copies and what is to be read beside it. Other links of a row may copy a telephone number.
    id: [
      {
        from: { css: ['a[data-tracking="86997"][data-clipboard-text]'] },
        take: { attr: 'data-clipboard-text' },
        pattern: '{*}-{*}',
      },
      { label: ['订单编号'], without: ['a'], take: 'text', pattern: '{*}-{*}' },
    ],
    status: [{ from: { css: [`${GOODS_CELL} + td`] }, take: 'text' }],
    // The platform's filters, and words that leave no doubt; any other is told as it stands.
    statusWords: {
      待发货: 'to-ship',
      待签收: 'shipped',
      '已发货，待签收': 'shipped',
      已签收: 'received',
      退款中: 'refunding',
      退款成功: 'refunded',
      '未发货，退款成功': 'refunded',
      '已发货，退款成功': 'refunded',
      已取消: 'closed',
    },
    items: {
      row: { css: ['tr:has(.goods-record-container)'] },
      // Title, ID, 商家编码 and spec follow one another without hooks of their own.
      title: ['{value}ID:{*}商家编码:{*}', '{value}ID：{*}商家编码：{*}'].map((pattern) => ({
        from: { css: ['.goods-record-container'] },
        without: ['img'],
        take: 'text',
        pattern,
      })),
      // Digits only: no amount of money is one.
      quantity: [{ from: { css: [`${GOODS_CELL} + td + td`] }, take: 'text', pattern: '{digits}' }],
    },
    times: {
      placed: [
        { label: ['订单成交时间'], take: 'text', format: 'ymd-hms' },
        { label: ['订单成交时间'], take: 'text', format: 'cn-datetime' },
      ],
      shipBy: [
        { label: ['承诺发货时间'], take: 'text', format: 'ymd-hms' },
        { label: ['承诺发货时间'], take: 'text', format: 'cn-datetime' },
      ],
    },
  },
  note: {
    entry: { css: ['a'], words: ['添加备注', '修改备注'], blank: ['添加备注'] },
    // The dialog's own element is not known: the box lies in one of the body's children, and so do its flags and buttons.
    dialog: { css: ['body > :has(textarea.note-textarea)'], visible: true },
    box: {
      find: { css: ['textarea.note-textarea', 'textarea[placeholder^="订单备注由商家添加"]'] },
      limit: { value: 300, unit: 'characters', verified: false },
    },
    flag: {
      // Their spelling.
      option: { css: ['div[class*="tag-wraper"]'] },
      colour: [{ from: { css: ['span.input-text'] }, take: 'text' }],
      colours: { 红色: 'red', 黄色: 'yellow', 绿色: 'green', 蓝色: 'blue', 紫色: 'purple' },
      chosen: ['[class*="active-tag"]'],
    },
    save: { from: { css: ['button:has(span)'] }, words: ['保存'] },
    cancel: { from: { css: ['button:has(span)'] }, words: ['取消'] },
  },
};
