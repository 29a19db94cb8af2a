import type { Intent } from './types';

/**
 * Words of agents in titles and tags that name what a reply is for, where buyers use others: no buyer writes 安抚 or
 * 议价. What agents and buyers call the same, the model knows.
 */
export const REPLY_WORDS: Partial<Record<Intent, readonly string[]>> = {
  price_bargain: ['议价', '谈判', '改价', '抹零', '比价'],
  complaint_anger: [
    '道歉',
    '安抚',
    '投诉',
    '辱骂',
    '恶意',
    '共情',
    '态度',
    '差评',
    '骂',
    'apology',
    'complaint',
  ],
  greeting_closing: ['问好', '告别', '结束', '收尾', '欢迎', 'greeting', 'closing'],
  quality_problem: ['质量拍照', '凭证', '瑕疵', '错发', '漏发', '少件', '破损', '故障', '补发'],
  refund_return: ['退货', '退款', '换货', '售后', '运费谁承担', 'return', 'refund'],
  address_change: ['改地址', '转寄'],
  size_fit: ['尺码', '鞋码', 'size'],
  stock: ['库存', '缺货', '补货', '断码', 'stock'],
  payment: ['催付', '代付', '支付', '未付款', 'payment'],
  shipping_time: ['发货', '到货时间', 'shipping'],
  logistics_status: ['物流', '派件', '揽收', '丢件', 'tracking'],
  invoice: ['发票', '开票', 'invoice'],
  coupon_activity: ['活动', '优惠券', '满减', 'promotion', 'coupon'],
  product_info: ['推荐', '商品咨询', '保养', '正品', '材质'],
  other: ['升级', '主管', '转接', '平台沟通', '下班'],
};
