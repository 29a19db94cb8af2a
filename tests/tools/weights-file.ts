import { eachFeature } from '../../lib/intent/features';
import type { Lexicon, Words } from '../../lib/intent/lexicon';
import { signsOf } from '../../lib/intent/signs';
import { VOCABULARY, type WeightsFile } from '../../lib/intent/weights';

/** What the scripts that make models of buyers' texts have in common. */

/** A feature of one line alone says nothing about other lines. */
const LEAST_LINES = 2;

export function featuresOf(text: string, lexicon: Lexicon): Set<string> {
  const features = new Set(['']);
  eachFeature(signsOf(text, lexicon), (feature) => features.add(feature));
  return features;
}

/**
 * The features on the most lines, in the order of the file.
 * @param read texts of one `line` count once
 */
export function vocabulary(
  read: readonly { features: ReadonlySet<string>; line: number }[],
  most: number,
): string[] {
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
    .slice(0, most)
    .sort();
}

/** The numbers of those features that the vocabulary has. */
export function numbersOf(features: ReadonlySet<string>, names: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from([...features].flatMap((feature) => names.get(feature) ?? []));
}

export function weightsFile(
  format: string,
  labels: readonly string[],
  { classes, families }: Words,
  names: readonly string[],
  weights: Float64Array,
): WeightsFile {
  const { scale, bytes } = quantised(weights);
  return {
    format,
    vocabulary: VOCABULARY,
    labels: [...labels],
    scale,
    classes,
    families,
    features: names.join('\n'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
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
