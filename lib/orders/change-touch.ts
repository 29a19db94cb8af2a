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
  /错|不对|不是|是不是|应该|应为|改|换|更正|纠正|补充|补上|加上|加个|后面|前面|中间|最后|开头|结尾|[多少漏](?:打|写|填|了|输|一)|[打写填输][多少漏反]|反了|颠倒|第[一二三两]|上面|下面|上一|刚才|刚刚|前一个|后一个|那个|还是|或者?|要么|要不|也行|都行|不算|作废|忽略|无视|撤回|等[等下会]|先别|先不|等我|确认|再说|再看|待定|用这|用那|以.{1,6}为准|不要了?|字|[旁头]的|同音|拼音|大写|小写|没有|不用|取消|退掉|搞混|去拿|自取|自提|转寄|→|[-=]>|^[^\n]{0,4}是[^\n]{1,8}的[^\n]/;

const YES =
  /^(?:[\s,.!~]|对|是|的|嗯|恩|好|没错|可以|ok|行|谢谢|辛苦|麻烦|您|你|了|哦|呢|哈|呀|啊|亲|收到|就这个|正确|确认|没问题)+$/i;

/** Of these a buyer speaks who is not speaking of the recipient; anything else may be an answer in a word: 五一. */
const HARMLESS =
  /发货|发出|能发|发吗|今天|明天|快递|物流|包裹|能到|送到|收到|到货|揽|几天|什么时候|多久|尽快|快点|催|急|色|码|款|质量|好评|优惠|便宜|价|钱|元|件|发票|赠品|礼|包装|颜|尺|味|号型|图|链接|店|评|产品|东西|衣|鞋|杯|谢|辛苦|麻烦|在吗|在么|亲|好的|好滴|嗯|收到|知道|明白|理解|客服|哈哈|再见|拜拜|晚安|ok/i;

/** Said behind a wish: it was for another one. */
const ANOTHER = /那个?订单|那个单|那家|另外?一?家|别家|给别/;

/** Whether a line of the buyer may be about this wish: then nobody but a reader knows what is wanted. */
export function touches(line: string, said: Recipient): boolean {
  const text = evenText(line).trim();
  if (OTHER_ORDER.test(text) || ANOTHER.test(text)) return true;
  if (ELSEWHERE.test(text) || YES.test(text)) return false;
  const rest = text.replace(COUNTS, ' ');
  const isNear = [...(said.name ?? '')].some((sign) => rest.length < 16 && rest.includes(sign));
  const isSaid = UNCLEAR.test(rest) || FIELDS.test(rest) || REPAIRS.test(rest);
  return isNear || isSaid || !HARMLESS.test(text) || addressIn(rest) !== null;
}

/**
 * Whether what the shop said about the wish, and the buyer's answer to it, leave the wish as it was read: 是1338号吗
 * answered by 是的 puts another value in its place, and 不对 takes it away.
 */
export function isUpset(asked: string, answer: string, said: Recipient): boolean {
  const text = evenText(asked).replace(COUNTS, ' ');
  const isAbout = FIELDS.test(text) || addressIn(text) !== null || holdsSurname(text, said);
  const isQuestion = /[?]|吗|么|对吧|是吧|确认|核对|几|多少|哪/.test(text);
  if (!YES.test(evenText(answer).trim())) return isAbout && isQuestion;
  const numbers = text.match(/\d{2,}|\d(?=[号栋幢座弄室楼层]|单元)/g) ?? [];
  const isOtherName = isQuestion && holdsSurname(text, said) && !text.includes(said.name ?? '');
  return numbers.some((each) => !isOwn(each, said)) || isOtherName || /还是|或者/.test(text);
}

/** A number of the wish, whole, or the end of its telephone. */
const isOwn = (digits: string, { phone, address }: Recipient): boolean =>
  [...(address ?? '').matchAll(/\d+/g)].some(([run]) => run === digits) ||
  (digits.length > 3 && (phone ?? '').endsWith(digits));

const holdsSurname = (text: string, { name }: Recipient): boolean =>
  name !== null && text.includes(name.charAt(0));
