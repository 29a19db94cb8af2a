import type { Span } from './plain';

export interface Phone extends Span {
  /** `13812345678`, `0551-62345678`; behind another dash its extension: `13812345678-1234`. */
  digits: string;
}

/** A mobile in groups by blanks or dashes or in none, with or without 86; stand-in numbers have an extension. */
const EXTENSION = '(?:-(\\d{3,6})|[ ,]?(?:转|分机号?|ext\\.?|#)[ :]?(\\d{2,6}))?';
const MOBILE = new RegExp(
  `(?<![\\dA-Za-z*])(?:\\+?86[ -]?)?(1[3-9](?:[ -]?\\d){9})${EXTENSION}(?![\\dA-Za-z*]|[ -]\\d{3})`,
  'gi',
);
const LANDLINE = new RegExp(`(?<![\\d-])(0\\d{2,3}-\\d{7,8})${EXTENSION}(?![\\d-])`, 'gi');

/** Numbers of goods and parcels have eleven digits, too; what they are called stands right before them. */
const CODE = /(?:型号|货号|款号|编号|编码|条码|单号|订单|批号|尾号|sku|id|code|no|款)[^\d\n,]{0,4}$/i;
/** Somebody else's than the buyer's. */
const THEIRS = /(?:快递员|小哥|师傅|司机|骑手|客服|你们|你家|店里|店家|商家|卖家|驿站|网点|仓库)[^\n,]{0,8}$/;

/** Another one beside the recipient's, or one that they don't have any more. */
const NOT_THIS =
  /(?:备用|另外?一?个|别的|第二|其他|其它|下单人?|购买人|朋友|同事|邻居|[原旧老]|原来|之前|以前|原先)(?:的)?(?:联系)?(?:电话|手机|号码|手机号|号)*(?:是|为|:|[ ])*$|(?:不要|不用|别|勿|不)再?(?:用|打|拨|发|填|写|寄|留|联系)[^\d\n,]{0,8}$/;
const NO_MORE =
  /^[^\d\n,]{0,6}(?:停机|不用了?|不要了?|作废|有误|错了|打错|写错|填错|不对|空号|停用|注销|丢了|别打|不打)/;

/** Telephone numbers that may be the recipient's, in a text as `evenText` gives it. */
export function phonesIn(text: string): Phone[] {
  return [...text.matchAll(MOBILE), ...text.matchAll(LANDLINE)]
    .map((match) => {
      const from = match.index;
      const [whole, number = '', dashed, named] = match;
      const extension = dashed ?? named;
      const plain = number.startsWith('0') ? number : number.replace(/\D/g, '');
      const digits = plain + (extension ? `-${extension}` : '');
      return { from, to: from + whole.length, digits };
    })
    .filter(({ from }) => {
      const before = text.slice(Math.max(0, from - 14), from);
      return !CODE.test(before) && !THEIRS.test(before);
    })
    .sort((a, b) => a.from - b.from);
}

/** Of those, the ones that the buyer may want to be called at. */
export const wantedPhones = (text: string, phones: readonly Phone[]): Phone[] =>
  phones.filter(
    ({ from, to }) =>
      !NOT_THIS.test(text.slice(Math.max(0, from - 16), from)) && !NO_MORE.test(text.slice(to, to + 14)),
  );
