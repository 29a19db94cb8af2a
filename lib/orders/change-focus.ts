import { addressIn } from './address';
import { isName } from './names';
import { phonesIn } from './phone';

/** What of a message is about this parcel and is wanted; the rest of it is cut away. */
export interface Focus {
  text: string;
  /** 不是…是…: what stands there is wrong, in so many words. */
  isContrast: boolean;
}

/** Another order's, up to where they come back to this one; 拍完以后 is behind us. */
const NEXT_TIME =
  /(?:下次|下回|下一单|(?<![单拍完了款货号天点到])以后|往后|今后|将来)(?!的?货)[\s\S]*?(?=这次|这单|这一单|这回|本单|现在|(?<=[,， \n])先|$)/g;
/** Without what is about an order that is still to come: 下次发顺丰 is no wish for this one. */
export const aboutThisOrder = (text: string): string => text.replace(NEXT_TIME, '');

/** 别寄到…了: where it is not to go; 分别寄到 is something else. */
const NOT_THERE =
  /(?:不要|不用|(?<![分特区个])别|(?<!要)不)再?(?:寄|发|送)(?:到|去|往|给|回)?(?:原来)?[^\n,.!]*/g;
/** 别寄了 by itself is about whatever stands before it. */
const NOWHERE = /[寄发送][到去往给回]?[了吧啊哦呢呀]*$/;
/** 不是甲是乙, 不是甲，而是乙; 是不是 and 不是吗 are questions. */
const NOT_BUT = /(?<!是)不是([^\n,是]{1,40}?)[, ]*而?是(?=[^\n,]{2})/g;
/** 是乙，不是甲; 甲 不是 是乙 is the other way round. */
const BUT_NOT = /(?:[, ]而?|而)不是(?! *是)([^\n,]{2,40})$/g;

/** A text as `evenText` gives it. */
export function focused(text: string): Focus {
  let isContrast = false;
  const cut = (whole: string, was: string) => {
    if (!isField(was)) return whole;
    isContrast = true;
    return whole.startsWith('不是') ? '是' : '';
  };
  const now = aboutThisOrder(text).replace(NOT_BUT, cut).replace(BUT_NOT, cut);
  const there = now.replace(NOT_THERE, (all) => (NOWHERE.test(all) ? all : ''));
  return { text: (addressIn(there) || phonesIn(there).length > 0 ? there : now).trim(), isContrast };
}

/** Something that a recipient has: 不是蓝色是绿色 is about the goods. */
export function isField(words: string): boolean {
  return (
    phonesIn(words).length > 0 ||
    /^(?:原来|之前|以前|这个|那个)(?:的|那个)?(?:地址|电话|号码)?$/.test(words) ||
    addressIn(words) !== null ||
    isName(words)
  );
}

/** To several doors at once: which goods go to which is for people to say. */
export const SPLIT = new RegExp(
  [
    '(?<!\\d)(?:两|二|三|四|几|[2-9])个(?:不同的?|不一样的?)?(?:收货)?(?:地址|地方(?=[^\\n]{0,4}(?:发|寄|送|收)))',
    '(?:各|分开|分别|分两[个次]?)(?:发|寄|送)',
    '一[件个份套箱盒瓶单][^\\n,]{0,6}(?:发|寄|送)[\\s\\S]*一[件个份套箱盒瓶单][^\\n,]{0,6}(?:发|寄|送)',
  ].join('|'),
);

/** 两个地址各发一件 asks for it before a door is named; 两个地址都是我的 does not. */
export const SENDS = /(?:地址|地方)[^\n]*[发寄送]|[发寄送][^\n]*(?:地址|地方)/;
