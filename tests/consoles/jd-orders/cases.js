/**
 * With `#cases`: orders of today on top of the list, of the kinds that an agent looks for. Each is a card of the page
 * with other words in it. By the real time, since what is near and what is late is told by that.
 */
const HOUR = 3600_000;

const CASES = [
  { no: '301900000011', at: -HOUR, shipBy: 2 * HOUR, pin: 'cheng_1' },
  { no: '301900000012', at: -30 * HOUR, shipBy: -3 * HOUR, pin: 'cheng_2' },
  // Ordered twice, ten minutes apart; and something else that may go along.
  { no: '301900000021', at: -2 * HOUR, shipBy: 40 * HOUR, pin: 'lan_home', sku: '墨绿色 480ml' },
  { no: '301900000022', at: -2 * HOUR + 600_000, shipBy: 40 * HOUR, pin: 'lan_home', sku: '墨绿色 480ml' },
  { no: '301900000023', at: -HOUR, shipBy: 40 * HOUR, pin: 'lan_home', sku: '奶白色 480ml' },
  { no: '301900000031', at: -HOUR, shipBy: 40 * HOUR, pin: 'cheng_3', note: '=1+1 等买家回复' },
];

if (new URLSearchParams(location.hash.slice(1)).has('cases')) {
  const list = document.querySelector('.table-body');
  // One that waits to be sent, and has one kind of goods.
  const pattern = list.querySelector('.card:has(.promise-out-ship-date)');
  list.prepend(...CASES.map((each) => cardOf(pattern, each)));
}

function cardOf(pattern, { no, at, shipBy, pin, sku = '雾蓝 1.8m床', note }) {
  const card = pattern.cloneNode(true);
  const put = (css, text) => {
    card.querySelector(css).textContent = text;
  };
  put('.order-info-btn span', no);
  put('.order-time-info .shop-overflow-tooltip__content', `${timeOf(at)} 下单，${timeOf(at + 60_000)} 付款`);
  put('.promise-out-ship-date .jd-only-child__content', `${timeOf(shipBy)} 前出库`);
  put('.card-left__desc .config-view-item__value', sku);
  put('.user-pin', pin);
  if (note) {
    card.insertAdjacentHTML(
      'beforeend',
      '<div class="remark-cell pr-remark"><span class="remark-cell__text"></span></div>',
    );
    put('.remark-cell__text', note);
  }
  return card;
}

/** `2026-09-08 16:58:20` in China, so many milliseconds from now. */
function timeOf(from) {
  return new Date(Date.now() + from + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');
}
