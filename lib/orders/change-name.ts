import { LABELS } from './change-words';
import { isName } from './names';

/** A name with its place in the text, label and all. */
export interface Named {
  from: number;
  to: number;
  name: string;
  /** It begins with a surname: 小芳 may be somebody, and 昵称 is nobody. */
  isSure: boolean;
}

const RELATION =
  '(?:我|他|她)?(?:的)?(?:老公|老婆|妈妈?|爸爸?|朋友|同事|弟弟?|姐姐?|哥哥?|妹妹?|对象|媳妇|家人|爱人|儿子|女儿)';
const BEFORE = new RegExp(`^(?:${RELATION}|叫|名叫|写|填)+`);
const POLITE =
  /(?:吧|哦|哈|呢|啊|啦|哒|了|谢谢|辛苦|麻烦|就可以|就这样|就行|就好|即可|可以|可以吗|可以么|行不行|行吗|好吗|收|亲|的|呀|么|吗)+$/;
const SAYS =
  '[^\\n,:]{0,4}(?:改成|换成|改为|换为|应该是|应该写|写成|改(?=[ :]))|(?:改|换)一?下[ ,]*(?:改成|换成|改为)?|' +
  '[是为叫:= ]|(?:写|填|打)?错了?[ ,]*(?:应该)?是';
const HAN = '[\\u4e00-\\u9fa5]';
const NAMED = new RegExp(
  `${LABELS.name.source}(?:${SAYS}){0,2}[ :"“]*(?:${RELATION}(?:的?(?:名字|姓名))? )?((?:叫 ?)?${HAN}[\\u4e00-\\u9fa5·]{0,8}|[A-Za-z][A-Za-z ]{1,20})`,
);
/** 王 芳: one sign by itself is half a name; so may be what stands behind it. */
const NEXT = new RegExp(`^ +(${HAN}{1,2}(?: +${HAN}(?!${HAN}))*)(?!${HAN})`);
const NO_NAME =
  /名字|姓名|电话|地址|手机|号码|哪|谁|什么|一下|自己|本人|门卫|前台|物业|公司|老板|原来|之前|那个|这个|[我你您的了吗呢吧么不把给或和与及跟改换麻烦请谢发寄送叫写收就都也还再]/;
const COMPOUND_ALONE =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|独孤|长孙)$/;

/** The one behind 收件人; null where it can't be told surely where it begins and ends. */
export function labelledName(text: string, isAsked: boolean): Named | null {
  const match = NAMED.exec(text);
  const word = match?.[1];
  if (!match || !word) return null;
  const from = match.index;
  const end = from + match[0].length;
  if (/^[A-Za-z]/.test(word))
    return word.trim().length > 1 ? { from, to: end, name: word.trim(), isSure: true } : null;
  const [plain = ''] = word.split(/吧|别|就|哈|啦|不[要是用]/);
  const first = plain.replace(POLITE, '').replace(BEFORE, '').trim();
  const next = NEXT.exec(text.slice(end));
  const second = (next?.[1] ?? '').replace(/ +/g, '');
  const isHalf = first.length === 1 || COMPOUND_ALONE.test(first);
  const isWhole =
    second === '' ||
    isName(second) ||
    /^(?:收|谢谢|亲|电话|手机|地址|其他|其它|别的|麻烦|女士|先生)$/.test(second);
  if (!isHalf && !isWhole && second.length === 1) return null;
  const name = isHalf ? first + second : first;
  // What stands behind it in the same word is no part of it: 王芳啊不是王方.
  const to =
    isHalf && second ? end + (next?.[0].length ?? 0) : end - word.length + word.indexOf(first) + first.length;
  const isSure = isName(name);
  return isSure || (isAsked && mayBeName(name)) ? { from, to, name, isSure } : null;
}

/** Without a surname of the list: 小芳, 门卫 is none. */
const mayBeName = (name: string): boolean =>
  /^[\u4e00-\u9fa5·]{2,3}$/.test(name) && !NO_NAME.test(name) && !COMPOUND_ALONE.test(name);
