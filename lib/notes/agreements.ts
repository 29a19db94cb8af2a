import type { Triggers, WordLists } from '../phrases/types';
import { COURIERS } from './couriers';
import type { Matter } from './propose';

/** What buyers and agents say when they come to terms, as phrases; `lib/phrases/types.ts` tells how they are read. */

export const LISTS: WordLists = {
  快递: [...Object.keys(COURIERS), ...Object.values(COURIERS).flat()],
  个: [
    '一下',
    '下',
    '个',
    '一个',
    '掉',
    '成',
    '为',
    '到',
    '好',
    '过',
    '了',
    '点',
    '您的',
    '我的',
    '您的收货',
    '收货',
  ],
  地址: ['地址', '收货地址', '收件地址', '收货信息'],
  人: ['我', '您', '你', '亲'],
  物: ['礼物', '小礼物', '礼品', '小礼品', '赠品', '小赠品', '小样', '试用装'],
  数: ['#元', '#块', '#块钱', '#元钱'],
  晚: [
    '晚点',
    '晚些',
    '晚几天',
    '晚#天',
    '迟点',
    '迟几天',
    '过几天',
    '过#天',
    '过段时间',
    '晚一点',
    '晚一些',
  ],
  发: ['发', '寄', '安排发货', '安排发'],
};

/** What a wish or an offer is about, whoever speaks. Questions count: 可以改地址吗 is a wish. */
const MATTERS: Readonly<Record<Matter, Triggers>> = {
  address: {
    phrases: [
      '(改|换|修改|更改|变更)({个}|)({个}|){地址}',
      '{地址}…(写错|填错|选错|弄错|错了|改成|换成|改为|改一下|改下|改好|换一下|换下)',
      '{地址}(给|帮|替|)({人}|)(改|换|更新)',
      '(寄|发|送)到(别的|另一个|新|公司|单位|学校|老家|我家|家里)',
      '新地址',
    ],
  },
  courier: {
    phrases: [
      '(发|走|用|寄|换|改|选|指定|备注)({个}|)({个}|){快递}',
      '{快递}(发货|寄|发出|配送|发可以|发行)',
      '(要|想要){快递}',
    ],
  },
  refund: {
    phrases: [
      '(退|退个|退一下|退掉)(款|钱)',
      '退货退款|仅退款|退款吧|退了吧',
      '(取消|撤销|撤掉|撤)({个}|)订单',
    ],
    allow: [
      '(多久|什么时候|几天|怎么|如何|为什么)…退款',
      '退款…(多久|什么时候|几天|规则|流程|到账|到帐|到哪|进度|哪去了)',
      '(不是|没|没有|不)(要|想|说|申请|)(要|)退款',
      '(朋友|同事|别人|人家|他|她|网上|有人)(说|讲)…退款',
    ],
  },
  price: {
    phrases: [
      '(改|修改)({个}|)(价|价格)',
      '(便宜|优惠|少|减|减免|抹)({个}|)({人}|){数}',
      '(便宜|优惠|少)(一点|点|些|一些)',
      '价格(给|帮|)({人}|)(改|调)',
    ],
  },
  gift: {
    phrases: [
      '(送|赠|赠送|加送|备注)({人}|)(一个|个|一份|份|点|些|一些|两个|){物}',
      '(有|给)({人}|)({个}|){物}',
    ],
  },
  delay: {
    phrases: [
      '{晚}(再|)(给|帮|)({人}|){发}',
      '(先|暂时|暂)(不要|别|不)(给|)({人}|){发}',
      '#(号|日|天后|天之后|号之后|号以后)(再|之后|以后)(给|帮|)({人}|){发}',
      '(延迟|推迟|延后|暂缓|缓){发}',
    ],
    negated: 'counts',
  },
};

/** What somebody says to what the other side has brought up. */
const ANSWERS = {
  yes: {
    phrases: [
      '^(好的|好滴|好嘞|好哒|好呀|好啊|可以的|没问题|嗯嗯|嗯好|行的|ok|收到)',
      '^(亲|亲亲|)(好|行|可以|嗯|成)(的|呀|啊|哦|哈|呢|亲|亲亲|您|)$',
      '(可以|能)(给|帮|为){人}',
      '(给|帮|为|替){人}(备注|改|换|登记|退|送|减|优惠)',
      '(备注|改|换|登记|申请|处理)(好|上|过|成功)(了|啦|$)',
      '已(经|)(给|帮|为|)({人}|)(备注|改|换|登记|申请|退)',
    ],
    asked: 'cancels',
    // 有什么可以帮您 opens a talk and agrees to nothing.
    allow: [
      '可以(自己|自行|先)',
      '可以的话',
      '(什么|啥)…(可以|能)(给|帮|为){人}',
      '(给|帮|为){人}(问|看|查|核实|咨询|反馈|转)',
    ],
  },
  no: {
    phrases: [
      '不(可以|行|能|支持|接受|同意|发|送|退|改)',
      // Another than was asked for.
      '默认(发|走|用|是|的|){快递}',
      '(没办法|没法|无法|改不了|发不了|退不了|做不了|换不了|没有活动|没有赠品|已经发出|已经发走|已经寄出)',
    ],
    negated: 'counts',
    asked: 'cancels',
    allow: ['不行吗', '不能…(说|讲)'],
  },
  /** The answer is still to come: nothing is agreed by 好的，我问一下. */
  later: {
    phrases: [
      '(问|看|查|核实|咨询|确认|请示|反馈|商量|考虑|申请)(一下|下|看看|看)',
      '(稍等|等等|等我|等下|稍后)',
      '(您|你)(自己|自行|这边自己)',
      '(如果|要是|的话)',
    ],
  },
  /** Takes back what was said before. */
  never: {
    phrases: [
      '^(那|那就|那还是|)(算了|不用了|不改了|不换了|不退了|不用改|不用换|不用退)',
      '(还是|就)(原来的|原地址|原来)',
      '(默认|普通快递|随便|随便发)(吧|就行|就好|就可以|的就行)',
    ],
    negated: 'counts',
    asked: 'cancels',
  },
  /** The parcel need not wait any more. */
  released: {
    phrases: [
      '(可以|能|直接|正常|现在|赶紧|尽快|马上|今天)(给|帮|)({人}|)(发货|发出|发)(了|吧|啦)',
      '(可以|能)安排(发货|发)(了|吧|啦)',
    ],
    asked: 'cancels',
  },
} as const satisfies Record<string, Triggers>;

export type Answer = keyof typeof ANSWERS;

/** All rules in the order in which a reader of phrases tells them. */
export const TERMS: readonly ({ triggers: Triggers } & ({ matter: Matter } | { answer: Answer }))[] = [
  ...Object.entries(MATTERS).map(([matter, triggers]) => ({ matter: matter as Matter, triggers })),
  ...Object.entries(ANSWERS).map(([answer, triggers]) => ({ answer: answer as Answer, triggers })),
];

/**
 * How a format is searched for the situation of a matter: one of its events, else a word of its name. The first event
 * is also what is noted where the situation takes any. Of couriers each has its own event: 发顺丰.
 */
export const NOTED_AS: Readonly<Record<Matter, { events: readonly string[]; names: readonly string[] }>> = {
  address: { events: ['改地址', '换地址', '修改地址'], names: ['地址', 'address'] },
  courier: { events: Object.keys(COURIERS).map((name) => `发${name}`), names: ['快递', 'courier'] },
  refund: { events: ['退款', '要退款', '申请退款'], names: ['退款', 'refund'] },
  price: { events: ['改价', '改价格', '修改价格'], names: ['改价', '改价格', '修改价格', 'price'] },
  gift: { events: ['送赠品', '送礼品', '送小礼品', '赠品'], names: ['赠品', '礼品', 'gift'] },
  delay: {
    events: ['晚点发', '晚发', '晚发货', '缓发', '延迟发货'],
    names: ['晚发', '缓发', '延迟发货', 'delay'],
  },
};
