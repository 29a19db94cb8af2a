import { addressIn } from './address';
import { QUESTION } from './change-words';

/**
 * The words that may stand beside a name, a number or an address for it to count. Whatever else a buyer writes there may
 * turn it into its opposite, or be another's: 谁让你们改成…, 别寄到…, 换货地址…. All of the text has to be made of these.
 */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Manners, wherever they stand. */
const POLITE = words(`
  亲 亲亲 你好 您好 在吗 在么 客服 老板 店家 掌柜 小二 麻烦 麻烦了 麻烦你 麻烦您 麻烦你了 麻烦您了 请 请问 拜托 拜托了 谢谢 谢啦 谢了 谢 感谢 多谢 辛苦 辛苦了 辛苦啦 不好意思 抱歉
  可以 可以吗 可以么 可以不 可不可以 行吗 行么 行不行 好吗 好不 吗 么 吧 哦 噢 喔 哈 哈哈 呢 啊 呀 嘛 啦 哒 呗 哟 的 嗯 好 好的 ok 你 您 我 我们 你们 给 给我 帮 帮我
  帮忙 帮下 一下 先 急 这样 这个 这里 这边 这儿
`);

/** Before a value: what is to become of which part of the order. */
const LEADS = words(`
  地址 收货地址 收件地址 详细地址 具体地址 住址 门牌 门牌号 楼号 房号 楼栋 单元 单元号 收货 收件 信息 收货信息 收件信息 收件人 收货人 联系人 收件人姓名 收货人姓名 电话 电话号码 手机
  手机号 手机号码 号码 新号 号 联系电话 联系方式 姓名 名字 名 叫 tel 所在地区 地区 座机 固话 尾号 地指 送货地址 收件人名 收货人名 新号码 新手机号 新电话 联系我 发货前联系我
  送货前联系我 到了联系我 小区 驿站 菜鸟驿站 备用 备用电话 下单人 隐私号 改 改成 改到 改为 改一下 改下 改个 该成 还是改成 还是换成 还是发到 还是寄到 还是发 还是寄 换 换成 换到 换为
  换个 换一个 换下 换了 换号 变更 变更为 变更成 修改 修改为 修改成 更改 更改为 更改成 更换 更换为 更换成 更正 更正为 更新 更新为 重新 改寄 改寄到 改发 改发到 改送 改送到 改派 改派到
  要 要改 想 想要 需要 寄 寄到 寄往 寄去 寄给 寄过去 发 发到 发往 发去 发给 送 送到 邮 邮到 邮寄 到 去 至 为 用 按 按照 来 留 填 填写 写 是 应该 应该是 应该写 应为 实际
  实际是 其实 正确 正确的 新 新的 现在改 现在改成 现在改到 现在改为 现在换成 现在寄到 现在发到 现在用 如下 下面 以下 把 将 个 那 那个 这 有个地方写错了 有两个地方写错了 写错 写错了
  填错 填错了 打错 打错了 弄错 弄错了 搞错 搞错了 选错 选错了 输错 输错了 错 错了 有误 不对 变了 少打一位 多打一位 打错一位 写错一位 写错区了 填成旧地址了 写成旧地址了 填成老地址了
  现在住 这次 先发 先寄 选成老家了 写成老家了 填成老家了 填的老家 忘 忘了 忘记 忘改 忘了改 忘记改 我刚才拍的那个 刚 刚刚 刚才 刚下单 下单时 的时候 我要 换个地方收 我爱人的 我老公的
  我老婆的 我妈的 我爸的 换号了 改手机 改电话 改地址 发现 拍完 搬家 搬家了 搬了 刚搬家 公司 单位 学校 家 家里 我家 新家 老家 宿舍 办公室 店里 我妈 我妈妈 我爸 我爸爸 妈妈 爸爸 老公
  老婆 我老公 我老婆 姐姐 我姐 我姐姐 哥哥 我哥 弟弟 我弟 妹妹 我妹 朋友 我朋友 同事 我同事 对象 女儿 我女儿 儿子 我儿子 奶奶 爷爷 外婆 我丈母娘 丈母娘家 婆婆 家人 媳妇 自己 那边
  那里 那儿 本人 备注 收 单 单子 这单 这一单 这个单 这个订单 此单 本单 快递 包裹 把东西 把货 货发到 货寄到 宝贝 商品 件 这件 全部 统一 一起 直接 尽快 今天 明天 也 都 能
  能不能 能否 就
`);

/** Behind the last value: how it is to be handed over, and that the rest stays. */
const ENDS = words(`
  就行 就好 就可以 就可以了 即可 收 代收 签收 亲收 才对 才是 才是对的 这个地址 这个电话 这个号码 改这个 改这个地址 改成这个 改成这个地址 改成这个地址发 换这个 换成这个 换成这个地址
  换成这个电话 用这个 用这个地址 写这个 电话写这个 电话改成这个 电话用这个 电话换这个 地址改成这个 地址换这个 地址改这个 地址用这个 地址写这个 按这个 按这个发 按这个地址 按这个地址发 发这个地址
  寄这个地址 寄这里 发这里 改到这里 改寄这里 改这里 寄到这里 发到这里 送到这里 改 改下 改一下 改下地址 改地址 改一下地址 地址改一下 地址改下 地址帮我改一下 改收货地址 换 换一下 换下 修改
  修改一下 更改 更改一下 放门口 放前台 放物业 放楼下 放家门口 放快递柜 放丰巢 放驿站 放门卫 放菜鸟驿站 放在门口 放在前台 放在物业 放到门口 放到驿站 门口 前台 物业 快递柜 丰巢 驿站
  菜鸟驿站 保安亭 门卫 家门口 楼下 别放驿站 不要放驿站 别放门口 别放快递柜 不要放快递柜 白天 晚上 上午 下午 中午 早上 周末 周一 周二 周三 周四 周五 周六 周日 周天 工作日 周一到周五 在家 上班
  上班时间 送 送货 送货上门 配送 派送 送上门 送上楼 上门 收货 收到 回复 收到回复 先打电话 打门卫室 门卫室 本人 家里人 我家里人 签收人 单位 到付 包装好 包装好点 两件一起 一起 一点 打
  不用动 打电话 打我电话 打个电话 电话联系 联系 联系我 联系电话 提前 提前打电话 提前联系 今天 今日 明天 后天 尽快 尽早 快点 快点发 要快点发 快 早点 早日 发 发货 发出 寄 寄出 寄过来
  安排 安排发货 发快递 快递 包邮 备注 备注下 备注一下 记得 记得改 务必 一定 请备注 其他 其它 别的 其他不动 其它不动 其他都对 其它都对 地址不动 不动 其他不变 其它不变 其余不变 别的不变
  不变 都不变 都一样 一样 名字 姓名 电话 手机号 收件人 地址 收货人 名字不变 电话不变 收件人不变 地址不变 没变 不用变 自用 全部 发这 寄这 这单 邮编 身份证 身份证号 行 对的 没错 仔细
  小心 轻放 就 白天没人 上午没人 下午没人 平时没人 白天不在家 到了打 到了打电话 到了联系我 到了打门卫室 能改吗 可以改吗 前打电话 送货前打电话
`);

const BEFORE: ReadonlySet<string> = new Set([...POLITE, ...LEADS]);
const BEHIND: ReadonlySet<string> = new Set([...POLITE, ...ENDS]);
const LONGEST = Math.max(...[...BEFORE, ...BEHIND].map((word) => word.length));

const COURIER = '(?:顺丰|中通|圆通|韵达|申通|极兔|邮政|京东|德邦|ems)(?:快递|速运|包邮)?';
const PHRASES: readonly RegExp[] = [
  // Of couriers anything may be wished: it changes no address.
  new RegExp(`(?:(?:别|不要|不|请|能|可以|要)?(?:发|走|用|寄|换成?|改成?))?${COURIER}`, 'gi'),
  /[红蓝绿白黑黄紫灰粉橙棕青]色|[smlx]{1,4}码/g,
  /(?:忘记?了?)改?(?:地址|电话)?了?/g,
  // What stood there until now, in so many words.
  /(?:原来|之前|以前|原先|老|旧|原)(?:的|那个|那里)*(?:地址|电话|手机|号码|号)?(?:的|那个)*(?:不要|不用|作废|没人收|停机|停用|丢|打不通|不住)了?/g,
  /(?:平台上?|页面上?|自己|我这边)*(?:改不了|没法改|改不动)(?:地址|电话)?/g,
  /(?:不要|不用|别)再?(?:寄|发|送)(?:到|去|往)?(?:原来|之前|以前|老|旧|公司|学校|单位|家里?|那里|那边)(?:的|那里|那边|了|地址)*/g,
];

/** Where a value stood. */
export const MARKS = { address: '§', other: '|' } as const;

/** 从138…改成139…, 138…不用了: a number that another takes the place of. */
const NUMBER_WAS =
  /[从由][\s|]*\|[\s|]*(?=(?:改|换|变更|更改)[成为到][^|]*\|)|\|[\s|]*(?:这个|那个)?\s*(?:不用|停机|停用|作废|丢|注销)了(?=[^|]*\|)/g;

/** Whether all that stands beside the values of a message, which are `MARKS` by now, leaves them as they are. */
export function isUnderstood(text: string): boolean {
  const stretches = text.replace(NUMBER_WAS, '|').split(/[§|]/);
  const last = stretches.pop() ?? '';
  if (REACHES.test(stretches[0] ?? '') && QUESTION.test(last)) return false;
  return (
    stretches.every((each) => isMadeOf(each, BEFORE)) &&
    !KEPT.test(last) &&
    isMadeOf(last.replace(ASKING, ''), BEHIND)
  );
}

/** 可以寄到…吗 may be about how far they deliver. */
const REACHES = /^(?:亲|你好|您好|老板|请问|你们|这个|[\s,])*(?:可以|能|能不能|可不可以|能否)(?:寄|发|送|邮)/;

/** …号不变: the door itself is as it was. A label before it has become a line's end. */
const KEPT = /^[ ,]*(?:都?不变|没变|不用?动|不用变|一样)/;
/** 能改到…不 */
const ASKING = /不[\s\p{P}]*$/u;

/** 从杭州改到…: where it was to go until now. */
const FROM = /[从由]([^\n,]{2,40}?)(?=改|换|变更|更改)/g;

/** 我寄到…: what they send themselves; 发错…: where it has gone; 快递电话…: whose it is. */
const THEIRS = /(?<![给帮])我们?(?:寄|发|送|邮)|[发寄送]错|快递\s+$/;

function isMadeOf(stretch: string, known: ReadonlySet<string>): boolean {
  if (THEIRS.test(stretch)) return false;
  const there = stretch.toLowerCase().replace(FROM, (all, was: string) => (addressIn(was) ? ' ' : all));
  const bare = PHRASES.reduce((text, phrase) => text.replace(phrase, ' '), there);
  return bare.split(/[^\p{L}\p{N}]+/u).every((run) => canBeCut(run, known));
}

/** In time that grows with the length alone, whatever is thrown at it. */
function canBeCut(run: string, known: ReadonlySet<string>): boolean {
  const reached = [true];
  for (let end = 1; end <= run.length; end += 1) {
    for (let from = Math.max(0, end - LONGEST); from < end && !reached[end]; from += 1) {
      reached[end] = reached[from] === true && known.has(run.slice(from, end));
    }
  }
  return reached[run.length] === true;
}
