import type { GuideKind, Guides } from '../../lib/guides/types';
import { call } from '../tools/panel-driver';
import { test as base, type Sidebar } from './sidebar';

/** Today by the browser's clock, and days from it: the browsers of these tests stand in China. */
export function day(from = 0): string {
  return new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
}

const guide = { revision: 0, editedAt: 0 };

export const CUP = {
  ...guide,
  id: 'e2e-cup',
  name: '弹盖保温杯',
  aliases: ['保温杯'],
  sections: [
    { kind: 'selling' as const, lines: ['内胆 316 不锈钢，早上装的水下午还烫嘴。'] },
    { kind: 'cautions' as const, lines: ['别装碳酸饮料，会把盖子顶开。', '<img src=x onerror=alert(1)>'] },
    { kind: 'rivals' as const, lines: ['比甲家轻 40 克，甲家没有锁扣。', '乙家便宜，但内胆是 304。'] },
  ],
  questions: [{ question: '能放洗碗机吗', answer: '杯身可以，杯盖请手洗。' }],
};

export const BEDDING = {
  ...guide,
  id: 'e2e-bedding',
  name: '长绒棉四件套',
  aliases: ['四件套'],
  sections: [{ kind: 'suits' as const, lines: ['怕热的人睡着正好。'] }],
  questions: [],
};

export const SALE = {
  ...guide,
  id: 'e2e-sale',
  name: '双11',
  from: day(-1),
  until: day(1),
  links: [{ label: '主会场', url: 'https://shop.example/sale' }],
  combinations: ['四件套加枕套一对，到手 349 元。'],
  rules: ['满减和店铺券可以叠加。'],
  lines: [{ title: '双11 开场', body: '双11 优惠结算页自动算好，您慢慢看。' }],
};

interface GuideFixtures {
  /** Puts a guide in, as a page of the workspace would; gone again after the test. */
  keep<K extends GuideKind>(sidebar: Pick<Sidebar, 'call'>, kind: K, item: Guides[K][number]): Promise<void>;
  /** Takes away what a test has made by hand. */
  forget(kind: GuideKind, id: string): void;
}

export const test = base.extend<GuideFixtures>({
  forget: async ({ openOwn }, use) => {
    const made: { kind: GuideKind; id: string }[] = [];
    await use((kind, id) => void made.push({ kind, id }));
    const own = await openOwn('workspace.html');
    for (const { kind, id } of made) {
      for (let revision = 0; revision < 9; revision += 1) {
        const removed = await call(own, 'guides.remove', { kind, id, revision });
        if (removed.ok || removed.error.code !== 'conflict') break;
      }
    }
  },

  keep: async ({ forget }, use) => {
    await use(async (sidebar, kind, item) => {
      const saved = await sidebar.call('guides.save', { kind, item });
      if (!saved.ok) throw new Error(`not saved: ${saved.error.code} ${saved.error.path}`);
      forget(kind, item.id);
    });
  },
});

export { expect } from './sidebar';
