import type { Span } from './plain';

export interface Phone extends Span {
  /** Eleven digits of a mobile; of a landline with its area code. Behind a dash its extension: `13812345678-1234`. */
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

/** Telephone numbers that may be the recipient's, in a text as `evenText` gives it. */
export function phonesIn(text: string): Phone[] {
  return [...text.matchAll(MOBILE), ...text.matchAll(LANDLINE)]
    .map((match) => {
      const from = match.index;
      const [whole, number = '', dashed, named] = match;
      const extension = dashed ?? named;
      const digits = number.replace(/\D/g, '') + (extension ? `-${extension}` : '');
      return { from, to: from + whole.length, digits };
    })
    .filter(({ from }) => {
      const before = text.slice(Math.max(0, from - 14), from);
      return !CODE.test(before) && !THEIRS.test(before);
    })
    .sort((a, b) => a.from - b.from);
}
