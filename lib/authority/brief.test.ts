import { expect, it } from 'vitest';
import { briefOf, type Request } from './brief';
import { DEFAULT_LIMITS } from './types';

const request: Request = {
  buyer: '林*儿',
  order: '260907-318845720163942',
  asked: '盖子漏水，要求退一半',
  said: ['买家：漏了一桌子', '客服：非常抱歉，\n我马上申请'],
  proposed: '退 80 元，商品留下',
  grant: { kind: 'refund', amount: 80 },
};

it('tells the supervisor all they need, a line each', () => {
  expect(briefOf(request, DEFAULT_LIMITS, '15:30', 'zh-CN')).toBe(
    [
      '【请示】',
      '买家：林*儿',
      '订单：260907-318845720163942',
      '诉求：盖子漏水，要求退一半',
      '已沟通：',
      '- 买家：漏了一桌子',
      '- 客服：非常抱歉， 我马上申请',
      '建议：退 80 元，商品留下',
      '超出权限：退款/补偿 80 元，本岗位上限 50 元',
      '请在 15:30 前答复',
    ].join('\n'),
  );
});
it('says in either language what is not known', () => {
  const blank: Request = { buyer: null, order: null, asked: ' ', said: [], proposed: '' };
  expect(briefOf(blank, DEFAULT_LIMITS, null, 'en')).toBe(
    '[Request]\nBuyer: unknown\nOrder: unknown\nAsks for: unknown\nSaid so far: (nothing yet)\nProposal: unknown',
  );
});
it('names a limit only where the proposal is beyond it', () => {
  const of = (amount: number, refund: number | null) =>
    briefOf({ ...request, grant: { kind: 'refund', amount } }, { ...DEFAULT_LIMITS, refund }, null, 'en');
  expect(of(80, 50)).toContain('Beyond my limit: refund or compensation 80, the limit is 50');
  expect(of(50, 50)).not.toContain('Beyond');
  expect(of(80, null)).not.toContain('Beyond');
});
it('has the last words said, each in one line that is not too long', () => {
  const said = Array.from({ length: 30 }, (_, at) => `第${at}句${'啊'.repeat(500)}`);
  const lines = briefOf({ ...request, said }, DEFAULT_LIMITS, null, 'zh-CN').split('\n');
  const quoted = lines.filter((line) => line.startsWith('- '));
  expect(quoted).toHaveLength(6);
  expect(quoted.at(-1)).toMatch(/^- 第29句啊+…$/);
  expect(Math.max(...quoted.map(({ length }) => length))).toBe(122);
});
