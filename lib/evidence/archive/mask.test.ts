import { beforeAll, expect, it } from 'vitest';
import { maskerOf } from './mask';
import { type Sample, sampleCase } from './testing';

let sample: Sample;
beforeAll(async () => {
  sample = await sampleCase(async () => null);
});

const masked = (text: string, change: object = {}) =>
  maskerOf({ ...sample.whole, case: { ...sample.whole.case, ...change } })(text);

it('covers the name, the uid and numbers that a buyer gave', () => {
  expect(masked('林*儿 (9001002003) 加QQ 80012345')).toBe('林** (9**) 加QQ ****45');
  expect(masked('打 138 0013 8000 或 138-0013-8000')).toBe('打 ****00 或 ****00');
});

it('covers an account that is no number, wherever it was typed', () => {
  const [item, ...rest] = sample.whole.items;
  if (!item) throw new Error('no item');
  const account = { of: 'wechat', value: 'mumu_jia', seenIn: [] } as const;
  const cover = maskerOf({
    ...sample.whole,
    items: [{ ...item, account: { ...account, seenIn: [] } }, ...rest],
  });
  expect(cover('微信 mumu_jia')).toBe('微信 m**');
});

it('leaves what the platform looks the case up by, and short numbers', () => {
  expect(masked('订单 261118-112233445566778，退 200 元，2026-11-20')).toBe(
    '订单 261118-112233445566778，退 200 元，2026-11-20',
  );
  expect(masked('报备 7788990011', { platformCase: '7788990011' })).toBe('报备 7788990011');
});
