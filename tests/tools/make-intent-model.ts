import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLexicon } from '../../lib/intent/lexicon';
import { INTENT_FORMAT } from '../../lib/intent/model';
import { INTENTS } from '../../lib/intent/types';
import { type Example, examples, readWords } from './intent-lines';
import { oneOfAll, type Row, train } from './linear-trainer';
import { featuresOf, numbersOf, vocabulary, weightsFile } from './weights-file';

/**
 * Writes the weights of the buyer's intents, learned from tests/eval/intent-training.jsonl and intent-words.json. Run
 * after a change of those, or of how lib/intent reads text: `npx tsx tests/tools/make-intent-model.ts`.
 */
export const MODEL_FILE = fileURLToPath(
  new URL('../../assets/public/packs/intent.zh-CN.json', import.meta.url),
);

/** Features that stay: those on the most lines. Twice as many judge no better, and double the file. */
const FEATURES = 8000;
const LEARNING = { epochs: 10, rate: 0.25, decay: 3e-4 };

interface Read extends Example {
  features: Set<string>;
}

interface IntentRow extends Row {
  label: number;
}

/** The text of the model's file: the same for the same lines, on any machine. */
export function makeModel(learned = (_: Example): boolean => true): string {
  const words = readWords();
  const lexicon = createLexicon(words);
  const read = examples(words)
    .filter(learned)
    .map((example): Read => ({ ...example, features: featuresOf(example.text, lexicon) }));
  const names = vocabulary(read, FEATURES);
  const settings = { ...LEARNING, features: names.length, labels: INTENTS.length };
  const weights = train(rowsOf(read, names), settings, oneOfAll);
  return `${JSON.stringify(weightsFile(INTENT_FORMAT, INTENTS, words, names, weights))}\n`;
}

/** Lines that were filled several times, and intents with many lines, must not outweigh the others. */
function rowsOf(read: readonly Read[], names: readonly string[]): IntentRow[] {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const ofLine = counts(read.map(({ line }) => line));
  const lineIntents = new Map(read.map(({ line, intent }) => [line, intent]));
  const ofIntent = counts([...lineIntents.values()]);
  const mean = lineIntents.size / INTENTS.length;
  return read.map(({ features, intent, line }) => ({
    features: numbersOf(features, numbers),
    label: INTENTS.indexOf(intent),
    weight: (ofLine.get(line) ?? 1) ** -0.5 * (mean / (ofIntent.get(intent) ?? 1)) ** 0.7,
  }));
}

function counts<T>(all: readonly T[]): Map<T, number> {
  const found = new Map<T, number>();
  for (const each of all) found.set(each, (found.get(each) ?? 0) + 1);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(MODEL_FILE, makeModel());
