/**
 * Who writes on this console: names masked as the page masks them, the buyer's number, their orders
 * (newest first; `ago` seconds before "now"). `size` and `rush` share one masked name: only the number tells
 * them apart. `read` means that the agent has looked, so nothing counts as unread.
 */
export const CAST = [
  {
    id: 'leak',
    nick: '小****爱',
    uid: '7482019365520',
    face: 1,
    orders: [
      {
        no: '260907-318845720163942',
        status: '已签收',
        goods: 'cup',
        spec: '墨绿色 480ml',
        count: 1,
        paid: 66.9,
        ago: 86835,
        note: '',
      },
      {
        no: '260311-590217736481205',
        status: '已签收',
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
    nick: '林**儿',
    uid: '6120938847215',
    face: 2,
    orders: [
      {
        no: '260906-774310025986613',
        status: '待发货',
        goods: 'bedding',
        spec: '雾蓝 1.8m床',
        count: 2,
        paid: 618,
        ago: 175990,
        note: '',
      },
    ],
  },
  {
    id: 'size',
    nick: '林**儿',
    uid: '9034471820066',
    face: 3,
    orders: [],
  },
  { id: 'gift', nick: 'S*******n', uid: '5518203947763', face: 4, orders: [], read: true },
  { id: 'visitor', nick: '大**胃', uid: '8890172653401', face: 2, orders: [] },
  {
    id: 'bargain',
    nick: '阿*',
    uid: '3307715924880',
    face: 3,
    orders: [
      {
        no: '260620-115960378842071',
        status: '已签收',
        goods: 'cup',
        spec: '奶白色 480ml',
        count: 1,
        paid: 69.9,
        ago: 6912000,
        note: '',
      },
    ],
  },
  {
    id: 'thanks',
    nick: 'J****y',
    uid: '4471906638257',
    face: 1,
    orders: [
      {
        no: '260829-402286519377640',
        status: '已签收',
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
    nick: '清*******居',
    uid: '2260584913379',
    face: 4,
    orders: [
      {
        no: '260904-660173298450517',
        status: '待签收',
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
