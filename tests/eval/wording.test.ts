import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measure } from './figures';
import { readLines } from './read-lines';
import { evaluator } from './wording';

const linesOf = (name: string) =>
  readLines(readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8'), evaluator.labels);
const lines = linesOf('wording-constructed');
const ordinary = lines.filter(({ labels }) => labels.includes('none'));

it('finds what is wrong in our own lines, and lets ordinary service talk pass', () => {
  const { labels, falseAlarmsOnNone } = measure('constructed', lines, evaluator);
  const missed = Object.entries(labels).filter(([, { recall }]) => recall !== null && recall < 0.9);
  expect(missed).toEqual([]);
  expect(falseAlarmsOnNone).toBeLessThan(0.01);
});
it('has its hard tier silent on every ordinary line', () => {
  expect(ordinary.length).toBeGreaterThan(400);
  expect(ordinary.filter((line) => evaluator.judge(line).tiers?.includes('hard'))).toEqual([]);
});
it('keeps the bounds on the lines that no rule was written with', () => {
  const { macroRecall, falseAlarmsOnNone } = measure('blind', linesOf('wording-blind'), evaluator);
  expect(macroRecall).toBeGreaterThanOrEqual(0.85);
  expect(falseAlarmsOnNone).toBeLessThanOrEqual(0.05);
});
