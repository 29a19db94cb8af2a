import type { LibraryWrite } from '../../../lib/messaging/calls';
import type { Reply } from '../../../lib/replies/types';
import type { Studio } from './studio';

/** A made-up team's library, shops, product and campaign, for the pictures of docs/replies.md. */

const row = (id: string, title: string, body: string, rest: Partial<Reply> = {}): Reply => ({
  id: `sample-${id}`,
  setId: 'sample-team',
  categoryId: 'sample-ship',
  title,
  body,
  shortcut: '',
  stage: null,
  tags: [],
  order: 0,
  pinned: false,
  editedAt: 0,
  revision: 0,
  ...rest,
});

const IN_TRANSIT = '您的包裹已经在路上，预计明天送到，签收前请先看看外包装，有破损请当面拒收并拍照发给我们';

/** One write of the library that changes only what is said. */
export const write = (change: Partial<LibraryWrite>): LibraryWrite => ({
  cause: 'import',
  sets: [],
  categories: [],
  replies: [],
  remove: { sets: [], categories: [], replies: [] },
  seen: {},
  ...change,
});

const LIBRARY = write({
  sets: [{ id: 'sample-team', kind: 'team', name: '木几团队', language: 'zh-CN', version: 0, order: 50 }],
  categories: [
    { id: 'sample-ship', setId: 'sample-team', name: '发货', order: 0, colour: 'green' },
    { id: 'sample-late', setId: 'sample-team', name: '晚发', order: 0, parentId: 'sample-ship' },
    { id: 'sample-back', setId: 'sample-team', name: '退换', order: 1, colour: 'red' },
    { id: 'sample-choose', setId: 'sample-team', name: '选购', order: 2, colour: 'blue' },
  ],
  replies: [
    row('tonight', '几点发走', '亲，下午三点前付款的当天发走', {
      shortcut: 'ajd',
      stage: 'in',
      tags: ['物流'],
    }),
    row('way', '包裹在路上', IN_TRANSIT, { order: 1, stage: 'in' }),
    row('way-too', '包裹路上了', IN_TRANSIT.replace('明天', '后天'), { order: 2 }),
    row('back', '退货地址', '亲，请寄到 {退货地址}，收件人 {退货收件人}', {
      categoryId: 'sample-back',
      shortcut: 'thdz',
      stage: 'after',
    }),
    row('size', '按尺码发', '您选的 {?尺码} 有货，要 {?件数:数字} 件{?颜色:墨绿|米白}，{?哪天:日期} 发走', {
      categoryId: 'sample-choose',
      shortcut: 'acm',
    }),
    row(
      'steps',
      '下单指引',
      '先量一下放的位置。\n{---}\n再看安装图，自己装十分钟。\n{---}\n没问题就可以下单啦。',
      {
        categoryId: 'sample-choose',
        shortcut: 'axd',
      },
    ),
    row('here', '在的', '在的，请讲。', {
      categoryId: 'sample-choose',
      wordings: ['在呢，您说。'],
      order: 3,
    }),
    row('june', '六月活动', '六月满 200 减 20', {
      categoryId: 'sample-choose',
      validUntil: '2026-06-30',
      order: 4,
    }),
  ],
});

const SHOPS = [
  {
    id: 'sample-a',
    name: '木几家居旗舰店',
    values: { returnAddress: '青州市云门路 8 号 2 号库', returnName: '小木', courier: '山岳快递' },
  },
  { id: 'sample-b', name: '木几生活馆', values: { returnAddress: '杉林市桦林路 5 号', returnName: '阿桦' } },
];

const guide = { revision: 0, editedAt: 0 };

const CUP = {
  ...guide,
  id: 'sample-cup',
  name: '弹盖保温杯',
  aliases: ['保温杯'],
  sections: [
    { kind: 'selling' as const, lines: ['内胆 316 不锈钢，早上装的水下午还烫嘴。'] },
    { kind: 'cautions' as const, lines: ['别装碳酸饮料，会把盖子顶开。'] },
    { kind: 'rivals' as const, lines: ['比甲家轻 40 克，甲家没有锁扣。'] },
  ],
  questions: [{ question: '能放洗碗机吗', answer: '杯身可以，杯盖请手洗。' }],
};

/** Days from today by the browser's clock, which stands in China. */
const day = (from: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);

const campaign = () => ({
  ...guide,
  id: 'sample-sale',
  name: '会员周',
  from: day(-1),
  until: day(2),
  links: [{ label: '主会场', url: 'https://shop.example/week' }],
  combinations: ['保温杯加杯刷一套，到手 79 元。'],
  rules: ['满减和店铺券可以叠加。'],
  lines: [{ title: '会员周开场', body: '会员周的优惠结算页自动算好，您慢慢看。' }],
});

/** Puts the sample in. The agent has worded one reply anew, and the team has then changed it. */
export async function fillSample(studio: Studio): Promise<void> {
  await studio.call('library.write', LIBRARY);
  await studio.call('shops.save', {
    table: { shops: SHOPS, ownFields: [{ label: '售后群' }], revision: 0 },
  });
  await rewordAndPush(studio);
}

/** Not from the beginning: it stands above the list in every conversation. */
export const fillCampaign = (studio: Studio) =>
  studio.call('guides.save', { kind: 'campaigns', item: campaign() });

export const fillProduct = (studio: Studio) => studio.call('guides.save', { kind: 'products', item: CUP });

async function rewordAndPush(studio: Studio): Promise<void> {
  const id = 'sample-tonight';
  const { reply } = await studio.call('replies.read', { id });
  const { title, shortcut, stage, tags } = reply;
  const draft = {
    title,
    shortcut,
    stage,
    tags,
    categoryId: reply.categoryId,
    body: '亲，三点前拍下今天就发走哦',
  };
  await studio.call('replies.save', { id, draft, revision: reply.revision });
  const pushed = { ...reply, body: '亲，下午四点前付款的当天发走，周日顺延' };
  await studio.call('library.write', write({ replies: [pushed], seen: { [id]: reply.revision } }));
}
