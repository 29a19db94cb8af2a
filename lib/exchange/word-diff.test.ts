import { expect, it } from 'vitest';
import { wordDiff } from './word-diff';

it('takes Chinese apart into words', async () => {
  expect(await wordDiff('下单后48小时内发货', '下单后24小时内发货')).toEqual([
    { kind: 'same', text: '下单后' },
    { kind: 'removed', text: '48' },
    { kind: 'added', text: '24' },
    { kind: 'same', text: '小时内发货' },
  ]);
});
