import { expect, it } from 'vitest';
import type { HintFault } from './card-kept';
import { feedbackFile } from './feedback-file';
import { feedbackTable, parseFeedback, withFile } from './feedback-table';

const fault = (rule: string, part: Partial<HintFault> = {}): HintFault => ({
  ...{ signal: 'angry', rule, count: 1, at: 1, words: [] },
  ...part,
});
const said = (text: string) => ({ text, buyer: 'k', at: 1 });
const names = new Map([['k', ['林晓晓', '7482019365520']]]);
const made = (faults: HintFault[], part: Partial<Parameters<typeof feedbackFile>[1]> = {}) =>
  feedbackFile(faults, { agent: '小木', withWords: true, names, at: 0, ...part });

it('has the words with nothing by which the buyer could be known, and none without consent', () => {
  const faults = [fault('a', { right: 2, words: [said('我林晓晓，电话 13812345678，小木你等着')] })];
  expect(made(faults).rules).toEqual([
    { signal: 'angry', rule: 'a', wrong: 1, right: 2, words: ['我***，电话 ***，***你等着'] },
  ]);
  expect(made([fault('a', { words: [{ ...said('气死我了'), buyer: 'gone' }] })]).rules[0]?.words).toEqual([]);
  expect(made(faults, { withWords: false }).rules[0]?.words).toEqual([]);
});

it('is small however much was said, and can be read again', () => {
  const words = Array.from({ length: 20 }, (_, at) => said(`第${at}句`.padEnd(2000, '吵')));
  const file = made([fault('a', { words })]);
  expect(file.rules[0]?.words.map((text) => text.slice(0, 4))).toEqual(
    [15, 16, 17, 18, 19].map((at) => `第${at}句`),
  );
  expect(parseFeedback(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, value: file });
});

it.each([
  [{ format: 'sellerside-pack' }, 'format'],
  [{ ...made([fault('a')]), rules: [{ ...made([fault('a')]).rules[0], wrong: -1 }] }, 'rules[0].wrong'],
  [{ ...made([fault('a')]), buyer: 'x' }, ''],
])('what is no such file is refused with its place: %#', (json, path) => {
  expect(parseFeedback(json)).toMatchObject({ ok: false, path });
});

it('counts every agent once, by the newest file, and files without a name each by itself', () => {
  const at = (time: number, agent: string, count: number) =>
    made([fault('a', { count })], { at: time, agent });
  const files = [at(2, '小木', 5), at(1, '小木', 3), at(1, '', 1), at(1, '', 1), at(2, '', 1)].reduce(
    withFile,
    [],
  );
  expect(feedbackTable(files)).toMatchObject([{ rule: 'a', wrong: 7, agents: 3 }]);
});

it('lays the rules beside one another, most often wrong first', () => {
  const files = [
    made([fault('rare'), fault('often', { count: 4 }), fault('fine', { count: 0, right: 9 })]),
    made([fault('rare'), fault('often', { signal: 'impatient' })], { agent: '小林' }),
  ];
  expect(
    feedbackTable(files).map(({ signal, rule, wrong, agents }) => [signal, rule, wrong, agents]),
  ).toEqual([
    ['angry', 'often', 4, 1],
    ['angry', 'rare', 2, 2],
    ['impatient', 'often', 1, 1],
    ['angry', 'fine', 0, 1],
  ]);
});
