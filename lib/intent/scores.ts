import { eachFeature } from './features';
import type { Signs } from './signs';
import type { Model } from './weights';

/** By label: the sum of the weights of a text's features, each counted once however often it occurs. */
export function scoresOf({ labels, features, weights, scale }: Model, signs: Signs): Float64Array {
  const scores = new Float64Array(labels);
  const met: number[] = [0];
  eachFeature(signs, (feature) => {
    const number = features.get(feature);
    if (number !== undefined && !met.includes(number)) met.push(number);
  });
  for (const number of met) {
    const first = number * labels;
    for (let label = 0; label < labels; label++) {
      scores[label] = (scores[label] as number) + (weights[first + label] as number);
    }
  }
  // As in training: long texts have more features, and are no surer for that.
  const share = scale / Math.sqrt(met.length);
  for (let label = 0; label < labels; label++) scores[label] = (scores[label] as number) * share;
  return scores;
}
