import { describe, expect, it } from 'vitest';
import en from '../../assets/public/packs/starter.en.json';
import zh from '../../assets/public/packs/starter.zh-CN.json';
import { type Pack, parsePack } from './pack';

const load = (json: unknown): Pack => {
  const parsed = parsePack(json);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
};
const repliesOf = (pack: Pack) => pack.categories.flatMap(({ replies }) => replies);

const chinese = load(zh);
const english = load(en);

/** What a body may name; `{?label}` is a blank the agent fills in. */
const VARIABLE =
  /\{(?:buyer\.name|agent\.name|shop\.name|order\.id|order\.amount|order\.lines|product\.name|courier\.name|shop\.courier|recipient\.(?:name|phone|address)|tracking\.no|return\.address|time\.greeting|time\.today|\?[^{}\s]{1,12})\}/g;

interface Rule {
  why: string;
  word: RegExp;
  /** A sentence that the rule must catch: a pattern that matches nothing would pass every pack. */
  caught: string;
}

/** "Hard words today" and the conduct of the handbook. */
const RULES: Record<Pack['language'], Rule[]> = {
  'zh-CN': [
    {
      why: 'bait of invoice claimants',
      word: /不开发?票|税点|好评|开票.{0,3}加收/,
      caught: '开票要加6个税点',
    },
    {
      why: 'leads off the platform',
      word: /微信|威信|vx|QQ|加我|支付宝|转账|收款|扫码|二维码/i,
      caught: '加微信聊',
    },
    { why: 'curt or blaming', word: /不行|没办法|不知道|规定|你|不可以|无法/, caught: '这是规定' },
    { why: 'superlative', word: /最|第一|国家级|顶级|唯一|全网|极致|100%|百分/, caught: '全网最低价' },
    { why: 'more than an agent can keep', word: /保证|一定|绝对|肯定|必定|永久/, caught: '一定到' },
    { why: 'pressed for a review', word: /五星|改评|改成|删评|删除|撤评/, caught: '麻烦改成五星' },
  ],
  en: [
    {
      why: 'leads off the platform',
      word: /whats ?app|wechat|telegram|paypal|venmo|zelle|bank transfer|e-?mail|phone number/i,
      caught: 'Message me on WhatsApp',
    },
    {
      why: 'curt or blaming',
      word: /can't|cannot|unfortunately|policy|should have (read|checked)|calm down/i,
      caught: "We can't do that",
    },
    {
      why: 'superlative',
      word: /\b(best|cheapest|perfect|number one)\b|#1\b|100%/i,
      caught: '#1 in town',
    },
    {
      why: 'more than an agent can keep',
      word: /guarantee|promise|definitely|\balways\b/i,
      caught: 'I promise',
    },
    {
      why: 'pressed for a review',
      word: /(five|5)[- ]?stars?|positive (review|feedback)|change your review/i,
      caught: 'leave 5 stars',
    },
  ],
};
const ALLOWED = /第一时间|第一次|最近|最晚/g;

/** A review and a favour in one breath: unlawful, whichever way the sentence turns. */
const REVIEW = /评价|追评|review/i;
const FAVOUR = /券|赠|礼|红包|返|退款|补偿|优惠|打折|refund|discount|gift|coupon|voucher|replacement|cash/i;

/** Kinds that an agent looks for, by tag or title, and how many replies there must be of each at least. */
const KINDS: Record<Pack['language'], string[]> = {
  'zh-CN': [
    // the eight kinds of the supervisor's desk
    '开头 2, 议价 4, 发票 6, 退款流程 3, 填单号 2, 补运费 3, 结束 8, 离线留言 4',
    // the seven steps of a conversation
    '问好 4, 提问 4, 推荐 4, 谈判 4, 帮助 6, 核实 4, 告别 8',
    // orders and shipping
    '催付 4, 发货 12, 催发货 2, 已发货 2, 物流停滞 1, 丢件 1, 改地址 2, 指定快递 2, 预售 2',
    // after the sale
    '7天无理由 2, 退货地址 2, 换货 5, 退款进度 2, 运费谁承担 2, 质量拍照 2, 道歉 5, 升级 3, 评价 6',
    // the rest of the day
    '尺码 6, 库存 4, 活动 5, 承诺时间 5, 平台沟通 4, 下班 2, 老客 4, 新客 1, 辱骂 2, 恶意 4',
  ],
  en: [
    'greeting 3, bargaining 3, invoice 2, refund steps 1, tracking number 1, extra postage 1, closing 8, offline 1',
    'question 3, recommend 3, help 4, verify 1, apology 3, escalation 1, review 3, off-platform 2, after hours 2',
  ],
};
const kindsOf = (pack: Pack) =>
  KINDS[pack.language].flatMap((line) =>
    line.split(', ').map((kind) => ({ kind: kind.replace(/ \d+$/, ''), least: Number(kind.match(/\d+$/)) })),
  );

describe.each([
  { pack: chinese, count: 150, title: 12, short: 60 },
  { pack: english, count: 40, title: 28, short: 140 },
])('the starter pack in $pack.language', ({ pack, count, title, short }) => {
  const replies = repliesOf(pack);
  const where = (fits: (reply: (typeof replies)[number]) => boolean) =>
    replies.filter(fits).map(({ id, body }) => `${id}: ${body}`);

  it('is large enough to work with all day', () => {
    expect(replies.length).toBeGreaterThanOrEqual(count);
  });

  it.each(kindsOf(pack))('has $least or more replies for $kind', ({ kind, least }) => {
    const found = replies.filter((reply) => reply.tags?.includes(kind) || reply.title.includes(kind));
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  it.each(RULES[pack.language])('says nothing that is $why', ({ word, caught }) => {
    expect(caught).toMatch(word);
    expect(where(({ title, body }) => word.test(`${title} ${body}`.replace(ALLOWED, '')))).toEqual([]);
  });

  it('never sets a favour beside a review', () => {
    const aboutReviews = replies.filter(({ title, body, tags = [] }) =>
      REVIEW.test([title, body, ...tags].join()),
    );
    expect(aboutReviews.length).toBeGreaterThan(4);
    expect(aboutReviews.filter(({ body }) => FAVOUR.test(body))).toEqual([]);
  });

  it('names known variables only, and leaves no stray brace', () => {
    const withoutOptional = (body: string) => body.replace(/\{\[(.*?)\]\}/gs, '$1');
    expect(where(({ body }) => /[{}]/.test(withoutOptional(body).replace(VARIABLE, '')))).toEqual([]);
  });

  it('goes out without filling anything in, for 85 of 100 replies', () => {
    const blanks = replies.filter(({ body }) => /\{(?!time\.)/.test(body));
    expect(blanks.length / replies.length).toBeLessThanOrEqual(0.15);
  });

  it('is short: titles fit a row, bodies a glance', () => {
    expect(where((reply) => reply.title.length > title || reply.body.length > 300)).toEqual([]);
    expect(where(({ body }) => body.length > short).length).toBeLessThan(replies.length / 20);
  });

  it('says nothing twice', () => {
    expect(new Set(replies.map(({ title }) => title)).size).toBe(replies.length);
    expect(nearDuplicates(replies.map(({ body }) => body))).toEqual([]);
  });

  it('keeps its shortcuts apart from initials: each ends in a digit', () => {
    const shortcuts = replies.flatMap(({ shortcut }) => shortcut ?? []);
    expect(shortcuts.length).toBeGreaterThanOrEqual(40);
    expect(shortcuts.filter((shortcut) => !/^[a-z]{2,}\d$/.test(shortcut))).toEqual([]);
  });
});

it('finds a near duplicate when there is one', () => {
  expect(nearDuplicates(['好的亲，有需要随时找我哦', '您好', '好的亲，有需要随时找我~'])).toHaveLength(1);
});

/** Pairs of texts that share more than 85 of 100 pairs of neighbouring characters. */
function nearDuplicates(texts: string[]): [string, string][] {
  const shapes = texts.map((text) => {
    const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
    return { text, pairs: new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)) };
  });
  return shapes.flatMap((one, index) =>
    shapes.slice(index + 1).flatMap((other): [string, string][] => {
      const shared = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
      const all = one.pairs.size + other.pairs.size - shared;
      return one.text === other.text || shared > 0.85 * all ? [[one.text, other.text]] : [];
    }),
  );
}
