import { describe, expect, it } from 'vitest';
import { maskWords, openQuestion, withAnswer } from './question';
import { card, said } from './testing';

describe('maskWords', () => {
  it.each([
    ['我电话13812345678', '我电话***'],
    ['打 138-1234-5678 就行', '打 *** 就行'],
    ['138 1234 5678', '***'],
    ['单号SF1234567890123没动', '单号***没动'],
    ['订单260907-318845720163942', '订单***'],
    ['收货是浙江省杭州市西湖区文三路 18 号 2 幢 301 室，尽快', '***，尽快'],
    ['在广东省深圳市那边', '***那边'],
    ['寄到朝阳区建国路88号', '***'],
    ['my mail is lin.xiao@example.com ok', 'my mail is *** ok'],
    ['ship to 221B Baker Street please', 'ship to 221B Baker Street please'],
    ['ship to 22 Baker Street please', 'ship to *** please'],
  ])('%s → %s', (text, masked) => {
    expect(maskWords(text)).toBe(masked);
  });

  it.each([
    '480ml 的能装几杯',
    '163cm 112斤穿什么码',
    '今天 17:30 前能发吗',
    '一共 1280.50 元',
    '这个在市面上有吗',
  ])('leaves “%s” as it is', (text) => expect(maskWords(text)).toBe(text));

  it('masks the names it is told of', () => {
    expect(maskWords('我是林小满，小满', ['林小满', null, '满'])).toBe('我是***，小满');
  });
});

describe('openQuestion', () => {
  const about = { id: 'q', at: 5, product: '保温杯', names: ['林小满'] };

  it('takes the buyer’s last question and the words around it', () => {
    const messages = [
      ...Array.from({ length: 5 }, (_, n) => said('agent', `第${n}句`)),
      said('robot', '自动回复'),
      said('buyer', '我林小满，电话13812345678，这杯子能放洗碗机吗'),
      said('agent', '我看看'),
    ];
    const question = openQuestion(messages, about);
    expect(question).toMatchObject({
      question: '我***，电话***，这杯子能放洗碗机吗',
      product: '保温杯',
      revision: 0,
    });
    expect(question?.words.map(({ side }) => side)).toEqual([
      'agent',
      'agent',
      'agent',
      'agent',
      'buyer',
      'agent',
    ]);
    expect(JSON.stringify(question)).not.toMatch(/林小满|138/);
  });

  it('asks nothing where the buyer has said nothing', () => {
    expect(openQuestion([said('agent', '您好'), { ...said('buyer', ''), kind: 'image' }], about)).toBeNull();
  });
});

it('puts an answer among the card’s questions, once', () => {
  const first = withAnswer(card('cup'), '能放洗碗机吗', '不能');
  expect(withAnswer(first, '能放洗碗机吗', '杯身可以').questions).toEqual([
    { question: '能放洗碗机吗', answer: '杯身可以' },
  ]);
});
