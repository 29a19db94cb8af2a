import type { Span } from './plain';

export interface Phone extends Span {
  /** Eleven digits of a mobile; of a landline with its area code. */
  digits: string;
}

/** A mobile in groups by blanks or dashes or in none, with or without 86; stand-in numbers have an extension. */
const MOBILE =
  /(?<![\dA-Za-z*])(?:\+?86[ -]?)?(1[3-9](?:[ -]?\d){9})(?:[-转]\d{3,6})?(?![\dA-Za-z*]|[ -]\d{3})/g;
const LANDLINE = /(?<![\d-])(0\d{2,3}-\d{7,8})(?![\d-])/g;

/** Numbers of goods and parcels have eleven digits, too; what they are called stands right before them. */
const CODE = /(?:型号|货号|款号|编号|编码|条码|单号|订单|批号|尾号|sku|id|code|no|款)[^\d\n,]{0,4}$/i;
/** Somebody else's than the buyer's. */
const THEIRS = /(?:快递员|小哥|师傅|司机|骑手|客服|你们|你家|店里|店家|商家|卖家|驿站|网点|仓库)[^\n,]{0,8}$/;

/** Telephone numbers that may be the recipient's, in a text as `evenText` gives it. */
export function phonesIn(text: string): Phone[] {
  return [...text.matchAll(MOBILE), ...text.matchAll(LANDLINE)]
    .map((match) => {
      const from = match.index;
      return { from, to: from + match[0].length, digits: (match[1] ?? '').replace(/\D/g, '') };
    })
    .filter(({ from }) => {
      const before = text.slice(Math.max(0, from - 14), from);
      return !CODE.test(before) && !THEIRS.test(before);
    })
    .sort((a, b) => a.from - b.from);
}
