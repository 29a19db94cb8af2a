// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import enLists from '../../assets/public/packs/cases.en.json';
import zhLists from '../../assets/public/packs/cases.zh-CN.json';
import zh from '../../assets/public/packs/hints.zh-CN.json';
import opinion from '../../assets/public/packs/signals.zh-CN.json';
import { type BuyerCard, type BuyerNotes, type BuyerPlace, newCard } from '../../lib/buyer/card';
import { parseHints } from '../../lib/buyer/pack';
import { parseChecklists } from '../../lib/evidence/checklist';
import { ok } from '../../lib/messaging/result';
import { CONSOLE, FACTS, openPanel, openWith, press, reply, settle } from './testing';

beforeEach(() => {
  vi.stubGlobal('fetch', async () => ({ json: async () => opinion }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const got = <T,>(parsed: { ok: true; value: T } | { ok: false; problem: string }): T => {
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
};
const hints = got(parseHints(zh));
const lists = [zhLists, enLists].map((json) => got(parseChecklists(json)));
const THREAT = '给我退50，不然我就给差评';

/** @param ticks as the buyer's card has them already */
async function panelWith(
  texts: string[],
  { ticks, shop = '木几家居' }: { ticks?: BuyerNotes['ticks']; shop?: string } = {},
) {
  const cards = new Map<string, BuyerCard>();
  const keep = (place: BuyerPlace, change: Partial<BuyerNotes>) => {
    const before = cards.get(place.conversation) ?? { ...newCard(place, 1), ...(ticks && { ticks }) };
    const card = { ...before, ...change, revision: before.revision + 1 };
    cards.set(place.conversation, card);
    return ok(card);
  };
  const panel = await openPanel({
    replies: [reply('r')],
    console: { ...CONSOLE, namesShop: true },
    facts: { ...FACTS, shop },
    answers: {
      'hints.packs': () => ok([hints]),
      'hints.checklists': () => ok(lists),
      'buyers.see': ({ place }: { place: BuyerPlace }) => keep(place, {}),
      'buyers.note': ({ place, change }: { place: BuyerPlace; change: Partial<BuyerNotes> }) =>
        keep(place, change),
    },
  });
  const says = (key: string, said: string[]) =>
    panel.page({
      type: 'messages',
      key,
      reset: true,
      messages: said.map((text) => ({ id: text, side: 'buyer', kind: 'text', text, at: Date.now() })),
    });
  await says('uid:1', texts);
  await import('./hint-engine');
  for (let round = 0; round < 6; round += 1) await settle();
  const open = () => press('c', { alt: true, code: 'KeyC' });
  return Object.assign(panel, {
    says,
    open,
    line: () => panel.one('.evidence-line')?.textContent ?? null,
    tickBox: (at: number) => panel.all('.evidence-item input')[at] as HTMLInputElement | undefined,
    kept: () => cards.get('uid:1')?.ticks,
  });
}

it('is there for suspected malice only, in one line, and opens at one key', async () => {
  const harmless = await panelWith(['能便宜点吗']);
  expect(harmless.line()).toBeNull();
  const panel = await panelWith([THREAT]);
  expect(panel.line()).toContain('取证清单：拿评价要好处');
  expect(panel.line()).toContain('0/8');
  expect(panel.one('.evidence-body')).toBeNull();
  await panel.open();
  expect(panel.all('.evidence-item')).toHaveLength(8);
  expect(panel.one('.evidence-body')?.textContent).toContain('自己截图前先收起侧席');
  expect(panel.all('.evidence-never li').length).toBeGreaterThan(1);
  await panel.open();
  expect(panel.one('.evidence-body')).toBeNull();
});

it('keeps what was ticked on the card, and takes it back', async () => {
  const panel = await panelWith([THREAT], { ticks: { claim_pro: ['letter'] } });
  await panel.open();
  await panel.click(panel.tickBox(2));
  await settle();
  expect(panel.kept()).toEqual({ claim_pro: ['letter'], extortion_review: ['threat'] });
  expect(panel.line()).toContain('1/8');
  await panel.click(panel.tickBox(2));
  await settle();
  expect(panel.kept()).toEqual({ claim_pro: ['letter'] });
});

it('a list that was begun stays when its words are no longer on show', async () => {
  const panel = await panelWith(['你好'], { ticks: { off_platform: ['number', 'of-an-older-list'] } });
  expect(panel.line()).toContain('要离开平台谈');
  expect(panel.line()).toContain('1/7');
});

it('goes with a hint that is called wrong', async () => {
  const panel = await panelWith([THREAT]);
  await panel.open();
  await panel.click(panel.tickBox(0));
  await settle();
  await panel.click(panel.one('.hint-line'));
  await panel.click(panel.button('不对'));
  expect(panel.line()).toBeNull();
});

it('says where the ticks are not kept, and forgets them with the conversation', async () => {
  const panel = await panelWith([THREAT], { shop: '' });
  await panel.open();
  expect(panel.one('.evidence-body')?.textContent).toContain('没有卡片');
  await panel.click(panel.tickBox(0));
  expect(panel.line()).toContain('1/8');
  await panel.page({ type: 'facts', facts: { ...openWith('小周', '2'), shop: '' } });
  expect(panel.line()).toBeNull();
  await panel.page({ type: 'facts', facts: { ...FACTS, shop: '' } });
  await panel.says('uid:1', [THREAT]);
  expect(panel.line()).toContain('0/8');
});

it('is copied as text, with what is ticked', async () => {
  const panel = await panelWith([THREAT]);
  await panel.open();
  await panel.click(panel.tickBox(0));
  await settle();
  await panel.click(panel.button('复制清单'));
  await settle();
  expect(panel.copied.join()).toMatch(/^取证|^拿评价要好处/);
  expect(panel.copied.join()).toContain('☑ 买家是谁');
});
