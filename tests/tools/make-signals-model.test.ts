import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SIGNALS } from '../../lib/buyer/types';
import { type Bar, makeSignalsModel, SIGNALS_FILE } from './make-signals-model';

const textsOf = (name: string) =>
  readFileSync(new URL(`../eval/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => (JSON.parse(row) as { text: string }).text);

describe('the second opinion on signals', () => {
  let made = { file: '', bars: [] as Bar[] };
  beforeAll(() => {
    made = makeSignalsModel();
  }, 120_000);

  it('is the one in the pack', () => {
    // Not `toBe`: a difference of 250 kB is nothing to print.
    expect(readFileSync(SIGNALS_FILE, 'utf8') === made.file).toBe(true);
  });
  it('stays small', () => {
    expect(Buffer.byteLength(made.file)).toBeLessThan(300_000);
  });
  it('finds what it had not seen, and speaks of most signals', () => {
    const speaking = made.bars.filter(({ bar }) => bar !== null);
    expect(speaking.length).toBeGreaterThan(SIGNALS.length / 2);
    for (const { recall } of speaking) expect(recall).toBeGreaterThanOrEqual(0.15);
  });
  it('has learned none of the blind lines', () => {
    const learned = new Set(['signals-constructed.jsonl', 'intent-training.jsonl'].flatMap(textsOf));
    expect(textsOf('signals-blind.jsonl').filter((text) => learned.has(text))).toEqual([]);
  });
});
