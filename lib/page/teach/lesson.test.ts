// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseProfile } from '../../profile/schema';
import type { Profile } from '../../profile/types';
import { Lesson } from './lesson';
import { byHand, click, lesson } from './testing';

const rows = ['在吗', '在的', '杯子漏水', '请拍张照', '拍了', '这就补发']
  .map((text, at) => `<div class="msg msg--${at % 2 ? 'out' : 'in'}"><p class="words">${text}</p></div>`)
  .join('');
const PAGE = `<header class="head"><h2 class="nick">林小满</h2><span class="order">订单号：6940158273306418725</span></header>
  <div class="talk" style="overflow-y: auto">${rows}</div>
  <footer class="foot"><textarea class="reply"></textarea></footer>`;

const $ = (css: string) => document.querySelector(css) as Element;
let page: ReturnType<typeof lesson>;
beforeEach(() => {
  document.body.innerHTML = PAGE;
  page = lesson();
});
afterEach(() => page.end());

describe('a lesson', () => {
  it('says what came of each step, and keeps one message until the others come', () => {
    page.point('buyer-message', $('.msg--in p'));
    expect(page.point('list', $('.talk')).steps).toMatchObject({
      list: { state: 'taught', count: 1 },
      'buyer-message': { state: 'taught', count: 1, sample: '在吗' },
      'own-message': { state: 'open' },
    });
    const { steps, trial } = page.point('own-message', $('.msg--out p'));
    expect(steps).toMatchObject({
      list: { count: 1 },
      'buyer-message': { count: 3, sample: '拍了' },
      'own-message': { count: 3, sample: '这就补发' },
    });
    expect(trial).toMatchObject({
      messages: { buyer: 3, agent: 3, unclear: 0 },
      name: null,
      box: false,
      holds: true,
    });
  });

  it('makes a profile that grows by the step', () => {
    expect(page.act({ act: 'look' })).toMatchObject({ profile: null, trial: null, picking: null });
    page.point('box', $('textarea'));
    page.point('name', $('h2'));
    const { profile, trial } = page.point('order', $('.order'));
    expect(parseProfile(profile)).toEqual({ ok: true, value: profile });
    expect(profile?.capabilities).toEqual(['conversation', 'insert', 'orders']);
    expect(trial).toMatchObject({ name: '林小满', box: true, orders: ['6940158273306418725'], holds: true });
  });

  it('tells of a click and of a cancelled pick', () => {
    page.act({ act: 'pick', step: 'box' });
    click($('textarea'));
    page.act({ act: 'pick', step: 'name' });
    document.body.dispatchEvent(byHand(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(page.told.map(({ picking, steps }) => [picking, steps.box?.state, steps.name?.state])).toEqual([
      [null, 'taught', 'open'],
      [null, 'taught', 'open'],
    ]);
  });

  it('is led from the panel by keys', () => {
    expect(page.act({ act: 'pick', step: 'name' }).picking).toBe('name');
    for (const to of ['in', 'in', 'in'] as const) page.act({ act: 'move', to });
    const { steps, picking } = page.act({ act: 'choose' });
    expect([picking, steps.name?.sample]).toEqual([null, '林小满']);
    page.act({ act: 'pick', step: 'name' });
    expect(page.act({ act: 'cancel' }).picking).toBeNull();
  });

  it('forgets a step and what was made of it', () => {
    page.point('box', $('textarea'));
    page.point('name', $('h2'));
    const { steps, profile } = page.act({ act: 'forget', step: 'box' });
    expect(steps.box?.state).toBe('open');
    expect(profile).not.toHaveProperty('input');
  });

  it('looks again at a page that has changed', () => {
    for (const [step, css] of [
      ['list', '.talk'],
      ['buyer-message', '.msg--in p'],
      ['own-message', '.msg--out p'],
    ] as const) {
      page.point(step, $(css));
    }
    $('.talk').insertAdjacentHTML('beforeend', '<div class="msg msg--in"><p class="words">收到</p></div>');
    expect(page.act({ act: 'look' }).steps['buyer-message']).toMatchObject({ count: 4, sample: '收到' });
    // Another conversation: what was pointed at is gone, what was made of it reads on.
    $('.talk').innerHTML = '<div class="msg msg--out"><p class="words">您好</p></div>';
    expect(page.act({ act: 'look' }).trial).toMatchObject({
      messages: { buyer: 0, agent: 1, unclear: 0 },
      holds: true,
    });
    $('.talk').insertAdjacentHTML(
      'beforeend',
      '<div class="msg msg--in msg--out"><p class="words">谁</p></div>',
    );
    expect(page.act({ act: 'look' }).trial).toMatchObject({ messages: { unclear: 1 }, holds: false });
  });

  it('asks again for a message that the page has redrawn meanwhile', () => {
    page.point('list', $('.talk'));
    page.point('buyer-message', $('.msg--in p'));
    $('.talk').innerHTML = rows;
    expect(page.point('own-message', $('.msg--out p')).steps).toMatchObject({
      'buyer-message': { state: 'open' },
      'own-message': { state: 'taught' },
    });
  });
});

describe('a wrong pick', () => {
  const problem = (step: Parameters<typeof page.point>[0], css: string) =>
    page.point(step, $(css)).steps[step]?.problem;

  it('is told by what is wrong with it', () => {
    expect(problem('box', '.order')).toBe('no-box');
    expect(problem('name', 'textarea')).toBe('no-text');
    expect(problem('name', 'header')).toBe('several');
    expect(problem('order', 'h2')).toBe('no-order-number');
    page.point('list', $('.talk'));
    expect(problem('buyer-message', 'h2')).toBe('outside-list');
    page.point('buyer-message', $('.msg--in p'));
    expect(problem('own-message', '.msg--in p')).toBe('same-side');
    expect(problem('own-message', '.msg:nth-child(3) p')).toBe('same-side');
    expect(problem('own-message', '.msg--out p')).toBeUndefined();
  });

  it('has nothing to hold on to', () => {
    document.body.innerHTML =
      '<div><div class="css-1x2y3z"><b class="Oin7vxji10b7rr76">林小满</b></div><div><b>其他</b></div></div>';
    expect(problem('name', 'b')).toBe('no-hold');
  });
});

describe('teaching a part again', () => {
  const known: Profile = {
    vocabulary: 1,
    id: 'known-chat',
    marketplace: 'pdd',
    page: 'chat',
    name: { 'zh-CN': '某', en: 'Known' },
    language: 'zh-CN',
    addresses: ['https://desk.example/*'],
    evidence: { date: '2026-01', strength: 'live', sources: 3 },
    capabilities: ['conversation', 'insert'],
    conversation: { name: [{ from: { css: ['.nick'] }, take: 'text' }] },
    input: { find: { css: ['#gone'] } },
  };

  it('asks for its steps only, and changes nothing else of the console', () => {
    const end = new AbortController();
    const now = () => Date.UTC(2026, 8, 8);
    const teacher = new Lesson({
      root: document,
      url: 'https://desk.example/',
      profile: known,
      signal: end.signal,
      now,
      emit: vi.fn(),
    });
    const { steps, profile } = teacher.act({ act: 'begin', parts: ['input'], title: '某' });
    expect([Object.keys(steps), profile]).toEqual([['box'], null]);
    expect(teacher.act({ act: 'pick', step: 'name' }).picking).toBeNull();
    teacher.act({ act: 'pick', step: 'box' });
    click($('textarea'));
    const state = teacher.act({ act: 'look' });
    expect(state.profile).toMatchObject({
      ...known,
      vocabulary: 2,
      input: { find: { css: ['.reply', '.foot textarea'] } },
      partEvidence: { input: { date: '2026-09', strength: 'live', sources: 1 } },
    });
    expect(state.trial).toMatchObject({ box: true, name: '林小满', holds: true });
    end.abort();
  });
});

describe('the page', () => {
  const shown = () => document.querySelectorAll('sellerside-teach').length;

  it('keeps nothing of it', () => {
    const before = document.body.innerHTML;
    page.point('name', $('h2'));
    page.act({ act: 'pick', step: 'box' });
    expect(shown()).toBe(1);
    expect(document.body.innerHTML).toBe(before);
    expect($('sellerside-teach').shadowRoot).toBeNull();
    page.act({ act: 'end' });
    expect(shown()).toBe(0);
  });

  it('is free of it when the signal aborts while somebody points', () => {
    page.act({ act: 'pick', step: 'box' });
    page.end();
    expect(shown()).toBe(0);
    const seen = vi.fn();
    $('textarea').addEventListener('click', seen);
    click($('textarea'));
    expect(seen).toHaveBeenCalledOnce();
  });
});

describe('a lesson that goes on after a reload', () => {
  it('has what was taught, tried on the page as it is now, and asks for the rest', () => {
    page.point('box', $('textarea'));
    const before = page.point('name', $('h2'));
    page.end();
    document.body.innerHTML = PAGE.replace('林小满', '周周');
    page = lesson();
    const { steps, trial } = page.act({ act: 'begin', parts: null, title: '练习', kept: before.profile });
    expect(steps).toMatchObject({
      box: { state: 'taught', count: 1 },
      name: { state: 'taught', sample: '周周' },
      list: { state: 'open' },
    });
    expect(trial).toMatchObject({ name: '周周', box: true, holds: true });
    const { profile } = page.point('order', $('.order'));
    expect(Object.keys(profile ?? {})).toEqual(expect.arrayContaining(['input', 'conversation', 'orders']));
  });

  it('can have a step of it pointed at anew', () => {
    const before = page.point('box', $('textarea'));
    page.act({ act: 'begin', parts: null, title: '练习', kept: before.profile });
    expect(page.point('box', $('h2')).steps.box).toMatchObject({ state: 'failed', problem: 'no-box' });
    expect(page.point('box', $('textarea')).steps.box).toMatchObject({ state: 'taught' });
  });
});
