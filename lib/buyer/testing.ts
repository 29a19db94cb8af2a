import type { Rule } from './types';

/** A rule that looks for one phrase, with whatever a test changes. */
export function ruleOf(change: Partial<Rule> & Pick<Rule, 'id'>): Rule {
  return {
    signal: 'complaint',
    tier: 'hard',
    phrases: ['坏了'],
    strength: 1,
    examples: [],
    counterexamples: [],
    ...change,
  };
}
