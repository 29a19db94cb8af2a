import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import zh from '../../assets/public/packs/starter.zh-CN.json';
import type { Placed } from '../replies/order';
import { packRows, parsePack } from '../replies/pack';
import { reply } from '../replies/testing';
import type { Reply } from '../replies/types';
import { learn } from './learned';
import { createSuggester, type SuggestOptions } from './suggest';
import { bundledModel } from './testing';

const model = bundledModel();
const placed = (one: Reply): Placed => ({
  reply: one,
  category: undefined,
  parent: undefined,
  set: undefined,
});

function suggesterOf(replies: Reply[]) {
  const suggester = createSuggester(model);
  suggester.put(replies.map(placed));
  const ask = (text: string, options: Partial<SuggestOptions> = {}) =>
    suggester.suggest([text], { limit: 5, scope: {}, now: 0, experience: null, ...options });
  return { suggester, ask, ids: (...asked: Parameters<typeof ask>) => ask(...asked).map((s) => s.replyId) };
}

const shipping = reply('发货时间', { tags: ['发货'], body: '付款后按订单页显示的时间发出' });
const urging = reply('催发货', { tags: ['发货', '催单'], body: '这就去催仓库' });
const invoice = reply('怎么申请发票', { tags: ['发票'], body: '在订单详情里申请' });

describe('suggested replies', () => {
  it('are those for what the buyer wants, with why', () => {
    const [first, ...rest] = suggesterOf([invoice, shipping]).ask('啥时候给我寄出来');
    expect(first?.replyId).toBe('发货时间');
    expect(first?.reasons[0]).toEqual({ kind: 'intent', intent: 'shipping_time' });
    expect(rest).toEqual([]);
  });

  it('name the words that the buyer shares with them', () => {
    const [first] = suggesterOf([shipping, invoice]).ask('麻烦问下怎么申请发票呀');
    expect(first?.reasons).toContainEqual({ kind: 'words', words: '怎么申请发票' });
  });

  it('are none where nothing fits', () => {
    expect(suggesterOf([shipping, invoice]).ask('哈哈哈')).toEqual([]);
  });

  it('stay within limit and scope', () => {
    const { ids } = suggesterOf([
      shipping,
      urging,
      reply('只在京东', { tags: ['发货'], marketplaces: ['jd'] }),
    ]);
    expect(ids('什么时候发货', { scope: { marketplace: 'taobao' } })).not.toContain('只在京东');
    expect(ids('什么时候发货', { limit: 1 })).toHaveLength(1);
  });

  it('follow what was changed and removed', () => {
    const { suggester, ids } = suggesterOf([shipping, urging]);
    suggester.put([placed({ ...shipping, title: '退货地址', tags: ['退货'], body: '退到仓库' })]);
    expect(ids('退货寄到哪里')).toEqual(['发货时间']);
    suggester.remove(['发货时间']);
    expect(ids('退货寄到哪里')).toEqual([]);
  });
});

describe('learning', () => {
  const { ask } = suggesterOf([shipping, urging]);
  const learned = [1, 2, 3, 4].reduce(
    (row: ReturnType<typeof learn> | undefined) =>
      learn(row, { intent: 'shipping_time', replyId: '催发货', how: 'picked', at: 0 }),
    undefined,
  );
  const experience = { learned: learned ? [learned] : [], usage: [] };

  it('puts what this agent used before first, and says so', () => {
    expect(ask('什么时候发货')[0]?.replyId).toBe('发货时间');
    const [first] = ask('什么时候发货', { experience });
    expect(first?.replyId).toBe('催发货');
    expect(first?.reasons).toContainEqual({ kind: 'learned', intent: 'shipping_time' });
  });

  it('fades', () => {
    const year = 365 * 24 * 60 * 60 * 1000;
    expect(ask('什么时候发货', { experience, now: year })[0]?.replyId).toBe('发货时间');
  });

  it('says nothing of other intents', () => {
    expect(suggesterOf([invoice, urging]).ask('怎么开发票', { experience })[0]?.replyId).toBe('怎么申请发票');
  });
});

describe('the starter pack', () => {
  const parsed = parsePack(zh);
  if (!parsed.ok) throw new Error(parsed.problem);
  const { categories, replies, set } = packRows(parsed.value);
  const suggester = createSuggester(model);
  suggester.put(
    replies.map((one) => ({
      reply: one,
      category: categories.find(({ id }) => id === one.categoryId),
      parent: undefined,
      set,
    })),
  );
  const lines = readFileSync(new URL('../../tests/eval/intent-suggest.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row): { text: string; accept: string[] } => JSON.parse(row));

  it('names replies that there are', () => {
    const known = new Set(replies.map(({ id }) => id));
    expect(lines.flatMap(({ accept }) => accept).filter((id) => !known.has(`${set.id}/${id}`))).toEqual([]);
  });

  it('has a fitting reply among the first five for 9 of 10 lines', () => {
    const missed = lines.filter(({ text, accept }) => {
      const found = suggester.suggest([text], { limit: 5, scope: {}, now: 0, experience: null });
      return !found.some(({ replyId }) => accept.includes(replyId.slice(set.id.length + 1)));
    });
    expect(lines.length).toBeGreaterThanOrEqual(60);
    expect(missed.length / lines.length).toBeLessThanOrEqual(0.1);
  });
});
