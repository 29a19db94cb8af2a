import { fold, isLetter } from './fold';
import { type Form, formOf, type Leniency, opening, QUERY_LIMIT, syllablesAt } from './form';
import { KIND, type Kind } from './kind';
import { SYLLABLES, SYLLABLES_BY_LETTER } from './pinyin';
import { maySlip } from './slip';
import { stemOf } from './stem';

/** What stands between two spaces; a reply must answer every term. */
export interface Term {
  text: string;
  /** For the beginning of a title or shortcut. */
  start: readonly Form[];
  /** For title, tags and category. None for a single letter, which stands in nearly all of them. */
  head: readonly Form[];
  /** For bodies, which are long enough to hold any two initials somewhere. */
  body: readonly Form[];
  /** The best kind of match with a text that holds no Latin letters, by what such a match may be. */
  reachable: Readonly<Record<'start' | 'head' | 'body', Kind>>;
  /** The best kind of match at all. */
  most: Kind;
  /** What tags and names of categories have answered so far. */
  labels: Map<string, Kind>;
}

/** The best way to read the text from `from` on as ideographs, whatever the ideographs. */
function reachableFrom(text: string, lone: Kind, from = 0, known: Kind[] = []): Kind {
  if (from === text.length) return KIND.literal;
  const found = known[from];
  if (found !== undefined) return found;
  const rest = text.slice(from);
  let best: Kind = KIND.none;
  const take = (count: number, kind: Kind) => {
    best = Math.max(best, Math.min(kind, reachableFrom(text, lone, from + count, known))) as Kind;
  };
  if (!isLetter(rest.charCodeAt(0))) take(1, KIND.literal);
  if (rest.length > 1 && SYLLABLES_BY_LETTER[rest.charCodeAt(0) - 0x61]?.length) take(1, KIND.initials);
  if (/^[zcs]h./.test(rest)) take(2, KIND.initials);
  for (const id of syllablesAt(rest)) {
    const count = opening(rest, SYLLABLES[id] as string);
    if (count > 0) take(count, count === text.length ? lone : KIND.syllables);
  }
  known[from] = best;
  return best;
}

const CONSONANT = /^([a-z]|[zcs]h)$/;

/** Input methods write `fa'huo` into the box while composing; in English the apostrophe belongs to the word. */
const joinedOf = (text: string): string => text.replace(/(?<=[a-z])'(?=[a-z])/g, '');

function stemForms(text: string, leniency: Leniency): Form[] {
  const stem = /^[a-z]{4,}$/.test(text) ? stemOf(text) : text;
  return stem === text ? [] : [formOf(stem, leniency, 'stem')];
}

/** @param single whether it is the only term. Beside others a letter is a word just begun. */
function termOf(text: string, single: boolean): Term {
  const joined = joinedOf(text);
  const forms = (leniency: Leniency): Form[] => [
    ...[...new Set([text, joined])].map((each) => formOf(each, leniency)),
    ...stemForms(joined, leniency),
  ];
  const consonant = CONSONANT.test(text);
  const startOnly = single && /^[a-z]$/.test(text);
  const lone = {
    start: consonant ? KIND.initials : KIND.syllables,
    head: consonant ? KIND.lone : KIND.syllables,
    body: KIND.lone,
  };
  return {
    text,
    start: forms({ lone: lone.start, inside: true }),
    head: startOnly ? [] : forms({ lone: lone.head, inside: true }),
    body: startOnly ? [] : forms({ lone: lone.body, inside: false }),
    reachable: {
      start: reachableFrom(joined, lone.start),
      head: reachableFrom(joined, lone.head),
      body: reachableFrom(joined, lone.body),
    },
    most: KIND.literal,
    labels: new Map(),
  };
}

/** The terms of a query, each once; none for one of spaces only. Digits are text like any other. */
export function parseQuery(query: string): Term[] {
  const words = new Set(fold(query.slice(0, QUERY_LIMIT)).split(/\s+/));
  words.delete('');
  return [...words].map((word) => termOf(word, words.size === 1));
}

/**
 * A word that was typed together with others, without a space. One ideograph by pinyin is not enough for it.
 */
export function partOf(text: string): Term {
  const lenient = { lone: KIND.lone, inside: false };
  const forms = [formOf(joinedOf(text), lenient)];
  const reachable = reachableFrom(joinedOf(text), KIND.lone);
  return {
    text,
    start: forms,
    head: forms,
    body: forms,
    reachable: { start: reachable, head: reachable, body: reachable },
    most: KIND.literal,
    labels: new Map(),
  };
}

/** The terms once more, each with a slip in it; null where none is long enough for that. */
export function withSlips(terms: readonly Term[]): Term[] | null {
  if (!terms.some(({ text }) => maySlip(joinedOf(text)))) return null;
  return terms.map((term) => (maySlip(joinedOf(term.text)) ? slipped(term, terms.length === 1) : term));
}

/** @param alone whether it is the only term; of several, any may be the one that was typed right. */
function slipped(term: Term, alone: boolean): Term {
  const form = (lone: Kind) => formOf(joinedOf(term.text), { lone, inside: false }, 'slip');
  const head = form(KIND.slip);
  const body = form(KIND.none);
  const { slip } = KIND;
  if (!alone) {
    const also = { start: [...term.start, head], head: [...term.head, head], body: [...term.body, body] };
    return { ...term, ...also, labels: new Map() };
  }
  const reachable = { start: slip, head: slip, body: slip };
  return {
    text: term.text,
    start: [head],
    head: [head],
    body: [body],
    reachable,
    most: slip,
    labels: new Map(),
  };
}
