import type { Placed } from '../replies/order';
import type { Form } from './form';
import { KIND, type Kind, kindOf, lengthOf } from './kind';
import { bestMatch, matchAt } from './match';
import { titleStart } from './quality';
import type { Term } from './term';
import { type Field, type FieldText, textsOf } from './texts';

/** From (including) and to (excluding), in UTF-16 units of the text as it is stored. */
export type Range = [start: number, end: number];

export interface FieldMatch {
  field: Field;
  /** Which tag, wording, translation or level of category, as in `FieldText`; 0 for the other fields. */
  index: number;
  /** In order, not touching each other. */
  ranges: Range[];
  /** Which terms of the query are answered here. */
  terms: number[];
}

/** Up to this kind a match in such a field may be chance, and is marked only if nothing else explains the hit. */
const CHANCE: Record<Field, Kind> = {
  shortcut: KIND.none,
  title: KIND.none,
  tag: KIND.lone,
  category: KIND.lone,
  body: KIND.initials,
  wording: KIND.initials,
  translation: KIND.initials,
};

/** What to mark in a hit. Looks again where `quality` looked, because marks are wanted for a few hits only. */
export function highlight(terms: readonly Term[], placed: Placed): FieldMatch[] {
  const texts = textsOf(placed).map((text) => ({ ...text, ranges: [] as Range[], terms: [] as number[] }));
  terms.forEach((term, number) => {
    let explained = false;
    for (const text of texts) {
      const { kind, ranges } = find(term, text);
      if (kind === KIND.none || (explained && kind <= CHANCE[text.field])) continue;
      text.ranges.push(...ranges);
      text.terms.push(number);
      explained = true;
    }
  });
  return texts
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ field, index, ranges, terms: answered }) => ({
      field,
      index,
      ranges: joined(ranges),
      terms: answered,
    }));
}

interface Found {
  kind: Kind;
  ranges: Range[];
}

function find(term: Term, { field, text }: FieldText): Found {
  if (field === 'shortcut') return findAt(term.start, text, 0);
  if (field === 'body' || field === 'wording' || field === 'translation') return findAll(term.body, text);
  const found = findAll(term.head, text);
  // At its beginning a title answers to less.
  return field === 'title' && found.kind === KIND.none ? findAt(term.start, text, titleStart(text)) : found;
}

/** By the best kind of match that the text has, from left to right. */
function findAll(forms: readonly Form[], text: string): Found {
  const kind = kindOf(bestMatch(forms, text));
  const ranges: Range[] = [];
  for (let at = 0; kind > KIND.none && at < text.length; at++) {
    const match = matchAt(forms, text, at);
    if (kindOf(match) !== kind) continue;
    ranges.push([at, at + lengthOf(match)]);
    at += lengthOf(match) - 1;
  }
  return { kind, ranges };
}

function findAt(forms: readonly Form[], text: string, at: number): Found {
  const match = text === '' ? 0 : matchAt(forms, text, at);
  return { kind: kindOf(match), ranges: match === 0 ? [] : [[at, at + lengthOf(match)]] };
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
