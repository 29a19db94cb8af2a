import { FIRST_READING, NEXT_READING, SYLLABLE_OF } from '../search/pinyin';

/**
 * Names that shops give to the same drawer. A closed list: what is on one line may be proposed as the same, and is
 * never merged without a person's eye.
 */
const LINES = [
  '问好 开场 开头 欢迎 欢迎语 打招呼 问候 首句 接待 问好开场 开场白 greeting welcome hello opening',
  '催付 付款 支付 付钱 未付款 催付款 付款催付 催单付款 payment unpaid',
  '物流 发货 快递 运输 配送 物流快递 快递物流 物流发货 发货物流 查件 查快递 shipping delivery shipment logistics',
  '退货退款 退款 退货 退换 退换货 退款退货 售后退款 refund return returns refunds',
  '售后 售后服务 售后接待 aftersale aftersales',
  '议价 砍价 讲价 还价 谈价 bargaining',
  '活动 优惠 促销 优惠活动 活动优惠 优惠券 满减 campaign promotion discount',
  '发票 开票 票据 invoice',
  '好评 求好评 评价 晒图 邀评 review reviews',
  '中差评 差评 中差评处理 差评处理',
  '告别 结束 结束语 再见 收尾 道别 closing goodbye bye',
  '尺码 尺寸 码数 尺码推荐 尺码咨询 size sizes sizing',
  '商品咨询 商品 产品 宝贝 产品咨询 宝贝咨询 产品知识 商品知识 商品问题 产品问题 product products',
  '使用 安装 使用安装 安装使用 使用方法 用法 usage installation',
  '缺货 断货 库存 补货 预售 stock',
  '改地址 修改地址 地址 改订单 address',
  '投诉 纠纷 维权 complaint complaints',
  '质量 质量问题 瑕疵 破损 quality',
  '核实 核对 核对订单 核对信息 确认订单 订单核对 confirm confirmation',
  '导购推荐 推荐 导购 搭配 关联推荐 搭配推荐 recommendation',
];

const LINE_OF = new Map(
  LINES.flatMap((line, index) => line.split(' ').map((name): [string, number] => [name, index])),
);

/** Without what names of drawers are padded with: 物流类, 「物流」相关, 物流话术. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain.replace(/(?:.)(?:类|相关|常用语|用语|话术|问题|常用)$/u, (end) => end.charAt(0)) || plain;
}

export function areSynonyms(one: string, other: string): boolean {
  const line = LINE_OF.get(one);
  return line !== undefined && line === LINE_OF.get(other);
}

/** Written differently, said alike: 帐户 and 账户. */
export function soundAlike(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return [...one].every((character, at) => {
    const unit = other.charAt(at);
    return character === unit || shareSyllable(character.charCodeAt(0), unit.charCodeAt(0));
  });
}

function shareSyllable(a: number, b: number): boolean {
  for (let one = FIRST_READING[a] ?? 0; one; one = NEXT_READING[one] ?? 0) {
    for (let other = FIRST_READING[b] ?? 0; other; other = NEXT_READING[other] ?? 0)
      if (SYLLABLE_OF[one] === SYLLABLE_OF[other]) return true;
  }
  return false;
}
