import type { Example } from '../buyer/types';
import type { Language } from '../replies/types';
import type { Bundled, Tried } from './try';
import type { RuleBook } from './types';

/** The example lines that came with the bundled rules; those that rest on facts beside the words are left out. */
export function bundledLines({ hints, wording }: Bundled, of: RuleBook, language: Language): Tried[] {
  const packs: readonly { language: Language; rules: readonly Exemplified[] }[] =
    of === 'hints' ? hints : wording;
  const rules = packs.find((pack) => pack.language === language)?.rules ?? [];
  const texts = rules.flatMap(({ examples, counterexamples }) =>
    [...examples, ...counterexamples].flatMap(textOf),
  );
  return [...new Set(texts)].map((text) => ({ of, language, text, marketplace: null }));
}

interface Exemplified {
  examples: readonly Example[];
  counterexamples: readonly Example[];
}

function textOf(example: Example): string[] {
  if (typeof example === 'string') return [example];
  return example.facts || !example.said ? [] : [example.said.join('\n')];
}
