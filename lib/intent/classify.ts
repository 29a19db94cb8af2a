import { eachFeature } from './features';
import type { Model } from './model';
import { reasonsOf } from './reasons';
import { type Signs, signsOf } from './signs';
import { INTENTS, type Intent, type RankedIntent, type Reasons } from './types';

/** What is read out of a text. */
export interface Reading {
  /** All intents, the likeliest first. */
  ranked: RankedIntent[];
  /** The words that spoke for it; none where nothing did. Worked out when asked for. */
  reasons(intent: Intent): Reasons;
}

/**
 * What a buyer wants with a text: the last message, or the last few that no agent has answered, with a line break or a
 * space between them.
 */
export function classify(model: Model, text: string): Reading {
  const signs = signsOf(text, model.lexicon);
  const scores = scoresOf(model, signs);
  const most = Math.max(...scores);
  const shares = Array.from(scores, (score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const ranked = INTENTS.map((intent, number) => ({ intent, probability: (shares[number] as number) / all }));
  return {
    ranked: ranked.sort((a, b) => b.probability - a.probability),
    reasons: (intent) => reasonsOf(model, text, signs, INTENTS.indexOf(intent)),
  };
}

/** By intent: the sum of the weights of its features, each counted once however often it occurs. */
function scoresOf({ features, weights, scale }: Model, signs: Signs): Float64Array {
  const scores = new Float64Array(INTENTS.length);
  const met = new Set<number>();
  const add = (feature: string) => {
    const number = features.get(feature);
    if (number === undefined || met.has(number)) return;
    met.add(number);
    const first = number * INTENTS.length;
    for (let intent = 0; intent < INTENTS.length; intent++) {
      scores[intent] = (scores[intent] as number) + (weights[first + intent] as number);
    }
  };
  add('');
  eachFeature(signs, add);
  // As in training: long texts have more features, and are no surer for that.
  const share = scale / Math.sqrt(met.size);
  return scores.map((score) => score * share);
}
