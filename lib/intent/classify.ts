import { reasonsOf } from './reasons';
import { scoresOf } from './scores';
import { signsOf } from './signs';
import { INTENTS, type Intent, type RankedIntent, type Reasons } from './types';
import type { Model } from './weights';

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
