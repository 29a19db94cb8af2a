// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
// Else the first test waits for it to be read.
import '../../components/ui/wording-engine';
import type { BuyerBrief } from '../../lib/buyer/card-kept';
import type { InsertResult } from '../../lib/conversation/types';
import { ok } from '../../lib/messaging/result';
import type { Settings } from '../../lib/messaging/settings';
import type { WordingPack } from '../../lib/wording/pack';
import type { Rule } from '../../lib/wording/types';
import { openPanel, openWith, type Panel, press, reply, settle } from './testing';

const rule = (own: Partial<Rule> & Pick<Rule, 'id' | 'label' | 'phrases'>): Rule => ({
  tier: 'hard',
  why: { 'zh-CN': `因为${own.id}` },
  examples: [],
  counterexamples: [],
  ...own,
});
const PACK: WordingPack = {
  ...{ id: 'test', version: 1, name: '试', language: 'zh-CN', lists: {}, excuses: [] },
  rules: [
    rule({
      ...{ id: 'no-way', label: 'service_taboo', phrases: ['没辙'], negated: 'counts' },
      better: [{ over: 'clause', text: '我帮您看看' }],
    }),
    rule({ id: 'sure', label: 'over_promise', phrases: ['铁定'], better: [{ over: 'words', text: '预计' }] }),
    rule({
      ...{ id: 'outside', label: 'off_platform', phrases: ['加我企鹅'] },
      better: [{ over: 'clause', text: '您在这里说就好' }],
    }),
    rule({ id: 'refund', label: 'amount_over_limit', phrases: ['退#元'], over: 'refund' }),
  ],
};
const REPLIES = [
  reply('甲', { body: '亲，没辙了' }),
  reply('乙', { body: '铁定明天到' }),
  reply('丙', { body: '加我企鹅聊' }),
];
const isIn = (box: string) => ok<InsertResult>({ ok: true, box, insertId: 7 });

let kept: BuyerBrief[];
const opened = async (settings: Partial<Settings> = {}): Promise<Panel> => {
  const panel = await openPanel({
    ...{ replies: REPLIES, settings },
    answers: {
      'wording.packs': () => ok([PACK]),
      'briefs.list': () => ok([...kept]),
      'briefs.add': (brief: BuyerBrief) => {
        kept.push({ ...brief, at: 0, answer: null });
        return ok(brief);
      },
      'briefs.answer': ({ id, text }: { id: string; text: string }) => {
        kept = kept.map((each) => (each.id === id ? { ...each, answer: { text, at: 1 } } : each));
        return ok(kept[0]);
      },
    },
  });
  await vi.waitFor(async () => {
    await settle();
    expect(panel.calls.some(({ name }) => name === 'wording.packs')).toBe(true);
  });
  await vi.waitFor(async () => {
    await settle();
    if (settings.wording !== false) expect(panel.link.isDraftWatched).toBe(true);
  });
  return panel;
};
const draft = (panel: Panel, text: string, key = 'uid:1') => panel.page({ type: 'draft', key, text });
const line = (panel: Panel) => panel.one('.draft-note')?.textContent ?? null;
const swaps = ({ link }: Panel) => link.asks.flatMap(({ name, args }) => (name === 'replace' ? args : []));
const rowOf = (panel: Panel, id: string) =>
  panel
    .all('.row')
    .find((row) => row.textContent?.includes(id))
    ?.querySelector('.row-pick');

beforeEach(() => {
  kept = [];
});

describe('a reply that is picked', () => {
  it('with a hint goes in, and better words are one key away', async () => {
    const panel = await opened();
    panel.link.insert = isIn('您好。亲，没辙了');
    await panel.click(rowOf(panel, '甲'));
    expect(panel.said).toContain('“没辙”可以说“我帮您看看”');
    expect(panel.one('.status-done')).not.toBeNull();
    await press('b', { code: 'KeyB', alt: true });
    expect(swaps(panel)).toMatchObject([{ draft: '您好。亲，没辙了', from: 5, to: 8, text: '我帮您看看' }]);
  });

  it('with a warning goes in and is told louder; half a sentence is not offered for it', async () => {
    const panel = await opened();
    panel.link.insert = isIn('铁定明天到');
    await panel.click(rowOf(panel, '乙'));
    expect(panel.one('.status-amber')?.textContent).toContain('“铁定”：因为sure');
  });

  it('that is blocked stays out until the agent says so, or takes the better words', async () => {
    const panel = await opened();
    await panel.click(rowOf(panel, '丙'));
    expect(panel.inserts).toEqual([]);
    expect(panel.said).toContain('没有填入');
    await press('b', { code: 'KeyB', alt: true });
    expect(panel.inserts.map(({ text }) => text)).toEqual(['您在这里说就好']);
    await panel.click(rowOf(panel, '丙'));
    await press('y', { code: 'KeyY', alt: true });
    expect(panel.inserts.map(({ text }) => text)).toEqual(['您在这里说就好', '加我企鹅聊']);
  });

  it('goes in without a word where the team has turned the label off', async () => {
    const panel = await opened({ wordingLevels: { labels: { off_platform: 'off' } } });
    await panel.click(rowOf(panel, '丙'));
    expect(panel.inserts).toHaveLength(1);
    expect(panel.said).not.toContain('因为');
  });
});

describe('the draft in the box', () => {
  it('has its gravest words told, and exactly these are replaced', async () => {
    const panel = await opened();
    await draft(panel, '没辙，加我企鹅吧');
    expect(line(panel)).toContain('加我企鹅');
    await panel.click(panel.button('换成“您在这里说就好”'));
    expect(swaps(panel)).toMatchObject([
      { draft: '没辙，加我企鹅吧', from: 3, to: 8, text: '您在这里说就好' },
    ]);
  });

  it('of another conversation is not spoken of', async () => {
    const panel = await opened();
    await draft(panel, '没辙', 'uid:2');
    expect(line(panel)).toBeNull();
    await panel.page({ type: 'facts', facts: openWith('小陶', '2') });
    expect(line(panel)).toContain('没辙');
  });

  it('is not spoken of twice when an insert has just done so, nor again once it is sent away', async () => {
    const panel = await opened();
    panel.link.insert = isIn('亲，没辙了');
    await panel.click(rowOf(panel, '甲'));
    await draft(panel, '亲，没辙了');
    expect(line(panel)).toBeNull();
    await draft(panel, '亲，没辙了哦');
    expect(line(panel)).toContain('没辙');
    await panel.click(panel.one('.draft-note .button-icon'));
    await draft(panel, '亲，没辙了哦哦');
    expect(line(panel)).toBeNull();
  });

  it('is not asked for while the switch is off', async () => {
    const panel = await opened({ wording: false });
    expect(panel.link.isDraftWatched).toBe(false);
    await draft(panel, '没辙');
    expect(line(panel)).toBeNull();
  });
});

describe('an amount beyond the limit', () => {
  it('writes a brief that is copied, kept with its clock, and answered with one press', async () => {
    const panel = await opened();
    await draft(panel, '给您退80元');
    expect(line(panel)).toContain('超出你的权限（退款 50）');
    await panel.click(panel.button('写请示'));
    await settle();
    expect(panel.copied[0]).toMatch(
      /【请示】\n买家：小林[\s\S]*建议：给您退80元\n超出权限：退款\/补偿 80 元，本岗位上限 50 元/,
    );
    expect(panel.one('.brief-clock')?.textContent).toMatch(/请示：小林还剩 (59:5\d|1:00:00)/);
    await panel.click(panel.button('写请示'));
    expect(kept).toHaveLength(1);
    await panel.click(panel.button('已答复'));
    await settle();
    expect(panel.one('.brief-clock')).toBeNull();
  });

  it('is by the limit of the agent’s own post', async () => {
    const posts = [{ id: 'refund', name: '退款', limits: { refund: 200 } }];
    const panel = await opened({ post: 'refund', authority: { posts } });
    await draft(panel, '给您退80元');
    expect(line(panel)).toBeNull();
    await draft(panel, '给您退260元');
    expect(line(panel)).toContain('退款 200');
  });
});
