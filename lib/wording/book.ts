import { Phrases } from '../phrases/phrases';
import type { PhraseFault } from '../phrases/types';
import type { WordingPack } from './pack';
import type { Excuse, Rule } from './types';

/** The rules of a pack made ready: built once, read by every draft. */
export interface WordingBook {
  rules: readonly Rule[];
  /** Numbered behind the rules, so that one walk through a text finds both. */
  excuses: readonly Excuse[];
  phrases: Phrases;
  /** Phrases left out because they cannot be read. */
  faults: readonly PhraseFault[];
}

export function wordingBook({
  rules,
  excuses,
  lists,
}: Pick<WordingPack, 'rules' | 'excuses' | 'lists'>): WordingBook {
  const phrases = new Phrases([...rules, ...excuses], lists);
  return { rules, excuses, phrases, faults: phrases.faults };
}
