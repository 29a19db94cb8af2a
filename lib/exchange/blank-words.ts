import { type Name, nameOf } from '../template/vocabulary';

/** What people write into brackets where something is to be filled in, and the variable that may be meant. */
const MEANT: readonly (readonly [name: Name, words: string])[] = [
  ['product.name', '产品 商品 宝贝 产品名 产品名称 商品名称 宝贝名称 品名 款式 product productname item'],
  ['product.sku', '规格 颜色尺码 款式规格 sku'],
  [
    'buyer.name',
    '客户 买家 昵称 客户名 客户昵称 客户名称 买家名 买家名字 旺旺名 旺旺 name customer customername buyer buyername contactname contactfirstname firstname 姓名 称呼',
  ],
  ['agent.name', '客服 客服名字 客服昵称 客服姓名 我的名字 agent agentname'],
  ['shop.name', '店铺 店名 店铺名称 店铺名字 shop shopname store storename'],
  ['order.id', '订单 订单编号 单号 order orderid orderno ordernumber'],
  ['order.amount', '金额 实付 实付金额 订单总额 amount total'],
  ['courier.name', '快递 物流 物流公司 快递名称 courier carrier'],
  ['tracking.no', '物流单号 运单号 运单 快递号 tracking trackingno trackingnumber'],
  ['shop.returnAddress', '退货地址 退回地址 寄回地址 returnaddress'],
  ['time.today', '今天 今日 今天日期 当天日期 today date'],
];

const BY_WORD = new Map<string, Name>(
  MEANT.flatMap(([name, words]) => words.split(' ').map((word): [string, Name] => [word, name])),
);

const squeezed = (word: string): string => word.toLowerCase().replace(/[\s._-]/g, '');

/** The variable that fits a word in brackets; only ever proposed, since 产品 may be any product. */
export const variableFor = (word: string): Name | null => BY_WORD.get(squeezed(word)) ?? nameOf(word.trim());

/** Other words that ask to be filled in: in the thick brackets 【】 most others are only said loudly. */
const SLOTS =
  /^(?:.{0,4}(?:名|名称|名字|姓名|电话|手机号|地址|时间|日期|价格|金额|数量|件数|尺码|尺寸|颜色|型号|规格|链接|编号|单号|账号|原因|功效|卖点|人群|材质|成分|赠品|优惠|优惠券|折扣|活动|问题|内容|功能|方面|品牌|城市|地区)|[xX×]{1,4}.{0,4}|.{0,4}[xX×]{2,4}|某.{0,4}|_+.{0,4})$/;
export const isSlotWord = (word: string): boolean => variableFor(word) !== null || SLOTS.test(word.trim());

/** 【温馨提示】 and its like: said to the buyer as it stands. */
const HEADING =
  /(?:提示|提醒|通知|公告|须知|说明|注意|声明|事项|步骤|方法|流程|教程|攻略|福利|必看|必读|重要|温馨|重点|推荐|热卖|新品|正品|现货|包邮|赠送|限时|特惠|秒杀|承诺|保障|售后|关于.*|[一二三四五六七八九十]|\d+)$/;
export const isHeading = (word: string): boolean => HEADING.test(word.trim());

/** What buyers are told to press: names of buttons and pages. */
const BUTTON =
  /^(?:点击|申请|确认|我的|立即|联系|查看|提交|取消|修改|加入|收藏|关注|评价|已买到的宝贝|购物车|待付款|待收货|待发货|退货退款|仅退款|退款|换货)/;
export const isButton = (word: string): boolean => BUTTON.test(word.trim());
