/**
 * Who writes on this console: nick, and the number that the ids of the rows carry. `leak`'s nick ends in a digit, and
 * the page writes the time right behind it. `rush` and `size` share one nick. Orders newest first, `ago` seconds
 * before "now"; `tags` beside the status are services, not statuses.
 */
export const CAST = [
  {
    id: 'leak',
    nick: '小雨1',
    uid: '3187240956',
    face: 1,
    orders: [
      {
        no: '2524 9088 3746 1053',
        pay: '已付款',
        status: '已签收',
        tags: ['退货补运费'],
        goods: 'cup',
        spec: '墨绿色 480ml',
        count: 1,
        paid: 66.9,
        ago: 86835,
      },
      {
        no: '2507000418862290',
        pay: '已付款',
        status: '交易成功',
        tags: [],
        goods: 'crate',
        spec: '66L 三只装',
        count: 1,
        paid: 82,
        ago: 15638000,
      },
    ],
  },
  {
    id: 'rush',
    nick: '山茶花开',
    uid: '2960417738',
    face: 2,
    orders: [
      {
        no: '2524800736150497',
        pay: '已付款',
        status: '待发货',
        tags: ['极速发货'],
        goods: 'bedding',
        spec: '雾蓝 1.8m床',
        count: 2,
        paid: 618,
        ago: 175990,
      },
    ],
  },
  { id: 'size', nick: '山茶花开', uid: '1745503982', face: 3, orders: [] },
  { id: 'gift', nick: 'Sunny_阳', uid: '3402918856', face: 4, orders: [], read: true },
  { id: 'visitor', nick: '用户7306184529', uid: '3511870264', face: 2, orders: [] },
  { id: 'bargain', nick: '阿哲在路上', uid: '880264713', face: 3, orders: [] },
  {
    id: 'thanks',
    nick: '爱喝水的李同学',
    uid: '1290037465',
    face: 1,
    orders: [
      {
        no: '2523901184472065',
        pay: '已付款',
        status: '交易成功',
        tags: [],
        goods: 'cup',
        spec: '烟灰色 480ml',
        count: 1,
        paid: 66.9,
        ago: 864000,
      },
    ],
  },
  {
    id: 'invoice',
    nick: '清水居',
    uid: '2078815390',
    face: 4,
    orders: [
      {
        no: '2524500927733108',
        pay: '已付款',
        status: '已发货',
        tags: [],
        goods: 'crate',
        spec: '66L 三只装',
        count: 6,
        paid: 492,
        ago: 300000,
      },
    ],
  },
];
