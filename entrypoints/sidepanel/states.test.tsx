// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Message, PageFacts } from '../../lib/conversation/types';
import { ok } from '../../lib/messaging/result';
import { CONSOLE, FACTS, libraryOf, ORDER_PAGE, openPanel, openWith, reply, settle } from './testing';

const ONE = [reply('问好', { body: '您好' })];
const open = (options: Parameters<typeof openPanel>[0] = {}) => openPanel({ replies: ONE, ...options });

/** What stands between the header and the search box. */
const notices = (panel: Awaited<ReturnType<typeof open>>) =>
  panel.all('.notice').map((notice) => notice.textContent ?? '');

/** Lets what must stand for a while before it is said stand that long. */
async function stand(): Promise<void> {
  vi.advanceTimersByTime(5_000);
  await settle();
}

afterEach(() => vi.useRealTimers());
const withTimers = () =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_790_000_000_000 });

describe('a frame in a page', () => {
  it.each([null, 'refused'] as const)(
    'shows nothing while it is not known to be ours: %s',
    async (console) => {
      const panel = await open({ console });
      expect(panel.root.textContent).toBe('');
      expect(panel.root.childElementCount).toBe(0);
    },
  );

  it('as a page of its own it shows at once, and cannot be folded', async () => {
    const panel = await open({ console: null, kind: 'beside' });
    expect(panel.all('.row').length).toBe(1);
    expect(panel.one('[aria-label="收起"]')).toBeNull();
  });
});

describe('the console', () => {
  it('not recognised: said, with what works and where the known ones are listed', async () => {
    const panel = await open({ console: 'no-console', kind: 'beside' });
    expect(notices(panel)[0]).toContain('还不认识这个页面');
    expect(notices(panel)[0]).toContain('选中就是复制');
    await panel.click(panel.button('支持哪些页面'));
    expect(panel.calls).toContainEqual({ name: 'workspace.open', args: { view: 'consoles' } });
    expect(panel.all('.row').length).toBe(1);
  });

  it.each([
    ['input', 'missing', '找不到输入框', '不能填入'],
    ['input', 'ambiguous', '不止一个输入框', '不能填入'],
    ['messages', 'missing', '找不到聊天记录', '填入照常可用'],
    ['conversations', 'missing', '找不到会话列表', '填入照常可用'],
  ] as const)('%s %s: named, with what still works', async (part, state, named, works) => {
    withTimers();
    const panel = await open({ facts: { ...FACTS, parts: { ...FACTS.parts, [part]: state } } });
    await stand();
    expect(notices(panel)[0]).toContain(named);
    expect(notices(panel)[0]).toContain(works);
  });

  it('a buyer who is ambiguous is one trouble, named in the header, too', async () => {
    withTimers();
    const facts: PageFacts = {
      ...FACTS,
      conversation: null,
      conversationState: 'ambiguous',
      parts: { ...FACTS.parts, conversation: 'ambiguous' },
    };
    const panel = await open({ facts });
    expect(panel.one('.header')?.textContent).toContain('买家不确定');
    await stand();
    expect(panel.all('.notice li').length).toBe(1);
  });

  it('a part that is gone for a moment, as at a switch, is not worth a word', async () => {
    withTimers();
    const panel = await open();
    await panel.page({ type: 'facts', facts: { ...FACTS, parts: { ...FACTS.parts, input: 'missing' } } });
    vi.advanceTimersByTime(300);
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    await stand();
    expect(notices(panel)).toEqual([]);
  });

  it('no conversation open: what to do, and none of its absent parts', async () => {
    withTimers();
    const facts: PageFacts = {
      ...FACTS,
      conversation: null,
      conversationState: 'none',
      parts: { conversation: 'missing', messages: 'missing', input: 'missing', conversations: 'found' },
    };
    const panel = await open({ facts });
    await stand();
    expect(notices(panel)).toEqual(['在工作台里点开一位买家，就能填入话术。']);
    expect(panel.one('.header')?.textContent).toContain('没有打开会话');
  });

  it.each(['several', 'single'] as const)('never seen on the live page is said: %s', async (strength) => {
    const panel = await open({ console: { ...CONSOLE, evidence: { ...CONSOLE.evidence, strength } } });
    expect(notices(panel)[0]).toContain('尚未在真实页面核对');
  });

  it('never seen on the live page: said per console until it is known', async () => {
    const evidence = { date: null, strength: 'single', sources: 1 } as const;
    const console = { ...CONSOLE, id: 'etsy-messages', evidence };
    const panel = await open({ console });
    expect(notices(panel)[0]).toContain('日期不详');
    await panel.click(panel.button('知道了'));
    expect(notices(panel)).toEqual([]);
    expect(notices(await open({ console }))).toEqual([]);
    expect(notices(await open({ console: { ...console, id: 'temu-contact' } })).length).toBe(1);
  });

  it('one part was never seen on the live page: that one is named', async () => {
    const partEvidence = { orders: { date: '2026-10', strength: 'single', sources: 1 } } as const;
    const panel = await open({ console: { ...CONSOLE, id: 'feige-chat', partEvidence } });
    expect(notices(panel)[0]).toContain('订单：尚未在真实页面核对');
  });

  it('a page of orders misses no buyer', async () => {
    withTimers();
    const facts: PageFacts = {
      ...FACTS,
      page: 'orders',
      conversation: null,
      conversationState: 'missing',
      parts: {},
    };
    const panel = await open({ console: ORDER_PAGE, facts });
    await stand();
    expect(notices(panel)).toEqual([]);
    expect(panel.one('.header')?.textContent).toContain('订单页');
  });

  it('well founded: nothing to say', async () => {
    expect(notices(await open())).toEqual([]);
  });
});

describe('the background', () => {
  it('away: one quiet line, the list stays and can be searched', async () => {
    const panel = await open();
    await panel.tell({ type: 'link', up: false });
    expect(panel.one('.pane-foot')?.textContent).toContain('后台重启中');
    expect(notices(panel)).toEqual([]);
    expect(panel.all('.row').length).toBe(1);
    await panel.tell({ type: 'link', up: true });
    expect(panel.one('.pane-foot')?.textContent).not.toContain('后台重启中');
  });

  it('back again: the buyer’s name does not blink', async () => {
    const panel = await open();
    await panel.tell({ type: 'link', up: false });
    await panel.tell({ type: 'link', up: true });
    await panel.tell({ type: 'bound', state: 'console', console: CONSOLE });
    expect(panel.one('.header-name')?.textContent).toBe('小林');
  });

  it('another tab of the same console: nothing of the one before is shown', async () => {
    const panel = await open({ kind: 'beside' });
    await panel.tell({ type: 'bound', state: 'console', console: CONSOLE });
    expect(panel.one('.header-name')).toBeNull();
  });

  it('back with the library: what was deleted meanwhile is gone, the rest stays in its place', async () => {
    const panel = await open({ replies: [reply('甲', { order: 1 }), reply('乙', { order: 2 })] });
    const first = libraryOf([reply('乙', { order: 2 })]);
    await panel.tell({ type: 'library', part: { type: 'first', library: first, total: 1 } });
    expect(panel.all('.row').length).toBe(2);
    await panel.tell({ type: 'library', part: { type: 'done', total: 1 } });
    expect(panel.all('.row-title').map((title) => title.textContent)).toEqual(['乙']);
  });
});

describe('ourselves', () => {
  it('updated under an open page: said, with what to do', async () => {
    const panel = await open();
    Object.assign(fakeBrowser.runtime, { id: undefined });
    await panel.tell({ type: 'link', up: false });
    expect(notices(panel)).toEqual(['侧席已更新，请刷新本页']);
  });

  it.each([
    ['newer-database', '请先升级侧席'],
    ['storage-failed', '读写本机数据失败'],
  ])('a library that cannot be read: %s', async (code, text) => {
    const panel = await open({ library: false });
    await panel.tell({ type: 'library', part: { type: 'failed', code } });
    expect(notices(panel)[0]).toContain(text);
    expect(panel.one('.list-empty')).toBeNull();
  });

  it('a shortcut that another program has: said until it is known, and not again', async () => {
    const panel = await open();
    expect(notices(panel)).toEqual([]);
    const taken = [
      { name: 'toggle-panel', keys: '' },
      { name: 'focus-search', keys: 'Alt+W' },
      { name: '_execute_action', keys: '' },
    ];
    const again = () => open({ answers: { 'shortcuts.read': () => ok(taken) } });
    const told = await again();
    expect(notices(told)[0]).toContain('快捷键没有生效：打开或收起');
    await told.click(told.button('知道了'));
    expect(notices(told)).toEqual([]);
    expect(notices(await again())).toEqual([]);
  });
});

describe('the header', () => {
  const asked = (at: number | null): Message => ({ id: '1', side: 'buyer', kind: 'text', text: '在吗', at });

  it('counts down what the buyer may still wait, second by second', async () => {
    withTimers();
    const panel = await open({ settings: { replyWithinSeconds: 180 } });
    await panel.page({
      type: 'messages',
      key: 'uid:1',
      reset: true,
      messages: [asked(Date.now() - 100_000)],
    });
    expect(panel.one('[role="timer"]')?.textContent).toBe('剩 1:20');
    vi.advanceTimersByTime(1_000);
    await settle();
    expect(panel.one('[role="timer"]')?.textContent).toBe('剩 1:19');
  });

  it('shows markup in a name as text', async () => {
    const panel = await open();
    await panel.page({ type: 'facts', facts: openWith('<img src=x onerror=alert(1)>', '2') });
    expect(panel.one('.header-name')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(panel.one('.header-name img')).toBeNull();
  });

  it('folds, floats and moves the panel', async () => {
    const panel = await open();
    await panel.click(panel.one('[aria-label="收起"]'));
    await panel.click(panel.one('.header .menu > button'));
    await panel.click(panel.button('浮在页面上'));
    await panel.click(panel.one('.header .menu > button'));
    await panel.click(panel.button('移到左边'));
    expect(panel.link.asks).toEqual([
      { name: 'place', args: { open: false } },
      { name: 'place', args: { mode: 'float' } },
      { name: 'place', args: { side: 'left' } },
    ]);
  });
});
