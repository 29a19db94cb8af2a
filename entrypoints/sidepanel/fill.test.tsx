// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ok } from '../../lib/messaging/result';
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
