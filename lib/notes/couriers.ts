import { plainLine } from './plain-line';

/**
 * Couriers by the name that a note has, and how else people write them, by length; Latin ones regardless of case, and
 * never within a longer word or a parcel's number. What could mean something else is left out: 天天, 顺风, YD.
 */
export const COURIERS: Readonly<Record<string, readonly string[]>> = {
  顺丰: [
    '顺丰速运',
    '顺丰快递',
    '顺丰速递',
    '顺丰快运',
    '顺风快递',
    '顺风速运',
    '順豐',
    'shunfeng',
    'sf express',
    'sf',
  ],
  京东: ['京东快递', '京东物流', '京東', 'jingdong', 'jdl', 'jd'],
  EMS: ['邮政特快专递', '邮政特快', '邮政ems', 'ems快递', 'ems'],
  邮政: ['中国邮政', '邮政快递', '郵政', 'youzheng'],
  中通: ['中通快递', '中通速递', 'zhongtong', 'zto'],
  圆通: ['圆通速递', '圆通快递', '圓通', 'yuantong', 'yto'],
  申通: ['申通快递', '申通速递', 'shentong', 'sto'],
  韵达: ['韵达快递', '韵达速递', '韻達', 'yunda'],
  极兔: ['极兔速递', '极兔快递', '極兔', 'jitu', 'j&t'],
  德邦: ['德邦快递', '德邦物流', 'debang'],
};

const NAMES = new Map(
  Object.entries(COURIERS).flatMap(([name, others]) =>
    [name, ...others].map((each) => [each.toLowerCase(), name]),
  ),
);

const longestFirst = [...NAMES.keys()].sort((a, b) => b.length - a.length);
const isLatin = (text: string) => /^[a-z]/.test(text);
/** 京东物流园 and EMS大厦 are places. */
const WRITTEN = new RegExp(
  `(?:${longestFirst
    .map((name) => (isLatin(name) ? `(?<![a-z0-9])${name}(?![a-z0-9]|[-.][a-z0-9])` : name))
    .join('|')})(?!园|大[厦楼]|酒店|广场|小区|[路街])`,
  'giu',
);

/** Every courier in some words by the name that notes have for it. */
export const withCouriers = (text: string): string =>
  text.replace(WRITTEN, (written) => NAMES.get(written.toLowerCase()) ?? written);

/** The couriers that are named in some words, each once. */
export function couriersIn(text: string): string[] {
  const written = plainLine(text).match(WRITTEN) ?? [];
  return [...new Set(written.flatMap((each) => NAMES.get(each.toLowerCase()) ?? []))];
}
