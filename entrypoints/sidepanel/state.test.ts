import { describe, expect, it } from 'vitest';
import type { Message } from '../../lib/conversation/types';
import type { ConsoleInfo } from '../../lib/messaging/ports';
import { type Action, type PanelState, reduce, START } from './state';

const CONSOLE: ConsoleInfo = {
  id: 'pdd-chat',
  name: { 'zh-CN': '拼多多', en: 'Pinduoduo' },
  language: 'zh-CN',
  marketplace: 'pdd',
  page: 'chat',
  capabilities: ['conversation', 'messages', 'list', 'insert'],
  evidence: { date: '2026-10', strength: 'live', sources: 7 },
  partEvidence: {},
};
const bound: Action = { type: 'bound', state: 'console', console: CONSOLE };
const message = (id: string | null, text = id ?? ''): Message => ({
  id,
  side: 'buyer',
  kind: 'text',
  text,
  at: null,
});
const told = (messages: Message[], reset = false, key = 'uid:1'): Action => ({
  type: 'page',
  event: { type: 'messages', key, reset, messages },
});
const stateAfter = (...actions: Action[]): PanelState => actions.reduce(reduce, START);
const textsOf = ({ messages }: PanelState) => messages.list.map(({ text }) => text);

describe('messages', () => {
  it('are added at the end, and changed where they stand', () => {
    const state = stateAfter(
      told([message('1'), message('2')], true),
      told([message('3')]),
      told([message('1', '已撤回')]),
    );
    expect(textsOf(state)).toEqual(['已撤回', '2', '3']);
  });

  it('without an id are never taken for each other', () => {
    const state = stateAfter(told([message(null, '在吗')], true), told([message(null, '在吗')]));
    expect(textsOf(state)).toEqual(['在吗', '在吗']);
  });

  it('of another conversation replace all, even where nobody said so', () => {
    const state = stateAfter(told([message('1')], true), told([message('9')], false, 'uid:2'));
    expect(textsOf(state)).toEqual(['9']);
    expect(state.messages.key).toBe('uid:2');
  });

  it('of a long day do not pile up: the newest stay', () => {
    const day = Array.from({ length: 1_000 }, (_, index) => message(String(index)));
    const state = stateAfter(told(day.slice(0, 500), true), ...day.slice(500).map((each) => told([each])));
    expect(state.messages.list.length).toBeLessThanOrEqual(300);
    expect(state.messages.list.at(-1)?.text).toBe('999');
  });
});

describe('bound', () => {
  const known = stateAfter(bound, told([message('1')], true));

  it('to another tab: what was read before is forgotten', () => {
    expect(reduce(known, bound).messages.list).toEqual([]);
  });

  it('again after the background was away: it stays', () => {
    const away = reduce(reduce(known, { type: 'link', up: false }), { type: 'link', up: true });
    expect(textsOf(reduce(away, bound))).toEqual(['1']);
    // Only that once: the next one is another tab again.
    expect(reduce(reduce(away, bound), bound).messages.list).toEqual([]);
  });

  it.each([
    { type: 'bound', state: 'no-console', console: null },
    { type: 'bound', state: 'console', console: { ...CONSOLE, id: 'feige-chat' } },
  ] as const)('elsewhere after the background was away: it is forgotten', (elsewhere) => {
    const away = reduce(known, { type: 'link', up: false });
    expect(reduce(away, elsewhere).messages.list).toEqual([]);
  });
});

it('each wish for the search box counts, so that a second one is heard', () => {
  const wish: Action = { type: 'page', event: { type: 'focus-search' } };
  expect(stateAfter(wish, wish).searchAsked).toBe(2);
});
