import type { Range } from '../phrases/types';
import type { Better, Rule } from './types';

const ENDS_SENTENCE = /[。！？；!?;\n\r]/;
const ENDS_CLAUSE = /[，。！？；、：~～…—,!?;:\n\r]/;

/** Farther than that no sentence of a chat goes; a pasted text without marks must not be walked for each finding. */
const FAR = 200;

/** The rule's better words, with what each takes the place of in the checked text. Marks around it stay. */
export function betterOf({ better = [] }: Rule, text: string, words: Range): Better[] {
  return better.map(({ over, text: instead }) => ({ range: stretchOf(over, text, words), text: instead }));
}

export function withBetter(text: string, { range, text: instead }: Better): string {
  return text.slice(0, range.from) + instead + text.slice(range.to);
}

function stretchOf(over: 'words' | 'clause' | 'sentence', text: string, words: Range): Range {
  if (over === 'words') return words;
  const ends = (at: number) =>
    (over === 'clause' ? ENDS_CLAUSE : ENDS_SENTENCE).test(text.charAt(at)) || isPause(text, at);
  let { from, to } = words;
  while (from > 0 && words.from - from < FAR && !ends(from - 1)) from--;
  while (to < text.length && to - words.to < FAR && !ends(to)) to++;
  return { from, to };
}

/** People who chat in Chinese part clauses by a space; between Latin words it parts none. */
function isPause(text: string, at: number): boolean {
  if (text.charAt(at) !== ' ' && text.charAt(at) !== '\u3000') return false;
  return !/[\w'"]/.test(text.charAt(at - 1)) || !/[\w'"]/.test(text.charAt(at + 1));
}
