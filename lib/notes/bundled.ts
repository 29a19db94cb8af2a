import type { OrderStatus } from '../orders/types';
import type { Language } from '../replies/types';
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

/** Of formats by id, of their situations by `format situation`. */
const ENGLISH: Readonly<Record<string, string>> = {
  'scheme-a': 'By order status (yellow, purple, blue, red, green)',
  'scheme-a price': 'Price changed',
  'scheme-a unshipped': 'Not shipped',
  'scheme-a shipped': 'Shipped',
  'scheme-a courier': 'Special request',
  'scheme-a refund': 'Refund allowed',
  'scheme-b': 'Ship it or not (red, blue, green)',
  'scheme-b ship': 'All right, ship',
  'scheme-b refund': 'Paid, not shipped, refund wanted',
  'scheme-b later': 'A problem, ship later',
};

const IN_ENGLISH: readonly NoteFormat[] = BUNDLED_FORMATS.map((format) => ({
  ...format,
  name: ENGLISH[format.id] ?? format.name,
  situations: format.situations.map((situation) => ({
    ...situation,
    name: ENGLISH[`${format.id} ${situation.id}`] ?? situation.name,
  })),
}));

/** With names in the agent's language. What is written into a note is for the shop and its warehouse, and stays. */
export const bundledFormats = (language: Language): readonly NoteFormat[] =>
  language === 'en' ? IN_ENGLISH : BUNDLED_FORMATS;
