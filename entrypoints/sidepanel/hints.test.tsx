// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import en from '../../assets/public/packs/hints.en.json';
import zh from '../../assets/public/packs/hints.zh-CN.json';
import opinion from '../../assets/public/packs/signals.zh-CN.json';
import { type HintsPack, parseHints } from '../../lib/buyer/pack';
import type { Message } from '../../lib/conversation/types';
import { playbook, step } from '../../lib/guides/testing';
import { NO_GUIDES } from '../../lib/guides/types';
import { ok } from '../../lib/messaging/result';
import { NO_SHOPS } from '../../lib/shops/types';
import { FACTS, openPanel, openWith, order, type PanelOptions, press, reply, settle } from './testing';

beforeEach(() => {
  vi.stubGlobal('fetch', async () => ({ json: async () => opinion }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const packs = [zh, en].map((json): HintsPack => {
  const parsed = parseHints(json);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
});
const says = (text: string, part: Partial<Message> = {}): Message => ({
  id: text,
  side: 'buyer',
  kind: 'text',
  text,
  at: Date.now(),
  ...part,
});

async function panelWith(texts: string[], options: PanelOptions = {}) {
  const panel = await openPanel({
    replies: [reply('r')],
    ...options,
    answers: { 'hints.packs': () => ok(packs), ...options.answers },
  });
  const tell = (key: string, list: string[], reset = true) =>
    panel.page({ type: 'messages', key, reset, messages: list.map((text) => says(text)) });
  await tell('uid:1', texts);
  await ready();
  const wrongs = () => panel.calls.filter(({ name }) => name === 'feedback.wrong').map(({ args }) => args);
  return Object.assign(panel, {
    says: tell,
    line: () => panel.one('.hint-text')?.textContent ?? null,
    wrongs,
  });
}

/** What is fetched behind the first rows has come. */
async function ready() {
  await import('./hint-engine');
  for (let round = 0; round < 5; round += 1) await settle();
}

it('says what the buyer is like and why, in their words, and folds out signals, tips and strength', async () => {
  const panel = await panelWith(['能便宜点吗']);
  expect(panel.line()).toMatch(/^像是看重价格的买家，因为“.*便宜点/);
  expect(panel.one('.hint-detail')).toBeNull();
  await panel.click(panel.one('.hint-line'));
  expect(panel.one('.hint-signal')?.textContent).toMatch(/看重价格.*略有迹象.*“/);
  expect(panel.all('.hint-tips li').length).toBeGreaterThanOrEqual(2);
});

it('takes no room where there is nothing to say', async () => {
  const panel = await panelWith(['你好']);
  expect(panel.one('.hints')).toBeNull();
});

it('opens and closes by its key', async () => {
  const panel = await panelWith(['能便宜点吗']);
  await press('i', { alt: true, code: 'KeyI' });
  expect(panel.one('.hint-detail')).not.toBeNull();
  await press('i', { alt: true, code: 'KeyI' });
  expect(panel.one('.hint-detail')).toBeNull();
});

it('shows two types at most, and suspected malice first, marked by more than its place', async () => {
  const panel = await panelWith(['能便宜点吗', '送女朋友的', '给我退50，不然我就给差评']);
  expect(panel.line()).toMatch(/^像是拿评价要好处的买家/);
  expect(panel.line()?.match(/像是/g)).toHaveLength(2);
  expect(panel.one('.hints-risk')).not.toBeNull();
});

it('knows from orders, and says so with what is known', async () => {
  const panel = await panelWith(['你好']);
  const orders = ['1', '2', '3'].map((id) => order(id, { status: 'done' }));
  await panel.page({ type: 'orders', key: 'uid:1', facts: { orders, state: 'found', note: null } });
  expect(panel.line()).toBe('像是老客，因为买过 3 单');
});

it('leaves nothing of one buyer with the next', async () => {
  const panel = await panelWith(['能便宜点吗']);
  await panel.click(panel.one('.hint-line'));
  await panel.page({ type: 'facts', facts: openWith('小周', '2') });
  expect(panel.one('.hints')).toBeNull();
  await panel.says('uid:2', ['送女朋友的']);
  expect(panel.line()).toMatch(/^像是买来送人的买家/);
  expect(panel.one('.hint-detail')).toBeNull();
});

it('begins the playbook of a type, and offers it no more while it is on', async () => {
  const panel = await panelWith(['能便宜点吗'], { answers: { 'playbooks.place': () => ok(null) } });
  const book = playbook([step('a')], { id: 'playbooks-zh-cn/reception', name: '接待' });
  await panel.tell({ type: 'guides', guides: { ...NO_GUIDES, playbooks: [book] }, shops: NO_SHOPS });
  await panel.click(panel.one('.hint-line'));
  await panel.click(panel.button('用“接待”流程'));
  expect(panel.one('.playbook')).not.toBeNull();
  expect(panel.button('用“接待”流程')).toBeUndefined();
});

it('lets a hint go that is wrong, can bring it back, and counts what stands', async () => {
  const panel = await panelWith(['能便宜点吗']);
  await panel.click(panel.one('.hint-line'));
  await panel.click(panel.button('不对'));
  expect(panel.line()).toBeNull();
  expect(panel.one('.hint-said')?.textContent).toContain('“看重价格”不再提示');
  await panel.click(panel.button('撤销'));
  expect(panel.line()).toMatch(/看重价格/);
  expect(panel.wrongs()).toEqual([]);

  await panel.click(panel.button('不对'));
  await panel.says('uid:1', ['再便宜一点吧'], false);
  expect(panel.line()).toBeNull();
  await panel.page({ type: 'facts', facts: openWith('小周', '2') });
  expect(panel.wrongs()).toEqual([
    { signal: 'price_sensitive', rules: ['bargains'], words: '能便宜点吗', buyer: null },
  ]);
  await panel.page({ type: 'facts', facts: FACTS });
  await panel.says('uid:1', ['能便宜点吗']);
  expect(panel.line()).toBeNull();
});

it('counts a hint that was right, once, and not what was said by a slip', async () => {
  const panel = await panelWith(['能便宜点吗']);
  const rights = () => panel.calls.filter(({ name }) => name === 'feedback.right').map(({ args }) => args);
  const right = () => panel.one('[aria-label="对：像“看重价格”"]');
  await panel.click(panel.one('.hint-line'));
  await panel.click(right());
  expect(panel.line()).toMatch(/看重价格/);
  expect(right()?.getAttribute('aria-pressed')).toBe('true');
  await panel.click(right());
  await panel.click(panel.button('不对'));
  await panel.click(panel.button('撤销'));
  await panel.click(right());
  await panel.page({ type: 'facts', facts: openWith('小周', '2') });
  expect(rights()).toEqual([{ signal: 'price_sensitive', rules: ['bargains'] }]);
  expect(panel.wrongs()).toEqual([]);
});

it('forgets what was called wrong with a buyer who is known by a name alone', async () => {
  const named = { ...FACTS, conversation: { key: 'name:林*儿', buyer: { name: '林*儿', uid: null } } };
  const panel = await panelWith([], { facts: named });
  await panel.says('name:林*儿', ['能便宜点吗']);
  await panel.click(panel.one('.hint-line'));
  await panel.click(panel.button('不对'));
  await panel.page({ type: 'facts', facts: FACTS });
  await panel.page({ type: 'facts', facts: named });
  await panel.says('name:林*儿', ['能便宜点吗']);
  expect(panel.line()).toMatch(/看重价格/);
});

it('asks for the rules only when the library is there', async () => {
  const panel = await panelWith(['能便宜点吗'], { library: false });
  expect(panel.calls.map(({ name }) => name)).not.toContain('hints.packs');
  expect(panel.line()).toBeNull();
});
