import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../eval/figures';
import { evaluator } from '../eval/intent';
import { readLines } from '../eval/read-lines';
import { MODEL_FILE, makeModel } from './make-intent-model';

const read = (name: string) => readFileSync(new URL(`../eval/${name}`, import.meta.url), 'utf8');

describe('the intent model', () => {
  let made = '';
  beforeAll(() => {
    made = makeModel();
  }, 60_000);

  it('is the one in the pack', () => {
    // Not `toBe`: a difference of 240 kB is nothing to print.
    expect(readFileSync(MODEL_FILE, 'utf8') === made).toBe(true);
  });

  it('stays small', () => {
    expect(Buffer.byteLength(made)).toBeLessThan(300_000);
  });
});

describe('our own lines', () => {
  const lines = readLines(read('intent-constructed.jsonl'), evaluator.labels);

  it('were not learned from', () => {
    const learned = new Set(
      read('intent-training.jsonl')
        .trimEnd()
        .split('\n')
        .map((row) => JSON.parse(row).text),
    );
    expect(lines.filter(({ text }) => learned.has(text))).toEqual([]);
  });

  it('are judged right', () => {
    const { accuracy1, accuracy3, lines: count } = measure('constructed', lines, evaluator);
    expect(count).toBeGreaterThanOrEqual(100);
    expect(accuracy1).toBeGreaterThanOrEqual(0.75);
    expect(accuracy3).toBeGreaterThanOrEqual(0.92);
  });
});
