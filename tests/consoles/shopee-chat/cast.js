/**
 * Who writes here. Shopee shows user names whole. `notes.sg` and `notes_sg` differ by one sign. `uid` is null: the
 * page shows no number. Orders newest first, `ago` seconds before "now".
 */
export const CAST = [
  {
    id: 'leak',
    nick: 'mornin.walks',
    uid: null,
    face: 1,
    orders: [
      { no: '260907KJ4T2XQP', status: 'Completed', goods: 'cup', count: 1, paid: '$24.90', ago: 90150 },
    ],
  },
  {
    id: 'rush',
    nick: 'notes.sg',
    uid: null,
    face: 2,
    orders: [
      { no: '260906B8WN51RD', status: 'To ship', goods: 'bedding', count: 2, paid: '$178.00', ago: 172100 },
    ],
  },
  { id: 'size', nick: 'notes_sg', uid: null, face: 3, orders: [] },
  { id: 'bargain', nick: 'hawker88', uid: null, face: 4, orders: [] },
  { id: 'thanks', nick: 'lina_tan', uid: null, face: 3, orders: [] },
];
