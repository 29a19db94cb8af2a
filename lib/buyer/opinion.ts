import { reasonsOf } from '../intent/reasons';
import { scoresOf } from '../intent/scores';
import { signsOf } from '../intent/signs';
import { type Model, parseWeights } from '../intent/weights';
import type { Range } from '../phrases/types';
import { MALICE, SIGNALS, type SignalId } from './types';

/**
 * A second opinion on what a buyer writes, for words that no rule knows: weights of runs of signs, learned from lines
 * of our own. It adds to the rules where they say nothing and takes nothing away.
 */
export interface Opinion {
  model: Model;
  /** By signal, as in `SIGNALS`: from which score on it is told; null: never. */
  bars: readonly (number | null)[];
}

/** The format of its file: weights, with `bars`. */
export const OPINION_FORMAT = 'sellerside-signals';

/** Text → what it looks like, and the words that spoke for it. */
export interface Opined {
  signal: SignalId;
  words: Range[];
}

export type ParsedOpinion = { ok: true; value: Opinion } | { ok: false; path: string; problem: string };

export function parseOpinion(json: unknown): ParsedOpinion {
  const parsed = parseWeights(json, OPINION_FORMAT, SIGNALS);
  if (!parsed.ok) return parsed;
  const { bars } = json as { bars?: unknown };
  const isBar = (bar: unknown) => bar === null || (typeof bar === 'number' && Number.isFinite(bar));
  if (!Array.isArray(bars) || bars.length !== SIGNALS.length || !bars.every(isBar))
    return { ok: false, path: 'bars', problem: 'not one for each signal' };
  return { ok: true, value: { model: parsed.value, bars } };
}

/** One of these in a message is told by its gravest name, and the rules know that better. */
const GRAVE: ReadonlySet<SignalId> = new Set([...MALICE, 'threat_review', 'threat_complaint']);

/** @param told what rules have found in the same text */
export function opine({ model, bars }: Opinion, text: string, told: ReadonlySet<SignalId>): Opined[] {
  const signs = signsOf(text, model.lexicon);
  const scores = scoresOf(model, signs);
  const over: { signal: SignalId; at: number; by: number }[] = [];
  // Nearly all texts are below every bar.
  for (let at = 0; at < bars.length; at++) {
    const by = (scores[at] as number) - (bars[at] ?? Number.POSITIVE_INFINITY);
    const signal = SIGNALS[at] as SignalId;
    if (by >= 0 && !told.has(signal)) over.push({ signal, at, by });
  }
  return gravestOnly(over, told).flatMap(({ signal, at }) => {
    const words = reasonsOf(model, text, signs, at).map(([from, to]) => ({ from, to }));
    return words.length > 0 ? [{ signal, words }] : [];
  });
}

/** Of the grave ones the one that is the surest, and none where rules have told such a one. */
function gravestOnly<T extends { signal: SignalId; by: number }>(
  over: T[],
  told: ReadonlySet<SignalId>,
): T[] {
  if (over.length === 0) return over;
  const grave = over.filter(({ signal }) => GRAVE.has(signal)).sort((a, b) => b.by - a.by);
  const isTold = [...told].some((signal) => GRAVE.has(signal));
  return over.filter((one) => !GRAVE.has(one.signal) || (one === grave[0] && !isTold));
}
