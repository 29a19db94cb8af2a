import { expect, it } from 'vitest';
import { pastedCards, withPasted } from './table';
import { card } from './testing';

const pasted = (text: string) => {
  const { cards, lines, faults } = pastedCards(text);
  return { cards: cards.map((each) => ({ ...each, sections: [...each.sections] })), lines, faults };
};

it('reads what a sheet puts on the clipboard', () => {
  expect(
    pasted(
      '商品\t栏目\t内容\r\n保温杯\t卖点\t316 不锈钢\r\n\t注意事项\t"不能\n装碳酸饮料"\r\n四件套\tFAQ\t起球吗？不起球\r\n',
    ),
  ).toEqual({
    cards: [
      {
        name: '保温杯',
        sections: [
          ['selling', ['316 不锈钢']],
          ['cautions', ['不能\n装碳酸饮料']],
        ],
        questions: [],
      },
      { name: '四件套', sections: [], questions: [{ question: '起球吗？', answer: '不起球' }] },
    ],
    lines: 3,
    faults: [],
  });
});

it('says which row it can’t read, and why', () => {
  expect(pasted('\t卖点\t没有名字\n保温杯\t卖点\n保温杯\t颜值\t好看\n保温杯\t卖点\t').faults).toEqual([
    { row: 1, problem: 'empty', word: '' },
    { row: 2, problem: 'columns', word: '' },
    { row: 3, problem: 'section', word: '颜值' },
    { row: 4, problem: 'empty', word: '' },
  ]);
  expect(pasted('')).toEqual({ cards: [], lines: 0, faults: [] });
});

it('takes section names in either language and usual other words', () => {
  const text = ['卖点', 'Installation', '竞品', '成分', "doesn't suit"]
    .map((word) => `杯\t${word}\tx`)
    .join('\n');
  expect(pasted(text).cards[0]?.sections.map(([kind]) => kind)).toEqual([
    'selling',
    'install',
    'rivals',
    'parameters',
    'unsuited',
  ]);
});

it('adds to a card what it does not have', () => {
  const [rows] = pastedCards('杯\t卖点\t新\n杯\t卖点\t旧\n杯\t问答\t漏吗？不漏').cards;
  const own = card('cup', {
    sections: [{ kind: 'selling', lines: ['旧'] }],
    questions: [{ question: '漏吗？', answer: '倒过来也不漏' }],
  });
  const merged = withPasted(own, rows as never);
  expect(merged.sections).toEqual([{ kind: 'selling', lines: ['旧', '新'] }]);
  expect(merged.questions).toEqual(own.questions);
});
