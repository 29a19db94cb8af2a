import { expect, it } from 'vitest';
import { compare } from './compare';

it('tells which words have come and gone', () => {
  expect(compare('明天发货，请等待', '后天发货，请等待')).toEqual([
    { kind: 'removed', text: '明天' },
    { kind: 'added', text: '后天' },
    { kind: 'same', text: '发货，请等待' },
  ]);
});

it('loses nothing of either', () => {
  const [before, after] = ['亲，{退货地址}\n{---}\n请寄顺丰', '亲亲，{退货地址}请寄中通\n'];
  const stretches = compare(before, after);
  const without = (kind: string) =>
    stretches
      .filter((each) => each.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect([without('added'), without('removed')]).toEqual([before, after]);
});
