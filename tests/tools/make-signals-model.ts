import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OPINION_FORMAT } from '../../lib/buyer/opinion';
import { SIGNALS } from '../../lib/buyer/types';
import { createLexicon } from '../../lib/intent/lexicon';
import { type Row, train } from './linear-trainer';
import { mulberry32 } from './random';
import { type Line, signalLines, signalWords } from './signals-lines';
import { featuresOf, numbersOf, vocabulary, weightsFile } from './weights-file';

/**
 * Writes the second opinion on signals, learned from tests/eval/signals-constructed.jsonl, and from the lines of
 * intents for what is no signal. Run after a change of those or of the words beside them:
 * `npx tsx tests/tools/make-signals-model.ts`; it prints what the bars were chosen by.
 */
export const SIGNALS_FILE = fileURLToPath(
  new URL('../../assets/public/packs/signals.zh-CN.json', import.meta.url),
);

/** More judge no better, and the file has to stay under 300 kB. */
const FEATURES = 6000;
const LEARNING = { epochs: 10, rate: 0.25, decay: 3e-4 };
/** How much a line counts that only says what is not there. */
const OF_INTENT = 0.3;
/** Signals on few lines must be heard: what a line that has one counts, beside one that has not. */
const weightOf = (lines: number) => Math.min(6, (300 / Math.max(lines, 5)) ** 0.5);

const FOLDS = 5;
/** A bar lies where so many of the lines above it are right, and of lines without a signal so few are above it. */
const LEAST_RIGHT = 0.9;
const MOST_ALARMS = 0.001;
/** Buyers write otherwise than we do: the bar lies so much higher. */
const MARGIN = 0.3;
/** A signal that it finds less often is left to the rules. */
const LEAST_FOUND = 0.15;

interface SignalRow extends Row {
  line: Line;
  /** Learned with all folds but this, its scores are as those of a line never seen; null: always learned. */
  fold: number | null;
}

export interface Bar {
  bar: number | null;
  /** Of the lines that have the signal, by models that had not seen them. */
  recall: number;
}

export function makeSignalsModel(): { file: string; bars: Bar[] } {
  const words = signalWords();
  const lexicon = createLexicon(words);
  const lines = signalLines();
  const read = lines.map(({ text }, line) => ({ features: featuresOf(text, lexicon), line }));
  const names = vocabulary(read, FEATURES);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const random = mulberry32(11);
  const rows = lines.map((line, at): SignalRow => {
    const { features } = read[at] as (typeof read)[number];
    const fold = line.isOwn ? Math.floor(random() * FOLDS) : null;
    return { features: numbersOf(features, numbers), weight: line.isOwn ? 1 : OF_INTENT, line, fold };
  });
  const bars = barsOf(rows, names.length);
  const weights = learn(rows, names.length);
  const file = {
    ...weightsFile(OPINION_FORMAT, SIGNALS, words, names, weights),
    bars: bars.map(({ bar }) => bar),
  };
  return { file: `${JSON.stringify(file)}\n`, bars };
}

function learn(rows: readonly SignalRow[], features: number): Float64Array {
  const boosts = SIGNALS.map((_, at) => weightOf(rows.filter(({ line }) => line.targets[at] === 1).length));
  const settings = { ...LEARNING, features, labels: SIGNALS.length };
  // Each signal by itself: a line may have several.
  return train(rows, settings, (scores, { line: { targets } }) => {
    for (let at = 0; at < scores.length; at++) {
      const target = targets[at] ?? null;
      const share = 1 / (1 + Math.exp(-(scores[at] as number)));
      scores[at] = target === null ? 0 : (share - target) * (target === 1 ? (boosts[at] as number) : 1);
    }
  });
}

function barsOf(rows: readonly SignalRow[], features: number): Bar[] {
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(
      rows.filter((row) => row.fold !== fold),
      features,
    );
    return rows
      .filter((row) => row.fold === fold)
      .map(({ line, features: own }) => ({ line, scores: scoresOf(own, weights) }));
  }).flat();
  return SIGNALS.map((_, at) =>
    barOf(
      unseen.map(({ line, scores }) => ({ line, score: scores[at] ?? 0 })),
      at,
    ),
  );
}

function scoresOf(features: Int32Array, weights: Float64Array): number[] {
  const value = 1 / Math.sqrt(features.length);
  return SIGNALS.map((_, at) =>
    features.reduce((sum, feature) => sum + (weights[feature * SIGNALS.length + at] as number) * value, 0),
  );
}

function barOf(unseen: readonly { line: Line; score: number }[], at: number): Bar {
  const alarms = Math.round(unseen.filter(({ line }) => line.isNone).length * MOST_ALARMS);
  let lowest = Number.POSITIVE_INFINITY;
  let right = 0;
  let alarmed = 0;
  for (const [rank, { line, score }] of [...unseen].sort((a, b) => b.score - a.score).entries()) {
    if (line.isNone) alarmed += 1;
    if (alarmed > alarms) break;
    if (line.targets[at] !== 1) continue;
    right += 1;
    if (right / (rank + 1) >= LEAST_RIGHT) lowest = score;
  }
  const bar = Number((lowest + MARGIN).toFixed(3));
  const own = unseen.filter(({ line }) => line.targets[at] === 1);
  const recall = own.filter(({ score }) => score >= bar).length / own.length;
  return recall < LEAST_FOUND ? { bar: null, recall: 0 } : { bar, recall };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file, bars } = makeSignalsModel();
  writeFileSync(SIGNALS_FILE, file);
  for (const [at, { bar, recall }] of bars.entries())
    console.log(`${SIGNALS[at]}: bar ${bar}, finds ${(recall * 100).toFixed(0)} % unseen`);
}
