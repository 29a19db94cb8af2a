import { isNear } from './near';
import { atBars, atColon, hasBar } from './split';
import type { Input, Meaning } from './types';

/** Types of a blank, by their words. */
export const TYPES = { number: '数字', date: '日期' } as const;
type Type = keyof typeof TYPES;
const NAMES = Object.keys(TYPES) as Type[];

/** What stands behind the `?`: a label, and perhaps a type. `{?时间:几点}` has none, and is a label as it stands. */
export function blankOf(text: string, source: string): Meaning {
  const [label, word] = atColon(text);
  if (word === null && hasBar(text)) return choiceOf(text, source) ?? unlabelled(source);
  const choice = word !== null && hasBar(word) ? choiceOf(word, source) : null;
  if (choice?.kind === 'unknown') return choice;
  if (!label) return unlabelled(source);
  const field = (input: Input, name = label): Meaning => ({ kind: 'field', label: name, input });
  if (choice?.kind === 'choice') return field({ type: 'choice', options: choice.options });
  const wanted = word?.toLowerCase() ?? '';
  const type = NAMES.find((each) => each === wanted || TYPES[each] === wanted);
  if (type) return field({ type });
  // Only of the English words: two Chinese words of two letters are soon alike.
  if (NAMES.some((each) => isNear(each, wanted))) return { kind: 'unknown', source, fault: 'format' };
  return field({ type: 'text' }, text);
}

const unlabelled = (source: string): Meaning => ({ kind: 'unknown', source, fault: 'blank' });

/** Options between bars; null where there are bars and nothing else. */
export function choiceOf(text: string, source: string): Meaning | null {
  const options = atBars(text);
  if (options.every((option) => option === '')) return null;
  if (options.includes('')) return { kind: 'unknown', source, fault: 'choice' };
  return { kind: 'choice', options: [...new Set(options)] };
}

/** What its value is put under. A blank or choice that stands twice is filled once; one of another type is another. */
export function keyOf(label: string, input: Input): string {
  const type = input.type === 'choice' ? input.options.join('|') : input.type;
  return type === 'text' ? `?${label}` : `?${label}:${type}`;
}
