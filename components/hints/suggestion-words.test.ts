import { expect, it } from 'vitest';
import { setLanguage } from '../../lib/platform/i18n';
import { suggestionWords } from './suggestion-words';

setLanguage('zh-CN');

const intent = { kind: 'intent', intent: 'shipping_time' } as const;
const words = { kind: 'words', words: '几号发' } as const;

it('says two reasons at most, the strongest first', () => {
  expect(suggestionWords([words, intent])).toBe('提到“几号发” · 问发货时间');
  expect(suggestionWords([intent])).toBe('问发货时间');
});

it('never leaves out what the agent’s own use did', () => {
  const learned = { kind: 'learned', intent: 'shipping_time' } as const;
  expect(suggestionWords([intent, words, learned])).toBe('问发货时间 · 您这时常用');
});
