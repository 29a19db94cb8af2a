import { diffArrays } from 'diff';

interface Stretch {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Chinese has no spaces: only a segmenter knows where a word ends. */
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const wordsIn = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);

/** What has become of a text, word by word: the stretches but for the added ones are the text before. */
export function compare(before: string, after: string): Stretch[] {
  return diffArrays(wordsIn(before), wordsIn(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
