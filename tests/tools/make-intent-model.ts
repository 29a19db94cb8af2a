import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eachFeature } from '../../lib/intent/features';
import { createLexicon } from '../../lib/intent/lexicon';
import { type ModelFile, VOCABULARY } from '../../lib/intent/model';
import { signsOf } from '../../lib/intent/signs';
import { INTENTS } from '../../lib/intent/types';
import { type Example, examples, readWords } from './intent-lines';
import { type Row, train } from './intent-trainer';

/**
 * Writes the weights of the buyer's intents, learned from tests/eval/intent-training.jsonl and intent-words.json. Run
 * after a change of those, or of how lib/intent reads text: `npx tsx tests/tools/make-intent-model.ts`.
 */
export const MODEL_FILE = fileURLToPath(
  new URL('../../assets/public/packs/intent.zh-CN.json', import.meta.url),
);

/** Features that stay: those on the most lines. Twice as many judge no better, and double the file. */
const FEATURES = 8000;
/** A feature of one line alone says nothing about other lines. */
const LEAST_LINES = 2;
const LEARNING = { epochs: 10, rate: 0.25, decay: 3e-4 };

interface Read extends Example {
  features: Set<string>;
}

/** The text of the model's file: the same for the same lines, on any machine. */
export function makeModel(learned = (_: Example): boolean => true): string {
  const words = readWords();
  const lexicon = createLexicon(words);
  const read = examples(words)
    .filter(learned)
    .map((example): Read => {
      const features = new Set(['']);
      eachFeature(signsOf(example.text, lexicon), (feature) => features.add(feature));
      return { ...example, features };
    });
  const names = vocabulary(read);
  const weights = train(rowsOf(read, names), { ...LEARNING, features: names.length, labels: INTENTS.length });
  const { scale, bytes } = quantised(weights);
  const file: ModelFile = {
    format: 'sellerside-intent',
    vocabulary: VOCABULARY,
    intents: [...INTENTS],
    scale,
    classes: words.classes,
    families: words.families,
    features: names.join('\n'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
  return `${JSON.stringify(file)}\n`;
}

function vocabulary(read: readonly Read[]): string[] {
  const lines = new Map<string, Set<number>>();
  for (const { features, line } of read) {
    for (const feature of features) {
      const met = lines.get(feature);
      if (met) met.add(line);
      else lines.set(feature, new Set([line]));
    }
  }
  const count = (feature: string) => lines.get(feature)?.size ?? 0;
  return [...lines.keys()]
    .filter((feature) => count(feature) >= LEAST_LINES)
    .sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))
    .slice(0, FEATURES)
    .sort();
}

/** Lines that were filled several times, and intents with many lines, must not outweigh the others. */
function rowsOf(read: readonly Read[], names: readonly string[]): Row[] {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const ofLine = counts(read.map(({ line }) => line));
  const lineIntents = new Map(read.map(({ line, intent }) => [line, intent]));
  const ofIntent = counts([...lineIntents.values()]);
  const mean = lineIntents.size / INTENTS.length;
  return read.map(({ features, intent, line }) => ({
    features: Int32Array.from([...features].flatMap((feature) => numbers.get(feature) ?? [])),
    label: INTENTS.indexOf(intent),
    weight: (ofLine.get(line) ?? 1) ** -0.5 * (mean / (ofIntent.get(intent) ?? 1)) ** 0.7,
  }));
}

function counts<T>(all: readonly T[]): Map<T, number> {
  const found = new Map<T, number>();
  for (const each of all) found.set(each, (found.get(each) ?? 0) + 1);
  return found;
}

/** The largest weights are few: they are cut, so that the others keep their differences. */
function quantised(weights: Float64Array): { scale: number; bytes: Int8Array } {
  const sizes = weights.map(Math.abs).sort();
  const most = sizes[Math.floor(sizes.length * 0.9995)] as number;
  const scale = Number((most / 127).toPrecision(6));
  return {
    scale,
    bytes: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(MODEL_FILE, makeModel());
