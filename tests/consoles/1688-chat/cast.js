/**
 * Who writes on this console: login names, no number anywhere on the page. A buyer's clerk writes under the company's
 * name with their own behind a colon. Orders newest first, `ago` seconds before "now".
 */
export const CAST = [
  {
    id: 'leak',
    nick: '杭州青柠办公用品:小许',
    uid: null,
    face: 1,
    orders: [
      {
        no: '2871604499531027',
        status: '交易成功',
        goods: 'cup',
        spec: '墨绿色 480ml',
        count: 24,
        paid: 1605.6,
        ago: 86835,
        note: '',
      },
      {
        no: '2610938847205164',
        status: '交易成功',
        goods: 'crate',
        spec: '66L 三只装',
        count: 10,
        paid: 820,
        ago: 15638000,
        note: '老客，送过防尘袋 小木',
      },
    ],
  },
  {
    id: 'rush',
    nick: 'linjiaju2019',
    uid: null,
    face: 2,
    orders: [
      {
        no: '2870955120367748',
        status: '等待卖家发货',
        goods: 'bedding',
        spec: '雾蓝 1.8m床',
        count: 2,
        paid: 618,
        ago: 175990,
        note: '',
      },
    ],
  },
  { id: 'size', nick: '桃桃童装批发', uid: null, face: 3, orders: [] },
  { id: 'gift', nick: 'sunny_yang88', uid: null, face: 4, orders: [], read: true },
  { id: 'visitor', nick: 'tb7306184529', uid: null, face: 2, orders: [] },
  { id: 'bargain', nick: '阿哲百货', uid: null, face: 3, orders: [] },
  {
    id: 'thanks',
    nick: '李同学的店',
    uid: null,
    face: 1,
    orders: [
      {
        no: '2866817340925510',
        status: '交易成功',
        goods: 'cup',
        spec: '烟灰色 480ml',
        count: 2,
        paid: 133.8,
        ago: 864000,
        note: '补发盖子 小木',
      },
    ],
  },
  {
    id: 'invoice',
    nick: '清水居商贸',
    uid: null,
    face: 4,
    orders: [
      {
        no: '2869720385514496',
        status: '等待买家确认收货',
        goods: 'crate',
        spec: '66L 三只装',
        count: 60,
        paid: 4920,
        ago: 300000,
        note: '要电子票，抬头已改 小木',
      },
    ],
  },
];
