import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MALICE } from '../../lib/buyer/types';
import { measure } from './figures';
import { readLines } from './read-lines';
import { evaluator } from './signals';

const file = join(dirname(fileURLToPath(import.meta.url)), 'signals-constructed.jsonl');
const lines = readLines(readFileSync(file, 'utf8'), evaluator.labels);
const isMalice = (labels: readonly string[]) => labels.some((label) => MALICE.some((each) => each === label));

// The bounds are those of the sealed set, tightened: these lines are ours, and the rules were tuned with them in sight.
it('keeps its quality on the constructed lines', () => {
  const { macroF1, falseAlarmsOnNone } = measure('constructed', lines, evaluator);
  expect(macroF1).toBeGreaterThan(0.88);
  expect(falseAlarmsOnNone).toBeLessThan(0.03);
});

it('finds malice of every kind, and none where there is none', () => {
  const got = lines.map((line) => ({ line, labels: evaluator.judge(line).labels }));
  for (const kind of MALICE) {
    const own = got.filter(({ line }) => line.labels.includes(kind));
    expect(own.length, kind).toBeGreaterThanOrEqual(10);
    expect(
      own.filter(({ labels }) => labels.includes(kind)).length / own.length,
      kind,
    ).toBeGreaterThanOrEqual(0.85);
  }
  const harmless = got.filter(({ line }) => !isMalice(line.labels));
  expect(harmless.filter(({ labels }) => isMalice(labels)).length / harmless.length).toBeLessThan(0.01);
});
