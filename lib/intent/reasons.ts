import type { Range } from '../search/highlight';
import { eachFeature } from './features';
import type { Signs } from './signs';
import type { Reasons } from './types';
import type { Model } from './weights';

/** A place counts as a reason from this share of what the strongest place says. */
const ENOUGH = 0.4;
/** More than a glance takes in. */
const MOST = 3;

/**
 * Where in the text the features stand that spoke for a label. Each place has the weights of all features that cover
 * it; strong places beside one another are one range.
 * @param text that the signs were read of
 * @param label its number, as the model counts them
 */
export function reasonsOf(model: Model, text: string, signs: Signs, label: number): Reasons {
  const votes = new Float64Array(text.length);
  eachFeature(signs, (feature, from, to) => {
    const number = to > from ? model.features.get(feature) : undefined;
    if (number === undefined) return;
    const weight = model.weights[number * model.labels + label] as number;
    for (let at = from; at < to; at++) votes[at] = (votes[at] as number) + weight;
  });
  const most = votes.reduce((a, b) => Math.max(a, b), 0);
  if (most <= 0) return [];
  return strongest(placesAbove(most * ENOUGH, votes), votes).flatMap((range) => trimmed(text, range));
}

/** Ranges of signs whose votes are above the bar. */
function placesAbove(bar: number, votes: Float64Array): Range[] {
  const ranges: Range[] = [];
  votes.forEach((vote, at) => {
    if (vote < bar) return;
    const last = ranges.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else ranges.push([at, at + 1]);
  });
  return ranges;
}

function strongest(ranges: Range[], votes: Float64Array): Reasons {
  const sum = ([from, to]: Range) => votes.subarray(from, to).reduce((all, vote) => all + vote, 0);
  return [...ranges]
    .sort((a, b) => sum(b) - sum(a))
    .slice(0, MOST)
    .sort((a, b) => a[0] - b[0]);
}

/** Without the spaces and signs at its ends; none where there is nothing else. */
function trimmed(text: string, [from, to]: Range): Range[] {
  const words = text.slice(from, to);
  const start = words.search(/[\p{L}\p{N}]/u);
  if (start < 0) return [];
  return [[from + start, from + words.replace(/[^\p{L}\p{N}]+$/u, '').length]];
}
