import { expect, it } from 'vitest';
import { firstIn, nextFresh, textsOf } from './texts';

const texts = textsOf(
  { body: '在的', wordings: ['在呢', '我在'], translations: { en: 'Here', 'zh-CN': '不算' } },
  'zh-CN',
);

it('are the body, its wordings, and what it is in other languages', () => {
  expect(texts.map(({ body, language }) => `${language} ${body}`)).toEqual([
    'zh-CN 在的',
    'zh-CN 在呢',
    'zh-CN 我在',
    'en Here',
  ]);
});

it('begin with the language that is written here', () => {
  expect(firstIn(texts, 'zh-CN')).toBe(0);
  expect(firstIn(texts, 'en')).toBe(3);
  expect(firstIn(texts.slice(0, 2), 'en')).toBe(0);
});

it('come in turn, without what is not fresh, and never in another language', () => {
  expect(nextFresh(texts, 0, () => true)).toBe(1);
  expect(nextFresh(texts, 0, (index) => index !== 1)).toBe(2);
  expect(nextFresh(texts, 2, () => true)).toBe(0);
  expect(nextFresh(texts, 0, (index) => index > 2)).toBeNull();
  expect(nextFresh(texts.slice(0, 1), 0, () => true)).toBeNull();
});
