/**
 * A conversation of weeks, for those who scroll: the same at every load. Lengths differ as people's do, a photo comes
 * now and then (every second one by a `data:` address), and every few hours pass without a word.
 */

const ASKS = [
  '在吗',
  '那个杯盖拧紧了还是会渗一点，是不是胶圈没放平',
  '我看评价里也有人说漏',
  '昨天说的补发还没看到单号，你们仓库是不是忘了',
  '好的',
  '先说清楚：我按你们给的步骤拆开洗过，胶圈翻了面重新装，灌了大半杯温水放在桌上倒着放了十分钟，纸巾上一圈水印。照片我都留着，不是没盖好的问题，也不是水太满的问题。',
  '收到了吗',
];
const ANSWERS = [
  '在的亲，您说',
  '胶圈凸起的一面朝上，压到底听见一声响就好了～',
  '已经帮您催仓库了，今天下班前给您单号',
  '嗯嗯',
  '非常抱歉给您添麻烦了，照片我转给质检同事看一下，结果出来第一时间联系您，您先别扔原来的胶圈哦',
];

/** Seconds between two lines, and after every fortieth. */
const STEP = 240;
const NIGHT = 36_000;

const DRAWN = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 168 126"><rect width="168" height="126" fill="#dfe8e2"/><circle cx="84" cy="63" r="34" fill="none" stroke="#4f7f66" stroke-width="9"/><path d="M84 97v20" stroke="#6aa0d8" stroke-width="5"/></svg>',
)}`;

/**
 * @param count Lines wanted.
 * @param until Seconds before "now" of the line that comes after them.
 */
export function longTalk(count, until) {
  const lines = [];
  let ago = until;
  for (let n = count; n >= 1; n -= 1) {
    ago += n % 40 === 0 ? NIGHT : STEP;
    lines.unshift({ ago, ...lineOf(n) });
  }
  return lines;
}

function lineOf(n) {
  if (n % 25 === 0) {
    const picture = n % 50 === 0 ? DRAWN : 'photo-ring.svg';
    return { side: 'buyer', kind: 'image', text: '', picture };
  }
  const side = n % 3 === 0 ? 'agent' : 'buyer';
  const said = side === 'agent' ? ANSWERS : ASKS;
  // Some lines are said again and again, as they are; the others carry their number.
  const text = said[n % said.length];
  return { side, kind: 'text', text: text.length < 6 ? text : `${text}（${n}）` };
}
