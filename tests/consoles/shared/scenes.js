import { DIALOGUES } from './dialogues.js';

/**
 * One conversation for every kind of customer, and for every kind of suspected malice: `#scene=<id>` has a buyer of the
 * cast say it in place of their own lines (`who`: the one whose orders suit it). Times as in `dialogues.js`.
 */
const line = (side) => (ago, text) => ({ side, kind: 'text', ago, text });
const buyer = line('buyer');
const agent = line('agent');

const SCENES = {
  new: {
    who: 'visitor',
    lines: [buyer(80, '第一次来你们店，这个四件套靠谱吗'), buyer(52, '不合适能退不')],
    more: ['多久能到', '有实拍吗'],
  },
  old: {
    who: 'leak',
    lines: [
      buyer(300, '老顾客啦，又来回购了'),
      agent(270, '欢迎回来，上次的杯子用着还好吗'),
      buyer(240, '挺好的，再拍一个给同款凑一对'),
    ],
    more: ['还是墨绿色', '老地址就行'],
  },
  novice: {
    who: 'visitor',
    lines: [buyer(90, '我是小白，第一次用这种收纳箱'), buyer(70, '怎么装我完全不懂，有图吗')],
    more: ['卡扣往哪边扣', '装好了，谢谢'],
  },
  expert: {
    who: 'visitor',
    lines: [buyer(120, '是府绸还是贡缎，双股纱吗'), buyer(100, '纱支和克重给个数，有检测报告最好')],
    more: ['经纬密度多少', '缩水率给个数'],
  },
  'price-led': {
    who: 'bargain',
    lines: [
      buyer(200, '收纳箱四组能便宜点吗'),
      agent(170, '四组可以叠加满减，页面能看到到手价～'),
      buyer(140, '别家比你们便宜，再优惠点我就拍'),
    ],
    more: ['包邮吗', '最低多少'],
  },
  hesitating: {
    who: 'visitor',
    lines: [buyer(160, '雾蓝和燕麦色好纠结'), buyer(130, '不知道选哪个，我再考虑一下吧')],
    more: ['怕有色差', '我再看看'],
  },
  'gift-giver': {
    who: 'gift',
    lines: [buyer(150, '送朋友结婚的，四件套哪款体面点'), buyer(120, '礼盒有吗，别放价格单')],
    more: ['能写贺卡吗', '下周三前能到不'],
  },
  impatient: {
    who: 'rush',
    lines: [buyer(200, '什么时候发货，很急'), buyer(150, '人呢？在不在'), buyer(60, '能不能快点，等着用呢')],
    more: ['给个准话', '到底几点'],
  },
  complaining: {
    who: 'leak',
    lines: [
      buyer(500, '杯子收到就是坏的，盖子裂了一道'),
      agent(460, '非常抱歉，麻烦您拍一下裂的地方'),
      buyer(400, '质量太差了，你们发货都不检查吗，气死我了'),
    ],
    more: ['到底怎么解决', '我很生气'],
  },
  'extortion-review': {
    who: 'thanks',
    lines: [
      buyer(300, '杯子收到了'),
      agent(280, '收到就好，有问题随时找我'),
      buyer(220, '给我转50红包，不然我就给差评'),
    ],
    more: ['自己想清楚', '评价我先不发'],
  },
  'claim-pro': {
    who: 'invoice',
    lines: [
      buyer(400, '页面写的“最柔软”，违反广告法第九条'),
      buyer(340, '按消费者权益保护法退一赔三，或者协商和解，否则我向市监局举报'),
    ],
    more: ['给你们一天时间', '函件已经准备好了'],
  },
  'invoice-pro': {
    who: 'invoice',
    lines: [
      buyer(300, '发票要加税点吗'),
      agent(260, '支持开票，不另外收费的'),
      buyer(200, '之前客服说不开发票，我已截图，赔我200，不然去税务局举报'),
    ],
    more: ['三天内不处理我就提交', '截图都在'],
  },
  'off-platform': {
    who: 'visitor',
    lines: [buyer(150, '加个微信吧，我量大'), buyer(120, '微信转账给你，直接发货，还省平台的钱')],
    more: ['我微信同号', '加了吗'],
  },
  'fake-contact': {
    who: 'invoice',
    lines: [
      buyer(260, '我没买过你家东西，怎么老有快递给我打电话'),
      buyer(220, '这不是我下的单，收件人我不认识'),
    ],
    more: ['别再打了', '电话是我的，单子不是'],
  },
  'refund-only-abuse': {
    who: 'size',
    lines: [buyer(240, '直接仅退款吧，货我不退了'), buyer(200, '别家都是仅退款秒过的，不用寄回')],
    more: ['退货太麻烦', '快点同意'],
  },
};

/**
 * What a cast says, with one of its buyers in a scene.
 *
 * @param scene Id of a scene, or empty for none. Throws on one that it does not know.
 */
export function dialoguesWith(scene, dialogues = DIALOGUES) {
  if (scene === '') return { dialogues, who: null };
  const known = dialogues === DIALOGUES ? SCENES : {};
  if (!Object.hasOwn(known, scene)) {
    throw new Error(
      `practice console: no scene "${scene}" here; known: ${Object.keys(known).join(', ') || 'none'}`,
    );
  }
  const { who, ...said } = known[scene];
  return { dialogues: { ...dialogues, [who]: said }, who };
}
