import { TYPES } from './blanks';
import { FORMATS, formatOf, formatsFor } from './formats';
import { isNear } from './near';
import { atBars, atColon } from './split';
import type { FaultKind } from './types';
import { isVariable, nameOf, ownName, traitsOf, WORDS } from './vocabulary';

/** What was most likely meant by a faulty stretch, as it would stand in its place; null where nobody can tell. */
export function proposalFor(kind: FaultKind, source: string, ownLabels: readonly string[]): string | null {
  const content = source
    .replace(/^[{｛]+/, '')
    .replace(/[}｝]+$/, '')
    .trim();
  switch (kind) {
    case 'name':
      return nameProposal(content, ownLabels);
    case 'format':
      return formatProposal(content);
    case 'choice':
      return choiceProposal(content);
    case 'break':
      return '\n{---}\n';
    default:
      return null;
  }
}

function nameProposal(content: string, ownLabels: readonly string[]): string | null {
  const [word, format] = atColon(content);
  const meant = wordFor(word, ownLabels);
  const name = meant && nameOf(meant);
  if (!name) return null;
  if (format === null) return `{${meant}}`;
  return formatOf(format, traitsOf(name).kind) ? `{${meant}:${format}}` : null;
}

/** Other tools write `buyerName`, or `buyer_name`. */
const squeezed = (word: string) => word.toLowerCase().replace(/[._\s-]/g, '');

function wordFor(word: string, ownLabels: readonly string[]): string | undefined {
  const own = ownLabels.find((label) => isNear(label, word.replace(/^shop\s*\.\s*/i, '')));
  if (own !== undefined) return ownName(own);
  const dotted = word.replace(/[_-]/g, '.');
  const known = nameOf(dotted);
  if (known && isVariable(known)) return dotted;
  const small = word.toLowerCase();
  return (
    WORDS.find((each) => squeezed(each) === squeezed(word)) ??
    WORDS.find((each) => isNear(each.toLowerCase(), small) || isNear(`shop.${each}`, word))
  );
}

function formatProposal(content: string): string | null {
  const [word, wrong] = atColon(content);
  const name = /^[?？]/.test(word) ? null : nameOf(word);
  const words = name
    ? formatsFor(traitsOf(name).kind).flatMap((id) => [id, FORMATS[id]['zh-CN']])
    : Object.keys(TYPES);
  const meant = words.find((each) => isNear(each, wrong?.toLowerCase() ?? ''));
  return meant ? `{${word}:${meant}}` : null;
}

/** The same choice without its empty options. */
function choiceProposal(content: string): string | null {
  const [, head = '', list = ''] = /^([?？][^:：|｜]*[:：])?(.*)$/.exec(content) ?? [];
  const options = atBars(list).filter((option) => option !== '');
  return options.length > 1 ? `{${head}${options.join('|')}}` : null;
}
