import { regionOf, regionsOf } from './address';
import { phonesIn } from './phone';
import { evenText } from './plain';

/**
 * What can be said of a buyer's words beside the order's. `fits`: nothing that is shown speaks against it, but it can't
 * be called the same (a mask, or an address that is written shorter). `masked`: stars stand where it would have to be
 * compared; `region`: so do they of an address, but province, city or district in front of them are the same.
 * `unknown`: the order shows nothing there.
 */
export type Verdict = 'same' | 'fits' | 'differs' | 'region' | 'masked' | 'unknown';

const STARS = /[*＊]+/;
export const isMasked = (shown: string): boolean => STARS.test(shown);

/** What stands before the first star and behind the last one. */
function visible(shown: string): { head: string; tail: string } {
  const text = shown.replace(/＊/g, '*');
  return { head: text.slice(0, text.indexOf('*')), tail: text.slice(text.lastIndexOf('*') + 1) };
}

/** 李女士 is somebody of that name, not a name. */
const TITLE = /(?:女士|先生|小姐|老师|阿姨|叔叔|大哥|大姐|师傅|医生|哥|姐|总)$/;

export function compareName(shown: string | null, wanted: string): Verdict {
  const [is, want] = [plainName(shown ?? ''), plainName(wanted)];
  if (is === '') return 'unknown';
  if (isMasked(is)) return fitsMask(visible(is), want.replace(TITLE, ''));
  if (is === want) return 'same';
  const isTitled = TITLE.test(is) || TITLE.test(want);
  return isTitled && [...is][0] === [...want][0] ? 'fits' : 'differs';
}

const plainName = (text: string) =>
  evenText(text)
    .replace(/[\s,.]/g, '')
    .toLowerCase();

/** @param wanted as `phonesIn` gives it */
export function comparePhone(shown: string | null, wanted: string): Verdict {
  const is = evenText(shown ?? '').replace(/[\s()]/g, '');
  if (is === '') return 'unknown';
  const [own] = phonesIn(is);
  if (own && own.digits === wanted) return 'same';
  if (isMasked(is)) {
    // A stand-in number that the buyer wrote, beside stars of a real one: nobody knows whose it is.
    if (/^1.*-/.test(wanted)) return 'masked';
    const { head, tail } = visible(is.replace(/-/g, ''));
    return fitsMask({ head: head.replace(/^\+?86(?=1)/, ''), tail }, wanted.replace(/-/g, ''));
  }
  // The platform's stand-in for a number, of which nobody knows whose it is: 13800001234-5678.
  if (/\d{11}(?:[-,转#]|ext\.?)\d{1,6}$/i.test(is)) return 'masked';
  const digits = is.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  return digits === wanted.replace(/-/g, '') ? 'same' : 'differs';
}

function fitsMask({ head, tail }: { head: string; tail: string }, wanted: string): Verdict {
  if (head === '' && tail === '') return 'masked';
  return wanted.startsWith(head) && wanted.endsWith(tail) ? 'fits' : 'differs';
}

export function compareAddress(shown: string | null, wanted: string): Verdict {
  const is = evenText(shown ?? '').replace(/\s+/g, '');
  const want = evenText(wanted).replace(/\s+/g, '');
  if (is === '') return 'unknown';
  if (otherProvince(is, want)) return 'differs';
  if (isMasked(is)) return compareRegions(visible(is).head, want);
  return compareSigns(signsOf(is), signsOf(want));
}

/** What is to be seen in front of the stars, beside the same of the buyer's: the door is hidden in any case. */
function compareRegions(head: string, want: string): Verdict {
  const shown = regionsOf(head);
  const wanted = regionsOf(want);
  // Written without its province, or with the county's town alone, it may be the same.
  const isTown = wanted.district !== null || wanted.isLarge;
  if (shown.city && wanted.city && isTown && !head.includes(wanted.city) && !want.includes(shown.city))
    return 'differs';
  const isOtherDistrict = shown.district && wanted.district && shown.district !== wanted.district;
  if (isOtherDistrict && shown.city === wanted.city) return 'differs';
  const last = shown.district ?? shown.city ?? shown.province;
  return last !== null && want.includes(last) ? 'region' : 'masked';
}

/** Both name one, and not the same. */
function otherProvince(is: string, want: string): boolean {
  const [one, other] = [regionOf(is).province, regionOf(want).province];
  return one !== null && other !== null && one !== other;
}

interface Sign {
  /** One Chinese sign, a whole number, or a whole Latin word. */
  text: string;
  /** Something new begins here: behind a unit, a number, a mark. */
  isStart: boolean;
}

/** Units say nothing: 3栋502室 is 3-502. Of these, what stands before a road's or a town's stays whole by `isStart`. */
const UNIT = /[省市区县旗镇乡村路街道巷弄号栋幢座楼层室户单元组门铺]/;
const CHINESE_DIGITS = '零一二三四五六七八九';

function signsOf(address: string): Sign[] {
  const signs: Sign[] = [];
  let isStart = true;
  for (const part of unprovinced(address).match(/\d+|[A-Za-z]+|[\u4e00-\u9fff]|./gu) ?? []) {
    if (/[\dA-Za-z]/.test(part)) {
      signs.push({ text: part.toLowerCase(), isStart: true });
      isStart = true;
    } else if (!UNIT.test(part) && /[\u4e00-\u9fff]/.test(part)) {
      signs.push({ text: part, isStart });
      isStart = false;
    } else isStart = true;
  }
  return signs;
}

/** With a mark behind the province, which many leave without its 省; and 三栋 as 3栋. */
function unprovinced(address: string): string {
  const { province, rest } = regionOf(address);
  const digits = rest.replace(/[一二三四五六七八九](?=[栋幢座单号层楼])/g, (sign) =>
    String(CHINESE_DIGITS.indexOf(sign)),
  );
  return province ? `${province},${digits}` : digits;
}

/**
 * The same, where the buyer's is the order's but for what one leaves out before a road: province, city, district, town.
 * Every number has to be there, and no name may begin in the middle of another.
 */
function compareSigns(is: readonly Sign[], want: readonly Sign[]): Verdict {
  let at = 0;
  let isWhole = true;
  let last = -1;
  for (const { text } of want) {
    const fits = (sign: Sign, index: number) => index >= at && sign.text === text;
    const isOwn = (sign: Sign, index: number) => index === last + 1 || sign.isStart;
    const own = is.findIndex((sign, index) => fits(sign, index) && isOwn(sign, index));
    const found = own < 0 ? is.findIndex(fits) : own;
    if (found < 0) return 'differs';
    isWhole &&= own >= 0;
    at = found + 1;
    last = found;
  }
  const numbers = (signs: readonly Sign[]) => signs.filter(({ text }) => /\d/.test(text)).length;
  const isEnd = last === is.length - 1;
  return isWhole && isEnd && numbers(is) === numbers(want) ? 'same' : 'fits';
}
