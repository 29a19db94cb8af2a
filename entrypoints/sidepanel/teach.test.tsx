// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { PageFacts } from '../../lib/conversation/types';
import { fail, ok } from '../../lib/messaging/result';
import type { Profile } from '../../lib/profile/types';
import type { TaughtStep, TeachState } from '../../lib/teach/types';
import {
  CONSOLE,
  FACTS,
  focus,
  openPanel,
  type Panel,
  type PanelOptions,
  press,
  settle,
  type,
} from './testing';

const PROFILE: Profile = {
  vocabulary: 2,
  id: 'kefu-example-com',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': 'kefu.example.com', en: 'kefu.example.com' },
  language: 'zh-CN',
  addresses: ['https://kefu.example.com/*'],
  evidence: { date: '2026-11', strength: 'live', sources: 1 },
  capabilities: ['insert'],
  input: { find: { css: ['#reply'] } },
};
const NOTHING: TeachState = { picking: null, steps: {}, trial: null, profile: null };
const taught = (count: number, sample: string | null = null): TaughtStep => ({
  state: 'taught',
  count,
  sample,
});
const WHOLE: TeachState = {
  picking: null,
  steps: {
    list: taught(1),
    'buyer-message': taught(12, '盖子漏水怎么办'),
    'own-message': taught(10, '您好'),
    box: taught(1),
    name: taught(1, '林*儿'),
  },
  trial: {
    messages: { buyer: 12, agent: 10, unclear: 2 },
    name: '林*儿',
    box: true,
    orders: [],
    holds: true,
  },
  profile: PROFILE,
};

// What one test leaves half taught would be gone on with in the next.
beforeEach(() => fakeBrowser.storage.local.clear());

/** The panel beside a page whose box is missing, with the link to teach it anew pressed. */
async function againFor(state: TeachState, options: PanelOptions = {}): Promise<Panel> {
  return againWith(ok(state), options);
}

async function againWith(answer: Panel['link']['teach'], options: PanelOptions = {}): Promise<Panel> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const facts: PageFacts = { ...FACTS, parts: { ...FACTS.parts, input: 'missing' } };
  const panel = await openPanel({ facts, ...options });
  vi.advanceTimersByTime(5_000);
  await settle();
  vi.useRealTimers();
  panel.link.teach = answer;
  await panel.click(panel.button('重新教这一处'));
  return panel;
}
const steps = (panel: Panel) => panel.all('.teach-name').map((name) => name.textContent);
const acts = (panel: Panel) => panel.link.asks.filter(({ name }) => name === 'teach').map(({ args }) => args);
const told = (panel: Panel, state: TeachState) => panel.page({ type: 'teach', state });
const calls = (panel: Panel, wanted: string) => panel.calls.filter(({ name }) => name === wanted);

describe('a part that is not found any more', () => {
  it('is taught again by its own steps, and kept as a patch of that part', async () => {
    const panel = await againFor(NOTHING);
    expect(acts(panel)[0]).toEqual({ act: 'begin', parts: ['input'], title: '拼多多' });
    expect(steps(panel)).toEqual(['回复框']);
    await told(panel, { ...NOTHING, steps: { box: taught(1) }, profile: PROFILE });
    expect(panel.one('.teach-save input')).toBeNull();
    await panel.click(panel.button('保存'));
    const [saved] = calls(panel, 'consoles.patch');
    expect(saved?.args).toEqual({
      source: 'taught',
      patch: { vocabulary: 2, of: 'pdd-chat', parts: { input: PROFILE.input }, evidence: PROFILE.evidence },
    });
    expect(acts(panel).at(-1)).toEqual({ act: 'end' });
    expect(panel.one('.teach')).toBeNull();
  });

  it('that did not come out is not saved', async () => {
    const { input: _, ...without } = PROFILE;
    const panel = await againFor({ ...NOTHING, steps: { box: taught(1) }, profile: without });
    expect((panel.button('保存') as HTMLButtonElement).disabled).toBe(true);
  });
});

it('an update of the extension waits while a lesson is on', async () => {
  const panel = await againFor(WHOLE);
  // Others have things of their own that an update waits for, each under its name.
  const told = () =>
    calls(panel, 'busy.set')
      .map(({ args }) => args as { owner: string; busy: boolean })
      .filter(({ owner }) => owner.startsWith('lesson '))
      .map(({ busy }) => busy);
  expect(told()).toEqual([true]);
  await panel.click(panel.button('不教了'));
  expect(told()).toEqual([true, false]);
});

describe('a lesson that went with its page', () => {
  /** As after a reload: the page's script is a new one and knows of no lesson. */
  async function reloaded(state: TeachState): Promise<Panel> {
    await againFor(state);
    const panel = await openPanel();
    await settle();
    return panel;
  }

  it('is told of, with what is taught by now, and goes on from there', async () => {
    const panel = await reloaded({ ...NOTHING, steps: { box: taught(1) }, profile: PROFILE });
    const notice = panel.one('.notice')?.textContent;
    expect(notice).toContain('上次教「拼多多」没教完。已教好：回复框。');
    panel.link.teach = ok(NOTHING);
    await panel.click(panel.button('接着教'));
    expect(acts(panel)).toEqual([{ act: 'begin', parts: ['input'], title: '拼多多', kept: PROFILE }]);
    expect(panel.one('.teach')).not.toBeNull();
  });

  it('before anything came of it is told of, too', async () => {
    const panel = await reloaded(NOTHING);
    expect(panel.one('.notice')?.textContent).toContain('指到一半的没有留下');
  });

  it('is told of by the panel that had it, beside a page that has loaded anew', async () => {
    const panel = await againFor(WHOLE, { kind: 'beside' });
    panel.link.teach = ok(null);
    await panel.tell({ type: 'bound', state: 'console', console: CONSOLE });
    await settle();
    expect(panel.one('.teach')).toBeNull();
    expect(panel.button('接着教')).toBeDefined();
  });

  it('is forgotten on request, and after a day', async () => {
    const panel = await reloaded(NOTHING);
    await panel.click(panel.button('不要了'));
    expect(panel.button('接着教')).toBeUndefined();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await againFor(NOTHING);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3600 * 1000 });
    const later = await openPanel();
    await settle();
    vi.useRealTimers();
    expect(later.button('接着教')).toBeUndefined();
  });

  it('is no more once it is saved or stopped', async () => {
    const panel = await againFor({ ...NOTHING, steps: { box: taught(1) }, profile: PROFILE });
    await panel.click(panel.button('保存'));
    expect(panel.button('接着教')).toBeUndefined();
    const next = await openPanel();
    await settle();
    expect(next.button('接着教')).toBeUndefined();
  });
});

it('is stopped without leaving anything', async () => {
  const panel = await againFor(WHOLE);
  await panel.click(panel.button('不教了'));
  expect(acts(panel).at(-1)).toEqual({ act: 'end' });
  expect(calls(panel, 'consoles.patch')).toEqual([]);
  expect(panel.one('.teach')).toBeNull();
  expect(panel.box).not.toBeNull();
});

describe('a new console', () => {
  async function open() {
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 3, url: 'https://kefu.example.com/im' }] });
    Object.assign(fakeBrowser, { permissions: { request: async () => true } });
    const panel = await openPanel({
      kind: 'beside',
      console: 'no-console',
      answers: { 'sites.open': () => ok({ granted: true, pages: 1 }) },
    });
    await settle();
    panel.link.teach = ok(NOTHING);
    await panel.click(panel.button('教侧席认识这个页面'));
    return panel;
  }

  it('is taught in six steps, of which the order may be left out', async () => {
    const panel = await open();
    expect(steps(panel)).toEqual([
      '消息列表',
      '买家的一条消息',
      '自己的一条消息',
      '回复框',
      '买家昵称',
      '订单号可跳过',
    ]);
    expect(panel.button('保存')).toBeUndefined();
  });

  it('cannot be saved before all else is taught', async () => {
    const panel = await open();
    const { name: _, ...rest } = WHOLE.steps;
    await told(panel, { ...WHOLE, steps: rest });
    expect(panel.button('保存')).toBeUndefined();
    await told(panel, { ...WHOLE, steps: { ...rest, name: { state: 'failed', count: 0, sample: null } } });
    expect(panel.button('保存')).toBeUndefined();
  });

  it('shows what it reads, gets a name, and is kept', async () => {
    const panel = await open();
    await told(panel, WHOLE);
    const found = panel.all('.teach-told').map((each) => each.textContent);
    expect(found[1]).toBe('找到 12 条，最后一条：盖子漏水怎么办');
    expect(panel.one('.teach-trial')?.textContent).toMatch(/买家 12 · 自己 10 · 认不出 2.*林\*儿/);
    const name = panel.one('.teach-save input') as HTMLInputElement;
    expect(name.value).toBe('kefu.example.com');
    name.value = '';
    await focus(name);
    await type('小店客服');
    await panel.click(panel.button('保存'));
    const [saved] = calls(panel, 'consoles.save');
    expect(saved?.args).toEqual({ profile: { ...PROFILE, name: { 'zh-CN': '小店客服', en: '小店客服' } } });
    expect(panel.one('.teach')).toBeNull();
  });
});

describe('pointing', () => {
  it('begins with a click; keys move the frame in the page from here, choose and call it off', async () => {
    const panel = await againFor(NOTHING);
    expect(document.activeElement?.textContent).toContain('指一下');
    panel.link.teach = ok({ ...NOTHING, picking: 'box' });
    await panel.click(panel.button('指一下'));
    expect(panel.one('.teach-picking')?.textContent).toContain('打字的输入框');
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'])
      await press(key);
    expect(acts(panel).slice(1)).toEqual([
      { act: 'pick', step: 'box' },
      { act: 'move', to: 'out' },
      { act: 'move', to: 'in' },
      { act: 'move', to: 'before' },
      { act: 'move', to: 'after' },
      { act: 'choose' },
      { act: 'cancel' },
    ]);
  });

  it('hands the keyboard on when it is done', async () => {
    const panel = await againFor({ ...NOTHING, picking: 'box' });
    await told(panel, { ...NOTHING, steps: { box: taught(1) }, profile: PROFILE });
    expect(document.activeElement?.textContent).toBe('保存');
  });

  it('a held Enter chooses once and presses nothing after it', async () => {
    const panel = await againFor({ ...NOTHING, picking: 'box' });
    const held = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
    expect(acts(panel).length).toBe(1);
  });

  it.each([
    ['no-hold', '请指它外面一层'],
    ['no-box', '不能打字'],
    ['several', '好几处'],
  ] as const)('that does not do says why, and what to point at instead: %s', async (problem, text) => {
    const failed: TaughtStep = { state: 'failed', count: 0, sample: null, problem };
    const panel = await againFor({ ...NOTHING, steps: { box: failed } });
    expect(panel.one('.teach-told')?.textContent).toContain(text);
    expect(panel.button('重新指')).toBeDefined();
  });
});

describe('what was taught', () => {
  it('is shown with count and sample, as text', async () => {
    const panel = await againFor({ ...NOTHING, steps: { box: taught(1, '<b>漏水</b>') } });
    expect(panel.one('.teach-sample')?.textContent).toBe('<b>漏水</b>');
    expect(panel.one('.teach-sample b')).toBeNull();
  });

  it('that does not agree is doubted aloud', async () => {
    const trial = WHOLE.trial && { ...WHOLE.trial, holds: false };
    const panel = await againFor({ ...WHOLE, trial });
    expect(panel.one('.teach-trial')?.textContent).toContain('对不上');
  });

  it('that the background refuses is not lost, and the place of the fault is named', async () => {
    const panel = await againFor(
      { ...WHOLE, steps: { box: taught(1) } },
      { answers: { 'consoles.patch': () => fail('profile-invalid', { path: 'parts.input.find.css[0]' }) } },
    );
    await panel.click(panel.button('保存'));
    expect(panel.one('.teach-save')?.textContent).toContain('parts.input.find.css[0]');
    expect(panel.one('.teach')).not.toBeNull();
  });
});

describe('the page', () => {
  it('where our script is only just coming is asked again when it says hello', async () => {
    const panel = await againWith(fail('no-page'));
    expect(panel.one('.teach')?.textContent).toContain('正在进入页面');
    panel.link.teach = ok(NOTHING);
    await panel.tell({ type: 'bound', state: 'console', console: CONSOLE });
    expect(steps(panel)).toEqual(['回复框']);
  });

  it('where the lesson cannot be loaded says so', async () => {
    const panel = await againWith(ok(null));
    expect(panel.one('.teach')?.textContent).toContain('没能进入这个页面');
  });

  it('of another tab shows the replies; back at the first, the lesson goes on', async () => {
    const panel = await againFor(WHOLE, { kind: 'beside' });
    panel.link.teach = ok(null);
    await panel.tell({ type: 'bound', state: 'console', console: { ...CONSOLE, id: 'jd-chat' } });
    expect(panel.one('.teach')).toBeNull();
    panel.link.teach = ok(WHOLE);
    await panel.tell({ type: 'bound', state: 'console', console: CONSOLE });
    expect(panel.one('.teach')).not.toBeNull();
    expect(acts(panel).slice(1)).toEqual([{ act: 'look' }, { act: 'look' }]);
  });
});
