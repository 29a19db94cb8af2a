import { meaningOf } from '../template/meaning';
import type { Name } from '../template/vocabulary';
import { type BlankKind, type Found, findBlanks } from './blank-find';
import { isButton, isHeading, isSlotWord, variableFor } from './blank-words';
import { type BlankType, labelText } from './field-blank';
import type { SourceRow } from './types';
import { meaningOfCode } from './wangwang';

/** What becomes of an open place. `open`: nobody has said yet, and rows that have it wait. */
export type Decision =
  | { as: 'blank'; label: string; type?: BlankType }
  | { as: 'variable'; name: Name }
  /** As it stands, or these words in its place; empty ones take it out. */
  | { as: 'text'; text?: string }
  | { as: 'open' };

/** All places that say the same thing: decided once. */
export interface BlankGroup {
  key: string;
  kind: BlankKind;
  source: string;
  count: number;
  /** Where it stands, in a few sentences of the file. */
  samples: { line: number; before: string; after: string }[];
  proposal: Decision;
  /** A variable that may be meant: for a person to take. */
  variable: Name | null;
}

/** What a person has decided, by group or for all of a kind; the rest is as proposed. */
export interface Decisions {
  groups: Record<string, Decision>;
  kinds: Partial<Record<BlankKind, Decision['as']>>;
}
export const UNDECIDED: Decisions = { groups: {}, kinds: {} };

const SAMPLES = 3;
const AROUND = 16;

export const keyOf = ({ kind, source, label, isNameless }: Found): string =>
  `${kind}:${isNameless ? label : source}`;

/** What stands open in the rows of a file, the most frequent first within its kind. */
export function collectBlanks(rows: readonly SourceRow[]): BlankGroup[] {
  const groups = new Map<string, BlankGroup>();
  for (const { line, body, wordings } of rows) {
    for (const piece of [body, ...(wordings ?? [])].flat()) {
      if (!('text' in piece)) continue;
      for (const found of findBlanks(piece.text)) {
        const key = keyOf(found);
        const group = groups.get(key) ?? groupOf(key, found, piece.text);
        groups.set(key, group);
        group.count += 1;
        if (group.samples.length < SAMPLES) {
          group.samples.push({
            line,
            before: piece.text.slice(Math.max(0, found.start - AROUND), found.start),
            after: piece.text.slice(found.end, found.end + AROUND),
          });
        }
      }
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

function groupOf(key: string, found: Found, text: string): BlankGroup {
  const { kind, source, label, isNameless } = found;
  const own = ownMeaning(found);
  const named = kind === 'wangwang' || kind === 'emoticon' || isNameless ? null : variableFor(label);
  const variable = own?.kind === 'variable' ? own.name : named;
  return { key, kind, source, count: 0, samples: [], proposal: proposalFor(found, text), variable };
}

/** What a place says in our own notation, `{买家昵称}`, `{?数量:数字}`; null where it is another tool's. */
export function ownMeaning({ kind, source }: Pick<Found, 'kind' | 'source'>) {
  const content = kind === 'brace' ? /^[{｛]([^{}｛｝]*)[}｝]$/.exec(source)?.[1] : undefined;
  const meaning = content === undefined ? null : meaningOf(content.trim(), source);
  return meaning?.kind === 'variable' || meaning?.kind === 'field' ? meaning : null;
}

function proposalFor(found: Found, text: string): Decision {
  const { kind, label, start } = found;
  const own = ownMeaning(found);
  // Whoever writes as our own templates do means what they mean.
  if (own)
    return own.kind === 'variable' ? { as: 'variable', name: own.name } : { as: 'blank', label: own.label };
  const blank: Decision = { as: 'blank', label: labelText(label) };
  switch (kind) {
    case 'emoticon':
      return { as: 'text' };
    case 'wangwang':
      return { as: 'text', text: meaningOfCode(label) ?? '' };
    case 'date':
      return { ...blank, type: 'date' };
    case 'thick': {
      if (isSlotWord(label)) return blank;
      const startsLine = start === 0 || text[start - 1] === '\n';
      return startsLine || isHeading(label) || isButton(label) ? { as: 'text' } : { as: 'open' };
    }
    default:
      return blank;
  }
}

/** What holds for a place: said for its group, then for its kind, then proposed. */
export function decisionFor(group: BlankGroup, { groups, kinds }: Decisions): Decision {
  const own = groups[group.key];
  if (own) return own;
  const as = kinds[group.kind];
  if (!as || as === group.proposal.as) return group.proposal;
  if (as === 'variable') return group.variable ? { as, name: group.variable } : group.proposal;
  return as === 'blank' ? { as, label: blankLabel(group) } : { as };
}

/** What a group's blank is called, whatever was proposed. */
export const blankLabel = ({ key, kind }: Pick<BlankGroup, 'key' | 'kind'>): string =>
  labelText(key.slice(kind.length + 1).replace(/^[[【{｛$\s]+|[\]】}｝\s]+$/g, '')) || '填空';
