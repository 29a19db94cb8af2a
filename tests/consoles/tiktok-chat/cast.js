/**
 * Who writes here, by the names that the page shows. `uid` is null: only the page's scripts know a number. Orders
 * newest first, `ago` seconds before "now".
 */
export const CAST = [
  {
    id: 'leak',
    nick: 'junebug_bakes',
    uid: null,
    face: 1,
    orders: [{ no: '576841930275513984', status: 'Delivered', goods: 'cup', count: 1, ago: 87000 }],
  },
  {
    id: 'rush',
    nick: 'd.marquez',
    uid: null,
    face: 2,
    orders: [{ no: '576841766204930561', status: 'In transit', goods: 'pajamas', count: 1, ago: 260000 }],
  },
  { id: 'size', nick: 'user4820193771', uid: null, face: 3, orders: [] },
  { id: 'thanks', nick: 'junebug', uid: null, face: 4, orders: [] },
];
