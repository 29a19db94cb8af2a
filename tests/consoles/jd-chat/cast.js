/**
 * Who writes on this console: nick, and as `uid` the pin, which the page has in a title and in an id. `size` and
 * `rush` share one nick: only the pin tells them apart. Orders newest first, `ago` seconds before "now".
 */
export const CAST = [
  {
    id: 'leak',
    nick: '青柠不酸',
    uid: 'jd_5c1e7f09a2b4',
    face: 1,
    orders: [
      {
        no: '301845527096',
        status: '已完成',
        goods: 'cup',
        spec: '墨绿色 480ml',
        count: 1,
        paid: 66.9,
        ago: 86835,
        note: '',
      },
      {
        no: '298730164452',
        status: '已完成',
        goods: 'crate',
        spec: '66L 三只装',
        count: 1,
        paid: 82,
        ago: 15638000,
        note: '老客，送过防尘袋 小木',
      },
    ],
  },
  {
    id: 'rush',
    nick: '小禾',
    uid: 'xiaohe1994',
    face: 2,
    orders: [
      {
        no: '301839906713',
        status: '等待出库',
        goods: 'bedding',
        spec: '雾蓝 1.8m床',
        count: 2,
        paid: 618,
        ago: 175990,
        note: '',
      },
    ],
  },
  { id: 'size', nick: '小禾', uid: 'jd_4e80d3c6175f', face: 3, orders: [] },
  { id: 'gift', nick: 'Sunny_阳', uid: 'sunny_yang88', face: 4, orders: [], read: true },
  { id: 'visitor', nick: 'jd_77ab0129cd3e', uid: 'jd_77ab0129cd3e', face: 2, orders: [] },
  { id: 'bargain', nick: '阿哲在路上', uid: '阿哲在路上', face: 3, orders: [] },
  {
    id: 'thanks',
    nick: '爱喝水的李同学',
    uid: 'jd_61f2b7c8e094',
    face: 1,
    orders: [
      {
        no: '301502287640',
        status: '已完成',
        goods: 'cup',
        spec: '烟灰色 480ml',
        count: 1,
        paid: 66.9,
        ago: 864000,
        note: '补发盖子 小木',
      },
    ],
  },
  {
    id: 'invoice',
    nick: '清水居采购',
    uid: 'qingshuiju_cg',
    face: 4,
    orders: [
      {
        no: '301794660275',
        status: '等待确认收货',
        goods: 'crate',
        spec: '66L 三只装',
        count: 6,
        paid: 492,
        ago: 300000,
        note: '要电子票，抬头已改 小木',
      },
    ],
  },
];
