import { addressIn } from './address';
import { COUNTS, OTHER_ORDER, UNCLEAR } from './change-words';
import { evenText } from './plain';
import type { Recipient } from './types';

/** What a line may say of a wish that stands already, though nothing of it could be read surely. */

/** About goods, couriers and manners, or that the rest stays as it is. */
const ELSEWHERE =
  /^(?:[^\d]*(?:颜色|色|尺码|大码|小码|款式|发票|优惠|赠品|礼物|包装|质量|退款|补差)[^\d]*|(?:麻烦|请|帮我|能|可以|给我|改|换|走|发|用|成|快递|吗|吧|的|一下|尽快|今天|明天)*(?:顺丰|中通|圆通|韵达|申通|极兔|邮政|京东|德邦)(?:快递|吗|吧|哦|哈|谢谢|行吗|可以吗)*|[^\d]{0,4}(?:电话|手机号?|名字|收件人|地址|其他|其它|别的|剩下)的?(?:都|也)?(?:不变|不动|不改|不用改|一样|没变|照旧)[^\d]{0,3}|[^\d]*我?不是(?:催|着急|质疑|这个意思)[^\d]*|[^\d]*(?:什么时候|几天|多久|何时)[^\d]*)$/;
const FIELDS =
  /地址|门牌|楼号|房号|几号|号楼|[栋幢弄]|单元|[楼室层户]|(?<!支持)电话|手机|号码|尾号|[前中后末几]位|位数?[是错]|收件|收货|联系人|名字|姓名?|姓|[^快]递给|本人|小区|公寓|大厦|学校|公司|单位|家里|老家/;
const REPAIRS =
  /错|不对|不是|是不是|应该|应为|改|换|更正|纠正|补充|补上|加上|加个|后面|前面|中间|最后|开头|结尾|[多少漏](?:打|写|填|了|输|一)|[打写填输][多少漏反]|反了|颠倒|第[一二三两]|上面|下面|上一|刚才|刚刚|前一个|后一个|那个|还是|或者?|要么|要不|也行|都行|不算|作废|忽略|无视|撤回|等[等下会]|先别|先不|等我|确认|再说|再看|待定|用这|用那|以.{1,6}为准|不要了?|字|[旁头]的|同音|拼音|大写|小写|没有|去拿|自取|自提|转寄|→|[-=]>|^[^\n]{0,4}是[^\n]{1,8}的[^\n]/;

/** Whether a line of the buyer may be about this wish: then nobody but a reader knows what is wanted. */
export function touches(line: string, said: Recipient): boolean {
  const text = evenText(line).trim();
  if (OTHER_ORDER.test(text)) return true;
  if (ELSEWHERE.test(text)) return false;
  const rest = text.replace(COUNTS, ' ');
  const isNear = [...(said.name ?? '')].some((sign) => rest.length < 16 && rest.includes(sign));
  return isNear || UNCLEAR.test(rest) || FIELDS.test(rest) || REPAIRS.test(rest) || addressIn(rest) !== null;
}

const YES =
  /^(?:[\s,.!~]|对|是|的|嗯|恩|好|没错|可以|ok|行|谢谢|辛苦|麻烦|您|你|了|哦|呢|哈|呀|啊|亲|收到|就这个|正确|确认|没问题|嗯嗯)+$/i;
/** What a shop may repeat of a recipient. */
const VALUE = /\d{11}|\d{4,10}(?=[号栋幢弄]|$|吗|[?])|\d+(?=[号栋幢弄室楼]|单元)/g;

/**
 * Whether what the shop said about the wish, and the buyer's answer to it, leave the wish as it was read: 是1338号吗
 * answered by 是的 puts another value in its place, and 不对 takes it away.
 */
export function isUpset(asked: string, answer: string, said: Recipient): boolean {
  const text = evenText(asked);
  const own = Object.values(said).join(' ');
  const numbers = text.replace(COUNTS, ' ').match(VALUE) ?? [];
  const isRepeat =
    numbers.length > 0 || FIELDS.test(text) || [...(said.name ?? '')].some((sign) => text.includes(sign));
  if (!isRepeat) return false;
  if (!YES.test(evenText(answer).trim())) return /[?]|吗|么|对吧|是吧|确认|核对/.test(text) && isNo(answer);
  return (
    numbers.some((each) => !own.includes(each)) ||
    /还是|或者/.test(text) ||
    (/(?:改|换)[成为到]/.test(text) && !holds(text, said))
  );
}

const isNo = (answer: string): boolean => /不|没|错|非|别|no/i.test(answer);

/** Of 改成… one of the values stands there. */
const holds = (text: string, said: Recipient): boolean =>
  Object.values(said).some(
    (value) =>
      value !== null &&
      (text.includes(value) || value.includes(/(?:改|换)[成为到]([^,了吧哦\n]+)/.exec(text)?.[1] ?? '\n')),
  );
