import type { OrderStatus } from '../orders/types';
import { DEFAULT_COLOURS } from './colours';
import type { NoteFormat } from './types';

const UNSENT: OrderStatus[] = ['unpaid', 'paid', 'to-ship'];
const COURIERS = [
  '发顺丰',
  '发京东',
  '发邮政',
  '发EMS',
  '发中通',
  '发圆通',
  '发申通',
  '发韵达',
  '发极兔',
  '发德邦',
];

// Free words are made half-width, so that none of them ever holds this separator.
const COMMON = {
  date: '{M}.{D}',
  separator: '；',
  maxLength: null,
  place: 'append',
  keep: [],
  colours: DEFAULT_COLOURS,
} as const;

/** The schemes that are there from the start, in the order in which they are offered. */
export const BUNDLED_FORMATS: readonly NoteFormat[] = [
  {
    ...COMMON,
    keep: [],
    id: 'scheme-a',
    name: '按订单状态（黄紫蓝红绿）',
    situations: [
      {
        id: 'price',
        name: '普通修改价格',
        template: '{agent}',
        flag: 'yellow',
        statuses: ['unpaid'],
        events: [],
      },
      {
        id: 'unshipped',
        name: '未发货',
        template: '{event}+{agent}/{date}',
        flag: 'purple',
        statuses: UNSENT,
        events: ['改地址', '改电话', '换款', '补差价', '送赠品', '晚点发', '撤单'],
      },
      {
        id: 'shipped',
        name: '已发货',
        template: '{event}+{agent}/{date}',
        flag: 'blue',
        statuses: ['part-shipped', 'shipped', 'received', 'done'],
        events: ['催件', '改地址', '改电话', '拦截退回', '拒签', '少件补发', '破损补发', '错发换货', '换货'],
      },
      {
        id: 'courier',
        name: '特殊备注',
        template: '{event}+{agent}/{date}',
        flag: 'red',
        statuses: UNSENT,
        events: COURIERS,
      },
      {
        id: 'refund',
        name: '可退款',
        template: '{agent}/{date}',
        flag: 'green',
        statuses: ['paid', 'to-ship', 'refunding'],
        events: [],
      },
    ],
  },
  {
    ...COMMON,
    keep: [],
    id: 'scheme-b',
    name: '能不能发（红蓝绿）',
    situations: [
      {
        id: 'ship',
        name: '正常，可发货',
        template: '{event} {agent}',
        flag: 'red',
        statuses: ['paid', 'to-ship'],
        events: ['发货', ...COURIERS, '送赠品'],
      },
      {
        id: 'refund',
        name: '已付款未发货，要退款',
        template: '{event} {agent}',
        flag: 'blue',
        statuses: ['paid', 'to-ship', 'refunding'],
        events: ['退款', '拍错退款', '不要了'],
      },
      {
        id: 'later',
        name: '有问题，晚发',
        template: '{event} {agent}',
        flag: 'green',
        statuses: ['paid', 'to-ship'],
        events: ['晚点发', '改地址', '换款', '等补差价', '核对地址', '缺货'],
      },
    ],
  },
];
