import { TYPES } from '../template/blanks';
import { NAME } from '../template/meaning';
import { LABEL_LENGTH } from '../template/vocabulary';

export type BlankType = 'number' | 'date';

/** A blank of our own: without the signs that would mean something in it. Options make it a choice. */
export function blankTemplate(label: string, type: BlankType | readonly string[] | null = null): string {
  const plain = labelText(label) || '…';
  // In the words of who reads the label.
  if (typeof type === 'string') return `{?${plain}:${/\p{Script=Han}/u.test(plain) ? TYPES[type] : type}}`;
  const options = [...new Set((type ?? []).map(optionText).filter((option) => option !== ''))];
  return options.length > 1 ? `{?${plain}:${options.join('|')}}` : `{?${plain}}`;
}

/** What a label may be made of; empty where nothing is left. */
export const labelText = (text: string): string =>
  text
    .replace(/[{}｛｝|｜:：?？\s]+/g, ' ')
    .trim()
    .slice(0, LABEL_LENGTH)
    .replace(/[\ud800-\udbff]$/, '');

const optionText = (text: string): string => text.replace(/[{}｛｝|｜\s]+/g, ' ').trim();

/** A name in double braces is another tool's variable to our templates, whatever was done to its braces. */
const DOUBLED = new RegExp(`([{｛]{2}\\s*${NAME}\\s*[}｝])[}｝]+`, 'g');

/** Another tool's text in a body of ours: its braces are braces. `{name}}` loses its last one. */
export const escaped = (text: string): string => text.replace(/[{｛]/g, '$&$&').replace(DOUBLED, '$1');
