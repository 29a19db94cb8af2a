import { expect, it } from 'vitest';
import { pageKey, Talks } from './talks';
import type { Message } from './types';

const named = (name: string) => ({ key: `name:${name}`, buyer: { name, uid: null } });
const said = (id: string | null, text: string): Message => ({
  id,
  side: 'buyer',
  kind: 'text',
  text,
  at: null,
});
const [first, second] = [
  [said('a1', '在吗'), said('a2', '几天到')],
  [said('b1', '在吗'), said('b2', '能退吗')],
];

it('two buyers with one name are two talks, and each is the same when it comes back', () => {
  const talks = new Talks();
  const one = talks.tell(named('匿名用户'), first);
  const other = talks.tell(named('匿名用户'), second);
  expect(other).not.toBe(one);
  expect(pageKey(other)).toBe('name:匿名用户');
  expect(talks.tell(named('匿名用户'), [...first, said('a3', '谢谢')])).toBe(one);
  expect(talks.tell(named('匿名用户'), second)).toBe(other);
});

it('a talk that goes on, or is read further up, stays itself', () => {
  const talks = new Talks();
  const key = talks.tell(named('甲'), first);
  for (const list of [
    [...first, said('a3', '在的')],
    [said('a2', '几天到'), said('a3', '在的')],
    [said('a0', '您好'), said('a1', '在吗')],
  ])
    expect(talks.tell(named('甲'), list)).toBe(key);
});

it('a moment without messages is nobody known, and then the one whose messages come', () => {
  const talks = new Talks();
  const key = talks.tell(named('甲'), first);
  const unsure = talks.tell(named('甲'), []);
  expect(unsure).not.toBe(key);
  expect(talks.tell(named('甲'), [])).toBe(unsure);
  expect(talks.tell(named('甲'), first)).toBe(key);
  talks.tell(named('甲'), []);
  expect(talks.tell(named('甲'), second)).not.toBe(key);
});

it('without ids three messages in a row tell, and not a greeting that everybody uses', () => {
  const talks = new Talks();
  const words = (...texts: string[]) => texts.map((text) => said(null, text));
  const key = talks.tell(named('乙'), words('在吗', '有货吗', '要两件'));
  expect(talks.tell(named('乙'), words('在吗', '有货吗', '要两件', '多少钱'))).toBe(key);
  expect(talks.tell(named('乙'), words('您好', '在吗', '退货'))).not.toBe(key);
});

it('a key that is a buyer’s own is left as it is', () => {
  const talks = new Talks();
  const open = { key: 'uid:7', buyer: { name: '甲', uid: '7' } };
  expect(talks.tell(open, first)).toBe('uid:7');
  expect(talks.tell(open, second)).toBe('uid:7');
});
