import { Phrases } from '../phrases/phrases';
import type { PhraseFault, WordLists } from '../phrases/types';
import type { Opinion } from './opinion';
import { type Rule, SIGNALS, type SignalId } from './types';

/** Rules made ready: built once for the packs in use, read by every conversation. */
export interface Rulebook {
  rules: readonly Rule[];
  /** The same; a rule with `unless` behind all rules of the signals that it names. */
  inTurn: readonly Rule[];
  /** Who says it → what to look for, and the rules in the order that the matcher counts them. */
  speakers: Record<'buyer' | 'agent', { phrases: Phrases; rules: readonly Rule[] }>;
  /** Speaks where the rules say nothing; its signals stand among the rules as `learned-angry` and so on. */
  opinion: Opinion | null;
  /** Phrases left out because they cannot be read; paths as `[3].phrases[0]` in `rules`. */
  faults: PhraseFault[];
}

export function rulebook(
  written: readonly Rule[],
  lists: WordLists = {},
  opinion: Opinion | null = null,
): Rulebook {
  const rules = opinion ? [...written, ...learnedRules(opinion, written)] : written;
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
  return { rules, inTurn: inTurnOf(rules), speakers, opinion, faults };
}

/** What the second opinion finds is told under this rule. */
export const learnedId = (signal: SignalId): string => `learned-${signal}`;

/** A trace, for as long and beside what the written rules of the signal say. */
function learnedRules({ bars }: Opinion, written: readonly Rule[]): Rule[] {
  return SIGNALS.flatMap((signal, at): Rule[] => {
    const like = written.find((rule) => rule.signal === signal && rule.phrases.length > 0);
    if (!like || (bars[at] ?? null) === null) return [];
    const { hours, unless } = like;
    return [
      {
        id: learnedId(signal),
        signal,
        tier: 'hard',
        phrases: [],
        ...(hours !== undefined && { hours }),
        ...(unless && { unless }),
        strength: 1,
        examples: [],
        counterexamples: [],
      },
    ];
  });
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
