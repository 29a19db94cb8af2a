import { amountOf } from '../orders/amount';
import { chineseNumber } from '../wording/amount';

/** What 块 counts besides money, words that begin with 元, and places: 两块香皂, 2块装, 2元旦, 三元桥. */
const OTHER = '(?![装桥村里街巷坊庄镇坝儿砖板布豆糖香肥手面石玻瓷木地电巧蛋皮毛玉表旦素件宵宝气化论次])';
const DIGITS = String.raw`(?<![\d.,¥$€£A-Za-z-])`;
const SIGNED = /(?<![\d.,])[¥￥] ?(\d[\d,]*(?:\.\d+)?)(?![\d.,]*\d)(?: ?(?:元|块钱|块|rmb))?/giu;
const COUNTED = new RegExp(
  `${DIGITS}(\\d[\\d,]*(?:\\.\\d+)?) ?(?:元|圆|块钱|块|rmb)(?![\\d半一二三四五六七八九])${OTHER}`,
  'giu',
);
/** Behind 几 or 多 it is no number; a lone 一块 may be "together", and 两块 two pieces. */
const CHINESE =
  /(?<![\d几数多好上半第零〇一二两三四五六七八九十百千万亿])([零〇一二两三四五六七八九十百千万]+)(元|圆|块钱|块)(?![\d半一二三四五六七八九])/gu;

/** ￥20.00, 20块, 二十元 as 20元; what could mean something else stays as it is. */
export function withAmounts(text: string): string {
  const plain = (written: string, number: string) => {
    const amount = amountOf(number);
    return amount === null ? written : `${amount}元`;
  };
  return text
    .replace(SIGNED, plain)
    .replace(COUNTED, plain)
    .replace(CHINESE, (written, number: string, unit: string, at: number, whole: string) => {
      const amount = chineseNumber(number);
      const isMoney = unit !== '块' || /[十百千万]/.test(number);
      const follows = new RegExp(`^${OTHER}`).test(whole.slice(at + written.length));
      return amount !== null && isMoney && follows ? `${amount}元` : written;
    });
}
