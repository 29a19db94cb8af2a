import { mulberry32 } from './random';

/**
 * Logistic regression by AdaGrad, one example at a time, in an order that is the same every time. Examples are rows of
 * feature numbers; every feature of a row has the value 1 / √(number of features).
 */

export interface Row {
  features: Int32Array;
  weight: number;
}

interface Settings {
  features: number;
  labels: number;
  epochs: number;
  rate: number;
  /** Pull towards 0 of the weights of a row, at each step. */
  decay: number;
}

/**
 * @param toErrors turns the scores of a row, by label, into how much too high each is
 * @returns weights, by feature, then label
 */
export function train<R extends Row>(
  rows: readonly R[],
  settings: Settings,
  toErrors: (scores: Float64Array, row: R) => void,
): Float64Array {
  const { features, labels, epochs, rate, decay } = settings;
  const weights = new Float64Array(features * labels);
  const squares = new Float64Array(features * labels).fill(1e-6);
  const average = new Float64Array(features * labels);
  const random = mulberry32(7);
  const order = rows.map((_, index) => index);
  const scores = new Float64Array(labels);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] as number, order[last] as number];
    }
    for (const index of order) {
      const row = rows[index] as R;
      const value = 1 / Math.sqrt(row.features.length);
      scores.fill(0);
      for (const feature of row.features)
        for (let label = 0; label < labels; label++)
          scores[label] = (scores[label] as number) + (weights[feature * labels + label] as number) * value;
      toErrors(scores, row);
      for (const feature of row.features) {
        for (let label = 0; label < labels; label++) {
          const at = feature * labels + label;
          const slope = row.weight * (scores[label] as number) * value + decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(squares[at] as number);
        }
      }
    }
    // The later half, averaged: the last steps alone lean to the last rows.
    if (epoch >= epochs / 2)
      for (let at = 0; at < weights.length; at++)
        average[at] = (average[at] as number) + (weights[at] as number);
  }
  const counted = Math.ceil(epochs / 2);
  return average.map((sum) => sum / counted);
}

/** For rows that have one label each. */
export function oneOfAll(scores: Float64Array, { label }: { label: number }): void {
  const most = scores.reduce((a, b) => Math.max(a, b));
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at] as number) - most);
  for (let at = 0; at < scores.length; at++)
    scores[at] = (scores[at] as number) / sum - (at === label ? 1 : 0);
}
