import type { Placed } from '../replies/order';
import { bestMatch, kindOf, lengthOf, matchAt } from './match';
import { titleStart } from './quality';
import { type Form, KIND, type Kind, type Term } from './term';

export type Field = 'shortcut' | 'title' | 'tag' | 'category' | 'body';

/** From (including) and to (excluding), in UTF-16 units of the text as it is stored. */
export type Range = [start: number, end: number];

export interface FieldMatch {
  field: Field;
  /** Which tag; 0 for the other fields. */
  index: number;
  /** In order, not touching each other. */
  ranges: Range[];
}

interface Place extends FieldMatch {
  text: string;
  /** Up to this kind a match here may be chance, and is marked only if nothing else explains the hit. */
  chance: Kind;
}

/** What to mark in a hit. Looks again where `quality` looked, because marks are wanted for a few hits only. */
export function highlight(terms: Term[], { reply, category }: Placed): FieldMatch[] {
  const place = (field: Field, text: string, chance: Kind, index = 0): Place => {
    return { field, index, text, chance, ranges: [] };
  };
  const places = [
    place('shortcut', reply.shortcut, KIND.none),
    place('title', reply.title, KIND.none),
    ...reply.tags.map((tag, index) => place('tag', tag, KIND.lone, index)),
    place('category', category?.name ?? '', KIND.lone),
    place('body', reply.body, KIND.initials),
  ];
  for (const term of terms) {
    let explained = false;
    for (const { field, text, chance, ranges } of places) {
      const { kind, ranges: found } = find(term, field, text);
      if (kind === KIND.none || (explained && kind <= chance)) continue;
      ranges.push(...found);
      explained = true;
    }
  }
  return places
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ field, index, ranges }) => ({ field, index, ranges: joined(ranges) }));
}

interface Found {
  kind: Kind;
  ranges: Range[];
}

function find(term: Term, field: Field, text: string): Found {
  if (field === 'body') return findAll(term.body, text);
  if (field === 'shortcut') return findAt(term.start, text, 0);
  const found = findAll(term.head, text);
  // At its beginning a title answers to less.
  return field === 'title' && found.kind === KIND.none ? findAt(term.start, text, titleStart(text)) : found;
}

/** By the best kind of match that the text has, from left to right. */
function findAll(forms: Form[], text: string): Found {
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

function findAt(forms: Form[], text: string, at: number): Found {
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
