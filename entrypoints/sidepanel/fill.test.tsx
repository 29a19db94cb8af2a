// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ok } from '../../lib/messaging/result';
import { DEFAULT_SETTINGS } from '../../lib/messaging/settings';
import {
  compose,
  FACTS,
  focus,
  hold,
  openPanel,
  openWith,
  press,
  release,
  reply,
  settle,
  type,
} from './testing';

const NAMED = reply('报名字', { body: '我是{shop.name}的{agent.name}' });
const ORDER = reply('查单', { body: '订单{order.id}已发出' });
const BROKEN = reply('坏的', { body: '您的{buyer.phone}' });

/** The console names no shop. */
const open = (replies = [NAMED]) => openPanel({ replies, facts: { ...FACTS, shop: null } });
const fields = (panel: Awaited<ReturnType<typeof open>>) => panel.all('.fill-input') as HTMLInputElement[];

describe('a reply with blanks', () => {
  it('shows them before the pick', async () => {
    const panel = await open();
    expect(panel.all('.row-gap').map((gap) => gap.textContent)).toEqual(['店铺名', '客服名']);
  });

  it('opens its row instead of going out; Enter goes on, from the last blank it inserts', async () => {
    const panel = await open();
    await press('1', { alt: true });
    expect(panel.inserts).toEqual([]);
    expect(document.activeElement).toBe(fields(panel)[0]);
    await type('木几');
    expect(panel.one('.row-body')?.textContent).toContain('我是木几的');
    await press('Enter');
    expect(document.activeElement).toBe(fields(panel)[1]);
    await type('小木');
    await press('Enter');
    expect(panel.inserts.map(({ text }) => text)).toEqual(['我是木几的小木']);
    expect(fields(panel)).toEqual([]);
  });

  it('never goes out with a blank, nor with spaces for one', async () => {
    const panel = await open([ORDER]);
    await press('1', { alt: true });
    await press('Enter');
    await type('  ');
    await press('Enter');
    await press('1', { alt: true });
    expect(panel.inserts).toEqual([]);
  });

  it('is safe while an input method composes', async () => {
    const panel = await open([ORDER]);
    await press('1', { alt: true });
    await type('12');
    await compose('compositionstart');
    await hold('Enter', { composing: true, keyCode: 229 });
    await compose('compositionend');
    await release('Enter');
    expect(panel.inserts).toEqual([]);
  });

  it('closes by Esc, with nothing inserted', async () => {
    const panel = await open();
    await press('1', { alt: true });
    await press('Escape');
    expect(fields(panel)).toEqual([]);
    expect(panel.inserts).toEqual([]);
  });

  it('keeps what is the agent’s own when asked to, and only that', async () => {
    const panel = await open();
    await press('1', { alt: true });
    await type('木几');
    await press('Enter');
    await type('小木');
    const [shop] = panel.all('.fill-keep input');
    await panel.click(shop);
    await focus(fields(panel)[1] ?? null);
    await press('Enter');
    expect(panel.calls.filter(({ name }) => name === 'settings.change')).toEqual([
      // In this console: another may belong to another shop.
      { name: 'settings.change', args: { shopNames: { 'pdd-chat': '木几' } } },
    ]);
  });

  it('asks for what is to be kept once: the next pick has it, before it has been saved', async () => {
    const panel = await open([reply('自报', { body: '我是{agent.name}' })]);
    await press('1', { alt: true });
    await type('小木');
    await panel.click(panel.one('.fill-keep input'));
    await focus(fields(panel)[0] ?? null);
    await press('Enter');
    expect(panel.one('.row-body')?.textContent).toBe('我是小木');
    await press('1', { alt: true });
    expect(panel.inserts.map(({ text }) => text)).toEqual(['我是小木', '我是小木']);
  });

  it('stays open where it was opened while another text was on its way', async () => {
    const panel = await open([reply('问好', { order: 1 }), { ...ORDER, order: 2 }]);
    let answer = () => {};
    panel.link.hold = new Promise((resolve) => {
      answer = resolve;
    });
    await press('1', { alt: true });
    await press('2', { alt: true });
    await type('20');
    answer();
    await settle();
    await type('26');
    expect(fields(panel).map(({ value }) => value)).toEqual(['2026']);
  });

  it('what was filled in for one buyer does not go to another', async () => {
    const panel = await open([ORDER]);
    await press('1', { alt: true });
    await type('2026');
    await panel.page({ type: 'facts', facts: openWith('老王', '2') });
    panel.link.insert = ok({ ok: false, reason: 'context-changed', nowOpen: '老王', box: '' });
    await press('Enter');
    expect(panel.inserts.map(({ expected }) => expected.key)).not.toContain('uid:2');
  });

  it('a variable that nobody knows is to be mended in the reply', async () => {
    const panel = await open([BROKEN]);
    await press('1', { alt: true });
    expect(panel.inserts).toEqual([]);
    expect(panel.said).toContain('{buyer.phone}');
    await panel.click(panel.button('编辑'));
    expect(panel.one('form.editor textarea')).not.toBeNull();
  });
});

it('a masked name is no name to greet anybody by', async () => {
  const panel = await open([reply('问好', { body: '{buyer.name}您好' })]);
  await panel.page({ type: 'facts', facts: openWith('林*儿', '1') });
  await press('1', { alt: true });
  expect(panel.inserts).toEqual([]);
  expect(fields(panel)[0]?.placeholder).toContain('林*儿');
});

describe('what may stay empty', () => {
  const MAYBE = reply('催单', { body: '您好{[，单号{?单号}]}，已催' });

  it('is asked for where it is the only blank; Enter once more leaves it out', async () => {
    const panel = await open([MAYBE]);
    await press('1', { alt: true });
    expect(panel.inserts).toEqual([]);
    expect(document.activeElement).toBe(fields(panel)[0]);
    await press('Enter');
    expect(panel.inserts.map(({ text }) => text)).toEqual(['您好，已催']);
  });

  it('goes in with what was typed, and by the same key twice without it', async () => {
    const panel = await open([MAYBE]);
    await press('1', { alt: true });
    await type('77');
    await press('Enter');
    await press('1', { alt: true });
    await press('1', { alt: true });
    expect(panel.inserts.map(({ text }) => text)).toEqual(['您好，单号77，已催', '您好，已催']);
  });
});

describe('a reply of which nothing is left', () => {
  it.each(['{---}', '{---}\n{---}', '\u200b'])('is not said to be in: %j', async (body) => {
    const panel = await open([reply('空', { body })]);
    await press('1', { alt: true });
    expect(panel.inserts).toEqual([]);
    expect(panel.said).toContain('这条没有可填的文字');
  });

  it('nor one whose only part was left out', async () => {
    const panel = await open([reply('空', { body: '{[{?备注}]}' })]);
    await press('1', { alt: true });
    await press('Enter');
    expect(panel.inserts).toEqual([]);
    expect(panel.said).toContain('这条没有可填的文字');
    await type('好');
    await press('Enter');
    expect(panel.inserts.map(({ text }) => text)).toEqual(['好']);
  });
});

it.each([
  ['{好|}', '空的选项'],
  ['好{[，{?备注}', '缺结尾'],
  ['{?}', '没写要填什么'],
  ['{order.amount:date}', '格式'],
  ['{buyer.phone}', '不认识 {buyer.phone}'],
])('says what is wrong with %s', async (body, words) => {
  const panel = await open([reply('坏的', { body })]);
  await press('1', { alt: true });
  expect(panel.inserts).toEqual([]);
  expect(panel.said).toContain(words);
});

describe('a reply that is deleted while its row is open', () => {
  const gone = (id: string) => ({
    type: 'library' as const,
    part: {
      type: 'change' as const,
      replies: [],
      removed: [id],
      usage: [],
      gone: { sets: ['starter'], categories: [] },
    },
  });

  it('keeps what was filled in, and can still go in', async () => {
    const panel = await open([ORDER]);
    await press('1', { alt: true });
    await type('31');
    await panel.tell(gone('查单'));
    expect(panel.one('.row')?.textContent).toContain('这条话术已经不在了');
    expect(fields(panel)[0]?.value).toBe('31');
    await press('Enter');
    expect(panel.inserts.map(({ text }) => text)).toEqual(['订单31已发出']);
    expect(panel.one('.gone')).not.toBeNull();
  });

  it('keeps it also where the list is made anew', async () => {
    const panel = await open([ORDER]);
    await press('1', { alt: true });
    await type('31');
    await panel.tell(gone('查单'));
    const part = { type: 'change' as const, replies: [reply('新的')], removed: [], usage: [] };
    await panel.tell({ type: 'library', part });
    expect(fields(panel)[0]?.value).toBe('31');
    await focus(fields(panel)[0] ?? null);
    await press('Escape');
    expect(fields(panel)).toEqual([]);
  });

  it('keeps the text that is being changed', async () => {
    const panel = await open([reply('问好')]);
    await panel.click(panel.one('.row-pick'), { shiftKey: true });
    await panel.tell(gone('问好'));
    expect(panel.one('.row')?.textContent).toContain('这条话术已经不在了');
    await panel.click(panel.one('.preview .button-main'));
    expect(panel.inserts.map(({ text }) => text)).toEqual(['问好的内容']);
  });
});

it('says nothing in the language before', async () => {
  const panel = await open([BROKEN]);
  await press('1', { alt: true });
  expect(panel.said).not.toBe('');
  await panel.tell({ type: 'settings', settings: { ...DEFAULT_SETTINGS, language: 'en' } });
  expect(panel.said).toBe('');
});
