import type { Profile } from '../profile/types';

/**
 * 淘宝 / 天猫 memo page: one order's note as a plain form of old, posted and answered with a redirect. The order's
 * number stands in the address and in a hidden field; where the two differ it is nobody's.
 */
export const taobaoMemo: Profile = {
  vocabulary: 2,
  id: 'taobao-memo',
  marketplace: 'taobao',
  page: 'note',
  name: { 'zh-CN': '淘宝订单备注', en: 'Taobao memo' },
  language: 'zh-CN',
  addresses: ['https://trade.taobao.com/trade/memo/update_sell_memo.htm*'],
  evidence: { date: null, strength: 'several', sources: 4, note: 'All of them old.' },
  capabilities: ['note'],
  note: {
    dialog: { css: ['#form1', 'form:has(textarea#memo)'] },
    order: [{ from: { css: ['input[name="biz_order_id"]'] }, take: { attr: 'value' } }],
    orderInAddress: 'biz_order_id',
    box: {
      find: { css: ['textarea#memo'] },
      limit: { value: 1000, unit: 'bytes', verified: false },
    },
    flag: {
      // Five: no radio for grey, or none at all, was ever seen.
      option: { css: ['input[type="radio"][name="flag"]'] },
      colour: [{ take: { attr: 'id' } }],
      colours: { flag1: 'red', flag2: 'yellow', flag3: 'green', flag4: 'blue', flag5: 'purple' },
    },
    // What it says was not written down; the form has one that submits.
    save: {
      from: { css: ['button[type="submit"]', 'input[type="submit"]'] },
      words: ['确定', '保存', '提交'],
    },
  },
};
