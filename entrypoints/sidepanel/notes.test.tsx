// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ok, type Result } from '../../lib/messaging/result';
import { BUNDLED_FORMATS } from '../../lib/notes/bundled';
import type { NoteLimit } from '../../lib/notes/limits';
import type { OrderMark } from '../../lib/notes/mark';
import type { NoteRequest, NoteResult } from '../../lib/notes/write';
import type { Order } from '../../lib/orders/types';
import {
  CONSOLE,
  FACTS,
  ORDER_PAGE,
  openPanel,
  openWith,
  order,
  type Panel,
  type PanelOptions,
  press,
  settle,
  type,
} from './testing';

const NOTED = { ...CONSOLE, capabilities: [...CONSOLE.capabilities, 'note' as const] };
const ONE = order('260907-318845720163942', { note: '', flag: null });
const OTHER = order('260815-117720934005218', { note: '#预售 催发', flag: 'red' });
const SETTINGS = { noteFormats: { '': 'scheme-b' }, noteTag: '1号' };

// Fetched on use: what it takes the first time is no part of any test.
beforeAll(async () => {
  await Promise.all([import('./note-parts'), import('./order-desk')]);
});

/** Filled in by a panel that has gone since. */
const LEFT: Omit<OrderMark, 'at'> = {
  ...{ id: 'left', orderId: ONE.id, console: 'pdd-chat', marketplace: 'pdd', shop: '', buyer: null },
  ...{ agent: '1号', formatId: 'scheme-b', situationId: 'ship', isSaved: false },
  before: { note: '', flag: null },
  after: { note: '发顺丰 1号', flag: 'red' },
};

const told = (panel: Panel, orders: Order[], key: string | null = 'uid:1') =>
  panel.page({ type: 'orders', key, facts: { orders, state: 'found', note: null } });

async function open(orders: Order[] = [ONE], options: PanelOptions = {}) {
  const panel = await openPanel({
    console: NOTED,
    ...options,
    settings: { ...SETTINGS, ...options.settings },
    answers: {
      'formats.list': () => ok([]),
      'marks.add': (mark: never) => ok(mark),
      ...options.answers,
    },
  });
  await told(panel, orders);
  await press('o', { code: 'KeyO', alt: true });
  await settle();
  return panel;
}

const area = (panel: Panel) => panel.one('.note-area');
const requests = (panel: Panel) =>
  panel.link.asks.filter(({ name }) => name === 'note').map(({ args }) => args as NoteRequest);
const marks = (panel: Panel) =>
  panel.calls.filter(({ name }) => name === 'marks.add').map(({ args }) => args as OrderMark);
const status = (panel: Panel) =>
  panel.one('.note-area + .status-line, .order-line + .status-line')?.textContent;
const change = (panel: Panel) => panel.one('.note-change')?.lastChild?.textContent;
const choose = (panel: Panel, name: string) =>
  panel.click(
    panel
      .all('.note-situation')
      .find((each) => each.textContent?.includes(name))
      ?.querySelector('input'),
  );
const event = (panel: Panel) => panel.one('.note-event input') as HTMLInputElement;
async function note(panel: Panel, words: string) {
  event(panel).focus();
  await type(words);
}
const answer = (panel: Panel, value: NoteResult) => {
  panel.link.note = ok(value);
};

describe('an order that is open', () => {
  it('says whether it is noted, and is marked by one key and Enter', async () => {
    const panel = await open();
    expect(panel.one('.note-button')?.textContent).toContain('未备注');
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    expect(change(panel)).toBe('发顺丰 1号');
    await press('Enter');
    expect(requests(panel)).toEqual([
      {
        orderId: ONE.id,
        expected: { note: '', flag: null },
        text: '发顺丰 1号',
        flag: 'red',
        save: false,
      },
    ]);
    expect(area(panel)).toBeNull();
    expect(status(panel)).toContain('核对后请点保存');
    expect(marks(panel)).toMatchObject([
      {
        orderId: ONE.id,
        agent: '1号',
        formatId: 'scheme-b',
        situationId: 'ship',
        before: { note: '', flag: null },
        after: { note: '发顺丰 1号', flag: 'red' },
        isSaved: false,
      },
    ]);
  });

  it('is logged as saved once the page shows what was filled in', async () => {
    const panel = await open();
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await press('Enter');
    await told(panel, [{ ...ONE, note: '发顺丰 1号', flag: 'green' }]);
    expect(marks(panel)).toHaveLength(1);
    await told(panel, [{ ...ONE, note: '发顺丰 1号', flag: 'red' }]);
    expect(marks(panel).at(-1)).toMatchObject({ id: marks(panel)[0]?.id, isSaved: true });
  });

  it('keeps what stands there, read back entry by entry, and shows the new one as a change', async () => {
    const panel = await open([OTHER]);
    expect(panel.one('.note-history')?.textContent).toContain('#预售');
    await choose(panel, '有问题');
    await note(panel, '改地址');
    expect(panel.one('.note-change ins')?.textContent).toContain('改地址 1号');
    expect(change(panel)).not.toBe('改地址 1号');
    await press('Enter');
    expect(requests(panel)[0]?.text.startsWith('#预售 催发')).toBe(true);
    expect(requests(panel)[0]?.expected).toEqual({ note: '#预售 催发', flag: 'red' });
  });

  it('has the situation chosen that its status leaves, with the reason, and warns of another', async () => {
    const shipped = { ...ONE, status: 'shipped' as const };
    const panel = await open([shipped], { settings: { noteFormats: { '': 'scheme-a' } } });
    expect(panel.one('.note-situation :checked')?.parentElement?.textContent).toContain('已发货');
    expect(area(panel)?.textContent).toContain('因为订单已发货');
    await choose(panel, '可退款');
    expect(panel.one('.note-warn')?.textContent).toContain('订单是已发货');
  });

  it('is not begun by an Enter of the input method', async () => {
    const panel = await open();
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await press('Enter', { composing: true });
    expect(requests(panel)).toEqual([]);
  });

  it('has nothing written while nothing is chosen or typed', async () => {
    const panel = await open();
    await choose(panel, '可发货');
    event(panel).focus();
    await press('Enter');
    expect(requests(panel)).toEqual([]);
    expect(panel.one('.note-area [role="alert"]')?.textContent).toBe('写一下事由');
  });

  it('presses the console’s save where the team has allowed it', async () => {
    const panel = await open([ONE], { settings: { noteSave: true } });
    answer(panel, { ok: true, isSaved: true, before: { note: '', flag: null }, after: null, seenIn: null });
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    expect(panel.one('.note-acts .button-main')?.textContent).toContain('填入并保存');
    await press('Enter');
    expect(requests(panel)[0]?.save).toBe(true);
    // What could not be read back is neither told nor logged as saved.
    expect(status(panel)).toContain('核对一眼');
    expect(marks(panel)[0]?.isSaved).toBe(false);
    await told(panel, [{ ...ONE, note: '发顺丰 1号' }]);
    expect(marks(panel).at(-1)).toMatchObject({ id: marks(panel)[0]?.id, isSaved: true });
  });

  it('says where the page shows the note and not the flag', async () => {
    const panel = await open([ONE], { settings: { noteSave: true } });
    const after = { note: '发顺丰 1号', flag: null };
    answer(panel, { ok: true, isSaved: true, before: { note: '', flag: null }, after, seenIn: 'row' });
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await press('Enter');
    expect(status(panel)).toBe('备注已保存，读回来一致；旗在页面上看不到，请核对');
    expect(marks(panel)).toMatchObject([{ isSaved: true }]);
  });

  it('logs a save that was refused as not saved, until the page shows it', async () => {
    const panel = await open([ONE], { settings: { noteSave: true } });
    answer(panel, { ok: false, reason: 'not-saved', said: '操作太快', isUntouched: false });
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await press('Enter');
    expect(marks(panel)).toMatchObject([{ isSaved: false, after: { note: '发顺丰 1号' } }]);
    await told(panel, [{ ...ONE, note: '发顺丰 1号', flag: 'red' }]);
    expect(marks(panel)).toMatchObject([{}, { id: marks(panel)[0]?.id, isSaved: true }]);
  });

  it('settles what an earlier panel has left unsaved, and nothing that shows no change', async () => {
    const mark = { ...LEFT, at: 1 };
    const list = (kept: OrderMark) => ({ answers: { 'marks.list': () => ok([kept]) } });
    const shown = { ...ONE, note: '发顺丰 1号' };
    const panel = await open([shown], list(mark));
    expect(marks(panel)).toEqual([{ ...LEFT, isSaved: true }]);
    const same = await open([shown], list({ ...mark, before: { note: '发顺丰 1号', flag: null } }));
    expect(marks(same)).toEqual([]);
  });

  it('says that it is saved where the page shows it by then', async () => {
    const panel = await open([ONE], { settings: { noteSave: true } });
    const after = { note: '发顺丰 1号', flag: 'red' } as const;
    answer(panel, { ok: true, isSaved: true, before: { note: '', flag: null }, after, seenIn: 'row' });
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await press('Enter');
    expect(status(panel)).toBe('备注已保存，读回来一致');
  });
});

it('is measured by the limit that the console’s profile states, else by its marketplace’s', async () => {
  const length = async (limit: { noteLimit?: NoteLimit }) => {
    const panel = await open([ONE], { console: { ...NOTED, ...limit } });
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    return panel.one('.note-length')?.textContent;
  };
  expect(await length({ noteLimit: { value: 60, unit: 'bytes' } })).toBe('14/60 字节');
  expect(await length({})).toBe('6/300 字');
});

describe('a save that takes long', () => {
  afterEach(() => vi.useRealTimers());
  const saving = { ok: false, reason: 'saving', isUntouched: false } as const;
  const saved: NoteResult = {
    ...{ ok: true, isSaved: true, before: { note: '', flag: null }, seenIn: 'form' },
    after: { note: '发顺丰 1号 [小木 09-08 17:12]', flag: 'red' },
  };
  /** The page's answers, each when it is told to. */
  async function begin() {
    const panel = await open([{ ...ONE, note: null }], { settings: { noteSave: true } });
    const turns: ((value: NoteResult) => Promise<void>)[] = [];
    panel.link.notes = () =>
      new Promise((resolve) => {
        turns.push(async (value) => {
          resolve(ok(value));
          await settle();
        });
      });
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await press('Enter');
    const wait = async (ms: number) => {
      vi.advanceTimersByTime(ms);
      await settle();
    };
    const says = () => panel.one('.note-acts [role="status"]')?.textContent;
    return { panel, turns, wait, says };
  }

  it('says what it waits for, follows it, and tells what was read back', async () => {
    const { panel, turns, wait, says } = await begin();
    expect(says()).toBe('正在填…');
    await wait(1000);
    expect(says()).toBe('还在等页面…');
    await turns[0]?.(saving);
    expect(says()).toBe('已按下保存，等页面存好…');
    expect(requests(panel).at(-1)).toEqual({ follows: ONE.id });
    expect(panel.button('不等了')).toBeUndefined();
    await turns[1]?.(saved);
    expect(status(panel)).toBe('备注已保存，读回来一致');
    expect(marks(panel)).toMatchObject([{ isSaved: true, after: { note: '发顺丰 1号 [小木 09-08 17:12]' } }]);
  });

  it('can be left after a while; it is logged all the same once it has ended', async () => {
    const { panel, turns, wait, says } = await begin();
    await turns[0]?.(saving);
    await wait(5000);
    await panel.click(panel.button('不等了'));
    expect(says()).toBe('');
    expect(status(panel)).toBe('已按下保存，还没看到存好。请看一下备注框');
    expect(marks(panel)).toEqual([]);
    await turns[1]?.(saved);
    expect(marks(panel)).toHaveLength(1);
  });
});

describe('another order than the one that was looked at', () => {
  it('gets nothing: the note belongs to the order that it was opened for', async () => {
    const panel = await open();
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    await told(panel, [OTHER], 'uid:2');
    expect(area(panel)).toBeNull();
    await press('Enter');
    expect(requests(panel)).toEqual([]);
  });

  it('is what it becomes when somebody marks it meanwhile: it is shown anew before anything is written', async () => {
    const panel = await open();
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await told(panel, [{ ...ONE, note: '等补差价 2号', flag: 'green' }]);
    await press('Enter');
    expect(requests(panel)).toEqual([]);
    expect(status(panel)).toContain('备注刚有变动');
    expect(panel.one('.note-change')?.textContent).toContain('等补差价 2号');
    await press('Enter');
    expect(requests(panel)[0]).toMatchObject({ expected: { note: '等补差价 2号', flag: 'green' } });
    expect(requests(panel)[0]?.text.startsWith('等补差价 2号')).toBe(true);
  });
});

describe('a page that refuses', () => {
  it('shows what the form holds, which the page itself does not, before it is asked again', async () => {
    const panel = await open([{ ...ONE, note: null }]);
    answer(panel, {
      ok: false,
      reason: 'changed',
      found: { note: '周末前要到 小木', flag: 'red' },
      isUntouched: true,
    });
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await press('Enter');
    expect(panel.one('.note-change')?.textContent).toContain('周末前要到 小木');
    // It was not shown before: nobody has changed it.
    expect(status(panel)).toContain('页面上没显示的内容');
    expect(marks(panel)).toEqual([]);
    await press('Enter');
    expect(requests(panel)[1]?.expected).toEqual({ note: '周末前要到 小木', flag: 'red' });
    expect(requests(panel)[1]?.text.startsWith('周末前要到 小木')).toBe(true);
  });

  it.each<[NoteResult & { ok: false }, string]>([
    [{ ok: false, reason: 'other-order', isUntouched: true }, '另一个订单'],
    [{ ok: false, reason: 'colour-missing', colours: ['green', 'cyan'], isUntouched: true }, '有：绿 青'],
    [{ ok: false, reason: 'not-saved', said: '操作太快', isUntouched: false }, '页面说“操作太快”'],
    [
      { ok: false, reason: 'not-saved', found: { note: '催发 2号', flag: 'green' }, isUntouched: false },
      '订单上现在是：催发 2号（旗：绿）',
    ],
    [
      { ok: false, reason: 'not-saved', found: { note: '', flag: null }, isUntouched: false },
      '订单上现在是：没有备注',
    ],
  ])('says why: %j', async (refused, words) => {
    const panel = await open();
    answer(panel, refused);
    await choose(panel, '可发货');
    await note(panel, '发顺丰');
    await press('Enter');
    expect(status(panel)).toContain(words);
    expect(event(panel).value).toBe('发顺丰');
    expect(marks(panel).filter(({ isSaved }) => isSaved)).toEqual([]);
  });
});

it('where the console has no note the line is copied, and nothing is asked of the page', async () => {
  const panel = await open([{ ...ONE, note: null }], { console: CONSOLE });
  await choose(panel, '可发货');
  await note(panel, '发顺丰');
  await panel.click(panel.button('复制备注'));
  expect(panel.copied).toEqual(['发顺丰 1号']);
  expect(status(panel)).toBe('已复制，请粘贴到 …163942 的备注，并插红旗');
  expect(requests(panel)).toEqual([]);
});

it('on a page of orders the one to be marked is chosen first', async () => {
  const panel = await openPanel({
    console: { ...ORDER_PAGE, capabilities: ['orders', 'note'] },
    facts: { ...FACTS, page: 'orders', conversation: null, conversationState: 'none', parts: {} },
    settings: SETTINGS,
    answers: { 'formats.list': () => ok([]) },
  });
  await told(panel, [ONE, OTHER], null);
  await press('o', { code: 'KeyO', alt: true });
  await panel.click(panel.all('[role="menuitemradio"]')[1]);
  await settle();
  expect(area(panel)?.getAttribute('aria-label')).toBe('备注 …005218');
});

describe('before the first note', () => {
  const kept = (panel: Panel) =>
    panel.calls.filter(({ name }) => name === 'settings.change').map(({ args }) => args);

  it('the shop’s format is asked for, each with what it looks like', async () => {
    const panel = await open([ONE], { settings: { noteFormats: {} } });
    const [first] = BUNDLED_FORMATS;
    expect(panel.all('.note-formats li')[1]?.textContent).toContain('发货 1号');
    await panel.click(panel.button(first?.name ?? ''));
    expect(kept(panel).at(-1)).toEqual({ noteFormats: { '': first?.id } });
    await settle();
    expect(panel.all('.note-situation')).toHaveLength(first?.situations.length ?? 0);
  });

  it('the agent’s tag is asked for, but not of an agent who has a name', async () => {
    const panel = await open([ONE], { settings: { noteTag: '' } });
    panel.one('.note-set-up input')?.focus();
    await type('2号');
    await panel.click(panel.button('就用这个'));
    expect(kept(panel).at(-1)).toEqual({ noteTag: '2号' });
    const named = await open([ONE], { settings: { noteTag: '', agentName: '小林' } });
    await choose(named, '可发货');
    await note(named, '发顺丰');
    expect(change(named)).toBe('发顺丰 小林');
  });
});

it('a failed link says so and keeps what was typed', async () => {
  const panel = await open();
  panel.link.note = { ok: false, error: { code: 'no-page' } } as Result<NoteResult, 'no-page'>;
  await choose(panel, '可发货');
  await note(panel, '发顺丰');
  await press('Enter');
  expect(status(panel)).toBe('没有连上工作台页面，没有填入');
  expect(event(panel).value).toBe('发顺丰');
});
