/**
 * The conversations both consoles show, in neutral form; a template says how its page draws each kind.
 * The first number of a line is its time in seconds before the page's "now". `more` is what the buyer goes on
 * writing on a live page, over and over.
 *
 * Kinds: text, image (`picture`), goods and order (cards), and the platform's own lines:
 * from (where the buyer came from), welcome and process (robot), assign and close (notices).
 */
const line = (side, kind) => (ago, text, extra) => ({ side, kind, ago, text, ...extra });

const buyer = line('buyer', 'text');
const agent = line('agent', 'text');
const photo = (ago, picture) => ({ side: 'buyer', kind: 'image', ago, text: '', picture });
const goods = (ago, item) => ({ side: 'agent', kind: 'goods', ago, text: '', goods: item });
const order = (ago, item) => ({ side: 'buyer', kind: 'order', ago, text: '', goods: item });
const from = (ago, item) => ({ side: 'platform', kind: 'from', ago, text: '', goods: item });
const welcome = line('platform', 'welcome');
const process = line('platform', 'process');
const assign = line('platform', 'assign');
const close = line('platform', 'close');

export const DIALOGUES = {
  /** Damaged goods, with photos, markup, emoji, line breaks and a long text: the conversation open at first. */
  leak: {
    lines: [
      from(87000, 'cup'),
      welcome(86990, '欢迎光临木几家居，人工客服每天 9:00 到 23:00 在线，请说说您的需要。'),
      buyer(86960, '这杯子放双肩包侧兜会不会漏'),
      agent(86915, '不会的哦，杯口有硅胶圈，盖到听见“咔哒”一声，倒过来也不滴水～'),
      goods(86890, 'cup'),
      buyer(86840, '好 墨绿色拍了一个'),
      order(86830, 'cup'),
      agent(86800, '看到您的订单啦，今晚从杭州发出，到时候留意取件短信哈'),
      close(86000, '会话已结束'),
      assign(420, '买家由机器人转接给 小木'),
      buyer(412, '在吗，杯子今天收到了'),
      photo(401, 'photo-lid.svg'),
      buyer(388, '盖子一倒过来就漏水😠包里的本子全湿了'),
      process(380, '已查到您的订单，正在为您转接人工客服，请稍等。'),
      agent(
        352,
        '实在抱歉，弄湿了您的本子😢\n麻烦再拍两处，我马上给您处理：\n1. 盖子内侧的硅胶圈\n2. 杯口有没有磕碰',
      ),
      buyer(
        300,
        '我先说下经过：早上灌了大半杯热水，盖子按到底也听见响了，放在包里立着走了二十来分钟，到公司打开一看底下全是水，笔记本泡了半本，充电宝也湿了。我后来在水池边试了三次，直着不漏，一倒过来就顺着吸嘴那一圈往外渗。同事那个也是你们家的，去年买的，怎么倒都没事，所以我觉得不是我没盖好。',
      ),
      photo(262, 'photo-ring.svg'),
      buyer(245, '你们页面还弹了一串 <img src=x onerror=alert(1)> 还有 <b>加粗</b> & &amp; 这是啥'),
      agent(221, '那串字符不影响订单，您放心😊 照片我看到了，硅胶圈有一截翻边'),
      buyer(190, '那咋弄？明天上班还要带☕️'),
    ],
    more: [
      '在看吗',
      '能不能直接补个盖子给我',
      '本子就算了，杯子得给我弄好',
      '要寄回去吗，运费谁出',
      '行，那我等你消息',
    ],
  },

  /** An impatient buyer. */
  rush: {
    lines: [
      buyer(176000, '拍了两套，周末前能到吗'),
      agent(175940, '48小时内发出哦，到您那边一般两天，周末前差不多能到～'),
      buyer(790, '物流怎么还没动静'),
      buyer(745, '有人吗'),
      buyer(700, '？？？'),
      buyer(612, '再不发我就退了，别耽误我事'),
    ],
    more: ['到底发没发', '给个准话行不行', '客服呢', '今天必须给我发出来', '单号发我看看'],
  },

  /** Bargaining; the agent has answered. */
  bargain: {
    lines: [
      from(1500, 'crate'),
      buyer(1480, '收纳箱要四组，便宜点呗'),
      agent(1450, '亲，四组可以叠加满减，到手 328，页面直接能看到哦'),
      buyer(1410, '320 我就拍了，凑个整'),
      agent(1370, '320 确实做不到，我给您申请两个防尘袋一起发，您看可以吗'),
    ],
    more: ['那防尘袋要大号的', '别家同款才 75', '再让两块，马上付', '行吧，拍了'],
  },

  /** A present for somebody. */
  gift: {
    lines: [buyer(260, '四件套送人结婚用的，有礼盒吗'), buyer(238, '价格单千万别放里面')],
    more: ['能手写张贺卡不', '红色有现货吗', '直接寄到对方家里，别打我电话哈', '大概哪天到'],
  },

  /** Which size; the same masked name as `rush` on 拼多多, another buyer. */
  size: {
    lines: [
      from(172, 'pajamas'),
      buyer(168, '身高163体重112，M还是L'),
      buyer(151, '喜欢穿宽松点的，会缩水吗'),
    ],
    more: ['我妈 155 穿 S 可以吗', '夏天穿热不热', '两套一起买能换码吗'],
  },

  /** A thank-you that needs no more than a closing line. */
  thanks: {
    lines: [
      buyer(5400, '补的盖子收到了'),
      agent(5340, '太好啦，装上试试还渗不渗，有问题随时找我～'),
      buyer(5290, '试过了不漏了，谢谢小姐姐😍'),
      agent(5250, '不客气，应该的，祝您用得开心😊'),
    ],
    more: ['对了，杯刷单卖吗', '好的谢谢'],
  },

  /** An invoice, asked days ago and answered. */
  invoice: {
    lines: [
      buyer(262000, '公司报销，发票抬头能改吗'),
      agent(261900, '可以改的，您在订单里提交新的抬头和税号，三天内开好电子票'),
      buyer(261840, '提交了'),
      agent(261000, '已收到申请，开好后会发到您填的邮箱哦'),
    ],
    more: ['发票还没到邮箱', '税号少写了一位，还能改吗'],
  },

  /** Looking round, no order yet. */
  visitor: {
    lines: [from(95, 'bedding'), buyer(42, '这个四件套起球吗')],
    more: ['被套是拉链还是系带', '1.5 的床能用吗', '我再看看'],
  },
};
