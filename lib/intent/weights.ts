import { fromBase64 } from '../bytes/base64';
import { createLexicon, type Lexicon, type Words } from './lexicon';

/** What the scripts `tests/tools/make-*-model.ts` write and the extension ships: a linear layer over runs of signs. */
export interface WeightsFile extends Words {
  format: string;
  vocabulary: typeof VOCABULARY;
  /** Those that the weights are of, in their order. */
  labels: string[];
  /** A weight of 1 in the file stands for so much. */
  scale: number;
  /** One a line; the first is the empty one, which every text has. */
  features: string;
  /** Base64 of signed bytes: of the first feature for each label, of the second … */
  weights: string;
}

/** How text becomes features. Weights learned with one reading of text are noise with another. */
export const VOCABULARY = 1;

export interface Model {
  /** How many labels each feature has weights for. */
  labels: number;
  lexicon: Lexicon;
  /** Feature → its number. */
  features: ReadonlyMap<string, number>;
  /** By feature, then label. */
  weights: Int8Array;
  scale: number;
}

export type ParsedModel = { ok: true; value: Model } | { ok: false; path: string; problem: string };

/** @param labels those that the reader knows, in the order that it counts them in */
export function parseWeights(json: unknown, format: string, labels: readonly string[]): ParsedModel {
  const refuse = (path: string, problem: string): ParsedModel => ({ ok: false, path, problem });
  if (typeof json !== 'object' || json === null) return refuse('', `not ${format}`);
  const file = json as Partial<WeightsFile>;
  if (file.format !== format) return refuse('format', `not ${format}`);
  if (file.vocabulary !== VOCABULARY) return refuse('vocabulary', `this version reads ${VOCABULARY}`);
  if (file.labels?.join() !== labels.join()) return refuse('labels', `not ${labels.join(', ')}`);
  if (typeof file.scale !== 'number' || !(file.scale > 0)) return refuse('scale', 'not above 0');
  if (typeof file.features !== 'string') return refuse('features', 'no text');
  for (const name of ['classes', 'families'] as const) {
    if (!isWordLists(file[name])) return refuse(name, 'no lists of words');
  }
  const weights = bytesOf(file.weights);
  if (!weights) return refuse('weights', 'no base64');
  const names = file.features.split('\n');
  if (weights.length !== names.length * labels.length) {
    return refuse('weights', `${weights.length} weights for ${names.length} features`);
  }
  const features = new Map<string, number>();
  for (const name of names) features.set(name, features.size);
  if (features.size !== names.length) return refuse('features', 'one of them twice');
  const lexicon = createLexicon(file as WeightsFile);
  return { ok: true, value: { labels: labels.length, lexicon, features, weights, scale: file.scale } };
}

function isWordLists(lists: unknown): lists is Record<string, string[]> {
  if (typeof lists !== 'object' || lists === null) return false;
  return Object.values(lists).every(
    (words) => Array.isArray(words) && words.every((word) => typeof word === 'string' && word !== ''),
  );
}

function bytesOf(base64: unknown): Int8Array | null {
  if (typeof base64 !== 'string') return null;
  try {
    return new Int8Array(fromBase64(base64).buffer);
  } catch {
    return null;
  }
}
