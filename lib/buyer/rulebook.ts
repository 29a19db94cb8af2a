import { Phrases } from '../phrases/phrases';
import type { PhraseFault, WordLists } from '../phrases/types';
import type { Rule, SignalId } from './types';

/** Rules made ready: built once for the packs in use, read by every conversation. */
export interface Rulebook {
  rules: readonly Rule[];
  /** The same; a rule with `unless` behind all rules of the signals that it names. */
  inTurn: readonly Rule[];
  /** Who says it → what to look for, and the rules in the order that the matcher counts them. */
  speakers: Record<'buyer' | 'agent', { phrases: Phrases; rules: readonly Rule[] }>;
  /** Phrases left out because they cannot be read; paths as `[3].phrases[0]` in `rules`. */
  faults: PhraseFault[];
}

export function rulebook(rules: readonly Rule[], lists: WordLists = {}): Rulebook {
  const of = (speaker: 'buyer' | 'agent') => {
    const own = rules.filter(({ said = 'buyer' }) => said === speaker);
    return { phrases: new Phrases(own, lists), rules: own };
  };
  const speakers = { buyer: of('buyer'), agent: of('agent') };
  const faults = Object.values(speakers).flatMap(({ phrases, rules: own }) =>
    phrases.faults.map(({ path: [at, ...rest], problem }) => ({
      path: [rules.indexOf(own[at as number] as Rule), ...rest],
      problem,
    })),
  );
  return { rules, inTurn: inTurnOf(rules), speakers, faults };
}

function inTurnOf(rules: readonly Rule[]): Rule[] {
  const ranks = new Map<SignalId, number>();
  const rankOf = ({ unless = [] }: Rule): number =>
    Math.max(0, ...unless.map((each) => 1 + rankOfSignal(each)));
  const rankOfSignal = (signal: SignalId): number => {
    const known = ranks.get(signal);
    if (known !== undefined) return known;
    // Two that name each other: the first to be asked for is behind, and there is an end.
    ranks.set(signal, 0);
    const rank = Math.max(0, ...rules.filter((rule) => rule.signal === signal).map(rankOf));
    ranks.set(signal, rank);
    return rank;
  };
  return [...rules].sort((a, b) => rankOf(a) - rankOf(b));
}
