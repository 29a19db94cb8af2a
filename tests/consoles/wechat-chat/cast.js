/**
 * Who writes on this console: nick; `room` is the conversation's number, and no number of the buyer is on the page.
 * Orders newest first, `ago` seconds before "now"; `no` is as the page writes it.
 */
export const CAST = [
  {
    id: 'leak',
    nick: '青柠气泡水',
    uid: null,
    room: '4443520799768133636',
    face: 1,
    orders: [
      {
        no: '3728104659021837312',
        status: '已完成',
        goods: 'cup',
        spec: '墨绿色 480ml',
        count: 1,
        paid: 66.9,
        ago: 86835,
      },
      {
        no: '３７２２９８７５０４１８６６２９１２０',
        status: '已完成',
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
    nick: '山里来的小赵',
    uid: null,
    room: '4443520799768140077',
    face: 2,
    orders: [
      {
        no: '3728093317540265984',
        status: '待发货',
        goods: 'bedding',
        spec: '雾蓝 1.8m床',
        count: 2,
        paid: 618,
        ago: 175990,
      },
    ],
  },
  { id: 'size', nick: '桃桃妈妈', uid: null, room: '4443520799768151203', face: 3, orders: [] },
  { id: 'gift', nick: 'Sunny', uid: null, room: '4443520799768119840', face: 4, orders: [], read: true },
  { id: 'visitor', nick: '一只大胃', uid: null, room: '4443520799768162258', face: 2, orders: [] },
  { id: 'bargain', nick: '阿哲', uid: null, room: '4443520799768104419', face: 3, orders: [] },
  {
    id: 'thanks',
    nick: '爱喝水的李同学',
    uid: null,
    room: '4443520799768097731',
    face: 1,
    orders: [
      {
        no: '3727910046823905536',
        status: '已完成',
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
    uid: null,
    room: '4443520799768088264',
    face: 4,
    orders: [
      {
        no: '3728077290486137600',
        status: '待收货',
        goods: 'crate',
        spec: '66L 三只装',
        count: 6,
        paid: 492,
        ago: 300000,
      },
    ],
  },
];
