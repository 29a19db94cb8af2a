// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Message } from '../../lib/conversation/types';
import { fail, ok } from '../../lib/messaging/result';
import {
  FACTS,
  focus,
  openPanel,
  openWith,
  type Panel,
  type PanelOptions,
  press,
  reply,
  settle,
  type,
} from './testing';

const at1402 = new Date();
at1402.setHours(14, 2, 0, 0);

const message = (side: Message['side'], text: string, at: number | null = null): Message => ({
  id: `${side} ${text}`,
  side,
  kind: 'text',
  text,
  at,
});

async function open(
  replies: ReturnType<typeof reply>[],
  messages: Message[] = [],
  options: PanelOptions = {},
) {
  const panel = await openPanel({ replies, ...options });
  await tell(panel, messages);
  return panel;
}
const tell = (panel: Panel, messages: Message[], key = 'uid:1') =>
  panel.page({ type: 'messages', key, reset: true, messages });
const texts = (panel: Panel) => panel.inserts.map(({ text }) => text);
const row = (panel: Panel) => panel.one('.row-pick');
/** With the keyboard in the panel, wherever in it. */
const alt = (key: string) =>
  press(key, { alt: true, code: /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key });

describe('a reply of several messages', () => {
  const THREE = reply('三步', { body: '先看参数\n{---}\n再看尺寸\n{---}\n最后下单' });

  it('goes in one by one, each with one key once the one before has been sent', async () => {
    const panel = await open([THREE]);
    await panel.click(row(panel));
    expect(texts(panel)).toEqual(['先看参数']);
    expect(panel.said).toContain('已填入 · 1/3');
    expect(panel.said).toContain('下一段Alt+→');
    await tell(panel, [message('agent', '先看参数')]);
    await alt('ArrowRight');
    await tell(panel, [message('agent', '先看参数'), message('agent', '再看尺寸')]);
    await alt('ArrowRight');
    expect(texts(panel)).toEqual(['先看参数', '再看尺寸', '最后下单']);
    expect(panel.said).toContain('3/3');
    await alt('ArrowRight');
    expect(panel.inserts.length).toBe(3);
    expect(panel.said).toContain('没有下一段');
    expect(panel.calls.filter(({ name }) => name === 'replies.used').length).toBe(1);
  });

  it('asks back while the one before is not sent, and adds it where that is meant', async () => {
    const panel = await open([THREE], [message('buyer', '怎么装')]);
    await panel.click(row(panel));
    await alt('ArrowRight');
    await alt('ArrowRight');
    expect(texts(panel)).toEqual(['先看参数']);
    expect(panel.said).toContain('上一段还没发出');
    panel.link.insert = ok({ ok: true, box: '先看参数再看尺寸', insertId: 8 });
    await alt('y');
    expect(texts(panel)).toEqual(['先看参数', '再看尺寸']);
    expect(panel.said).toContain('和上一段连在一起了');
  });

  it('is bound to its conversation, and offered again there', async () => {
    const panel = await open([THREE]);
    await panel.click(row(panel));
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    await alt('ArrowRight');
    expect(panel.inserts.length).toBe(1);
    await panel.page({ type: 'facts', facts: FACTS });
    expect(panel.said).toContain('还有第 2/3 段没填');
    await alt('ArrowRight');
    expect(texts(panel).at(-1)).toBe('再看尺寸');
    expect(panel.inserts.at(-1)?.expected.key).toBe('uid:1');
  });

  it('that was taken back comes next again', async () => {
    const panel = await open([THREE]);
    await panel.click(row(panel));
    await alt('ArrowRight');
    await alt('z');
    await alt('ArrowRight');
    expect(texts(panel)).toEqual(['先看参数', '再看尺寸', '再看尺寸']);
  });

  it('gives its pictures to the page after the last of them', async () => {
    const files = [{ id: 'a', name: '一.png', type: 'image/png', size: 1 }];
    const two = reply('两段', { body: '一\n{---}\n二', files });
    const answers = { 'files.read': () => ok({ ...files[0], base64: '' }) };
    const panel = await open([two], [], { answers });
    await panel.click(row(panel));
    expect(panel.link.asks.map(({ name }) => name)).not.toContain('attach');
    await alt('ArrowRight');
    expect(panel.link.asks.map(({ name }) => name)).toContain('attach');
  });
});

describe('the same text a second time', () => {
  const HELLO = reply('在的', { body: '在的亲', wordings: ['在呢，请讲', '我在'] });

  it('is asked back about, with its time; the same pick again says it in other words', async () => {
    const panel = await open([HELLO], [message('agent', '在的 亲', at1402.getTime())]);
    await alt('1');
    expect(texts(panel)).toEqual([]);
    expect(panel.said).toContain('这句 14:02 已发过');
    await alt('1');
    expect(texts(panel)).toEqual(['在呢，请讲']);
  });

  it('goes in all the same by a key of its own', async () => {
    const panel = await open([HELLO], [message('agent', '在的亲')]);
    await panel.click(row(panel));
    expect(panel.said).toContain('这句前面已发过');
    await alt('y');
    expect(texts(panel)).toEqual(['在的亲']);
  });

  it('passes over wordings that were said, and offers none where all were', async () => {
    const said = [message('agent', '在的亲'), message('agent', '在呢，请讲')];
    const panel = await open([HELLO], said);
    await panel.click(row(panel));
    await panel.click(panel.button('换个说法'));
    expect(texts(panel)).toEqual(['我在']);
    await tell(panel, [...said, message('agent', '我在')]);
    await panel.click(row(panel));
    expect(panel.button('换个说法')).toBeUndefined();
    expect(panel.button('仍然填入')).toBeDefined();
  });

  it('is no second time when the buyer said it, or it was said to another', async () => {
    const panel = await open([HELLO], [message('buyer', '在的亲')]);
    await panel.click(row(panel));
    expect(texts(panel)).toEqual(['在的亲']);
  });

  it('is forgotten with the conversation: the same pick for the next buyer is a first one', async () => {
    const panel = await open([HELLO], [message('agent', '在的亲')]);
    await panel.click(row(panel));
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    expect(panel.said).toBe('');
    await panel.click(row(panel));
    expect(texts(panel)).toEqual(['在的亲']);
  });
});

describe('wordings', () => {
  const HELLO = reply('在的', { body: '在的亲', wordings: ['我在'], translations: { en: 'I am here' } });

  it('are stepped through in the row before one is picked', async () => {
    const panel = await open([HELLO]);
    await focus(panel.one('.reply-list'));
    await press('ArrowDown');
    await alt('h');
    expect(panel.one('.row-mark')?.textContent).toBe('2/3');
    expect(panel.one('.row-body')?.textContent).toBe('我在');
    await press('Enter');
    expect(texts(panel)).toEqual(['我在']);
  });

  it('begin anew with the next buyer', async () => {
    const panel = await open([HELLO]);
    await panel.click(panel.one('.row-mark'));
    expect(panel.one('.row-body')?.textContent).toBe('我在');
    expect(panel.inserts).toEqual([]);
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    expect(panel.one('.row-body')?.textContent).toBe('在的亲');
  });
});

describe('changing a text before it goes in', () => {
  const area = (panel: Panel) => panel.one('.preview textarea') as HTMLTextAreaElement;
  const write = async (panel: Panel, text: string) => {
    area(panel).value = text;
    area(panel).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
  };

  it('begins with Shift+Enter or a click with Shift, and Enter puts it in', async () => {
    const panel = await open([reply('改', { body: '{buyer.name}您好' })]);
    await panel.click(row(panel), { shiftKey: true });
    expect(panel.inserts).toEqual([]);
    expect(area(panel).value).toBe('小林您好');
    await write(panel, '小林早上好');
    await focus(area(panel));
    await press('Enter');
    expect(texts(panel)).toEqual(['小林早上好']);
    expect(area(panel)).toBeNull();
  });

  it('opens by its key, and Esc leaves it', async () => {
    const panel = await open([reply('改')]);
    await focus(panel.box);
    await type('改');
    await press('Enter', { shift: true });
    expect(document.activeElement).toBe(area(panel));
    await press('Escape');
    expect(area(panel)).toBeNull();
    expect(panel.inserts).toEqual([]);
  });

  it('does not go out while a blank stands open in it', async () => {
    const panel = await open([reply('改', { body: '{?尺码}有货' })]);
    await panel.click(row(panel), { shiftKey: true });
    expect(area(panel).value).toBe('〔尺码〕有货');
    expect(panel.one('.fill-missing')?.textContent).toContain('尺码');
    await focus(area(panel));
    await press('Enter');
    expect(panel.inserts).toEqual([]);
    await write(panel, '38码有货');
    await press('Enter');
    expect(texts(panel)).toEqual(['38码有货']);
  });

  it('keeps the words for the buyer they were written for', async () => {
    const panel = await open([reply('改', { body: '好的' })]);
    await panel.click(row(panel), { shiftKey: true });
    await write(panel, '小林，好的');
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    expect(area(panel).value).toBe('小林，好的');
    expect(panel.one('.preview-for')?.textContent).toContain('小林');
    await focus(area(panel));
    panel.link.insert = ok({ ok: false, reason: 'context-changed', nowOpen: '老王', box: '' });
    await press('Enter');
    expect(panel.inserts[0]?.expected.key).toBe('uid:1');
    expect(panel.button('填入给')).toBeUndefined();
    expect(area(panel).value).toBe('小林，好的');
  });

  it('a pick of the row meanwhile puts the changed text in', async () => {
    const panel = await open([reply('改', { body: '好的' })]);
    await panel.click(row(panel), { shiftKey: true });
    await write(panel, '好的呢');
    await alt('1');
    expect(texts(panel)).toEqual(['好的呢']);
  });

  it('tells how long it is beside what the console takes, in its unit', async () => {
    const panel = await open([reply('改', { body: '好的' })]);
    const limit = { value: 5, unit: 'bytes', verified: true } as const;
    const { CONSOLE } = await import('./testing');
    await panel.tell({ type: 'bound', state: 'console', console: { ...CONSOLE, limit } });
    await panel.page({ type: 'facts', facts: FACTS });
    await panel.click(row(panel), { shiftKey: true });
    expect(panel.one('.length-over')?.textContent).toBe('6/5 字节 · 超出 1');
  });

  it('shows each message of a reply of several', async () => {
    const panel = await open([reply('改', { body: '一\n{---}\n二' })]);
    await panel.click(row(panel), { shiftKey: true });
    expect(panel.all('.preview textarea').map((each) => (each as HTMLTextAreaElement).value)).toEqual([
      '一',
      '二',
    ]);
    await write(panel, '壹');
    await focus(area(panel));
    await press('Enter');
    expect(panel.said).toContain('1/2');
    await alt('ArrowRight');
    expect(texts(panel)).toEqual(['壹', '二']);
  });
});

describe('a line to close with', () => {
  const LINES = [
    reply('再见一', { body: '祝您生活愉快', tags: ['收尾'], order: 1 }),
    reply('再见二', { body: '有事随时找我', tags: ['收尾'], order: 2 }),
    reply('别的', { order: 0 }),
  ];

  it('is offered below the list while the buyer’s last word closes, and goes in with one key', async () => {
    const panel = await open(LINES, [message('buyer', '尺码多大')]);
    expect(panel.one('.closing-offer')).toBeNull();
    await tell(panel, [message('buyer', '好的')]);
    expect(panel.one('.closing-offer')?.textContent).toContain('买家说“好的”');
    await alt('0');
    expect(texts(panel)).toEqual(['祝您生活愉快']);
  });

  it('is another one the second time, also where the page shows no message of ours', async () => {
    const panel = await open(LINES, [message('buyer', '好的')]);
    await alt('0');
    await alt('0');
    expect(texts(panel)).toEqual(['祝您生活愉快', '有事随时找我']);
    expect(panel.one('.closing-offer')).toBeNull();
  });
});

describe('a shared reply', () => {
  it('is hidden for this agent alone, and comes back', async () => {
    const hello = reply('在的');
    const panel = await open([hello], [], { answers: { 'replies.remove': () => ok(hello) } });
    await panel.click(panel.one('.row-side button'));
    await panel.click(panel.button('隐藏'));
    expect(panel.said).toContain('已隐藏“在的”');
    await panel.click(panel.button('撤销'));
    expect(panel.calls.some(({ name }) => name === 'replies.restore')).toBe(true);
  });

  const NEWS = {
    reply: reply('发货', { body: '下单后24小时内发货' }),
    overlay: {
      replyId: '发货',
      reworded: {
        words: { title: '发货', body: '今天就发哦' },
        base: { title: '发货', body: '下单后48小时内发货' },
      },
      at: 1,
      revision: 1,
    },
    versions: [],
  };

  it('that was reworded shows what the team has made of it since, to take or to leave', async () => {
    const mine = reply('发货', { body: '今天就发哦', overlay: { reworded: true, outdated: true } });
    const panel = await open([mine], [], {
      answers: { 'replies.read': () => ok(NEWS), 'replies.settle': () => ok(NEWS.reply) },
    });
    await panel.click(panel.button('原文有更新'));
    expect(panel.inserts).toEqual([]);
    // The words are told apart by a part of the code that is loaded now.
    await expect.poll(() => panel.one('.team-news del')?.textContent).toBe('48');
    expect(panel.one('.team-news ins')?.textContent).toBe('24');
    await panel.click(panel.button('留我的'));
    expect(panel.calls.at(-1)).toEqual({ name: 'replies.settle', args: { id: '发货', take: 'mine' } });
    expect(panel.said).toContain('已保留你的说法');
    expect(panel.one('.team-news')).toBeNull();
  });

  it('says why it could not be settled', async () => {
    const mine = reply('发货', { overlay: { reworded: true, outdated: true } });
    const panel = await open([mine], [], {
      answers: { 'replies.read': () => ok(NEWS), 'replies.settle': () => fail('not-found') },
    });
    await panel.click(panel.button('原文有更新'));
    await expect.poll(() => panel.one('.team-news ins')?.textContent).toBe('24');
    await panel.click(panel.button('用新的'));
    expect(panel.one('.team-news .field-fault')).not.toBeNull();
  });
});

it('what an order was about, and whose conversation it was, is told with the use', async () => {
  const panel = await open([reply('发货')]);
  await panel.click(row(panel));
  expect(panel.calls.find(({ name }) => name === 'replies.used')?.args).toEqual({
    id: '发货',
    situation: 'none',
    where: { console: 'pdd-chat', conversation: 'uid:1', buyer: '小林' },
  });
});

it('heeds the keys that the agent has given, and shows them', async () => {
  const panel = await open([reply('发货')], [], { settings: { keys: { undo: 'Alt+K' } } });
  await panel.click(row(panel));
  expect(panel.said).toContain('撤销Alt+K');
  await alt('z');
  await alt('k');
  expect(panel.link.asks.filter(({ name }) => name === 'undo').length).toBe(1);
});

describe('what was said, as a reply', () => {
  const SAID = [
    message('agent', '发货的内容'),
    message('buyer', '多少钱'),
    message('agent', '小林您好，退您12元，请查收'),
    message('agent', '好'),
  ];
  const body = (panel: Panel) => panel.one('form.editor textarea') as HTMLTextAreaElement;

  it('is one click away, with variables in place of what was that buyer’s', async () => {
    const panel = await open([reply('发货')], SAID);
    await alt('m');
    expect(panel.all('.said-text').map(({ textContent }) => textContent)).toEqual([
      '小林您好，退您12元，请查收',
    ]);
    await panel.click(panel.one('.said-item button'));
    expect(body(panel).value).toBe('{买家昵称}您好，退您{?金额:数字}元，请查收');
    await panel.click(panel.button('12 → 金额'));
    expect(body(panel).value).toBe('{买家昵称}您好，退您12元，请查收');
    await panel.click(panel.button('保存'));
    const saved = panel.calls.find(({ name }) => name === 'replies.save')?.args;
    expect(saved).toMatchObject({ id: null, draft: { body: '{买家昵称}您好，退您12元，请查收' } });
  });

  it('is offered of this conversation only, and not where nothing was said', async () => {
    const panel = await open([reply('发货')], SAID);
    await panel.click(panel.button('存为话术'));
    expect(panel.one('.said-list')).not.toBeNull();
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    expect(panel.one('.said-list')).toBeNull();
    expect(panel.button('存为话术')).toBeUndefined();
  });
});

describe('the editor', () => {
  const edit = async (panel: Panel) => {
    await panel.click(panel.one('.row-side button'));
    await panel.click(panel.button('编辑'));
  };

  it('of a shared reply says whose it becomes, and shows only what becomes it', async () => {
    const panel = await open([reply('发货')]);
    await edit(panel);
    expect(panel.one('.editor-own')?.textContent).toContain('我的改写');
    expect(panel.one('.files-field')).toBeNull();
    expect(panel.one('.editor-more input[type="date"]')).toBeNull();
    expect(panel.one('.editor-more')?.hasAttribute('open')).toBe(false);
  });

  it('of a new one holds words, dates and places in a fold', async () => {
    const panel = await open([]);
    await alt('n');
    await panel.click(panel.button('加一种说法'));
    await panel.click(panel.button('全部，点这里限定'));
    await panel.click(panel.button('售后'));
    expect(panel.button('售后')?.getAttribute('aria-pressed')).toBe('true');
    const wording = panel.all('.editor-wording textarea')[0] as HTMLTextAreaElement;
    await focus(wording);
    await panel.click(panel.button('买家昵称'));
    expect(wording.value).toBe('{买家昵称}');
  });
});
