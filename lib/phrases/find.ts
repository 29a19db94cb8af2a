import { endsClause, startsClause } from './clause';
import type { Folded } from './fold';
import type { Phrase, Reach } from './parse';
import type { Range } from './types';
import type { Words } from './words';

/** A phrase with the words of its segments made ready. */
export interface Ready {
  phrase: Phrase;
  words: readonly Words[];
}

/** A place in the folded text. */
export interface Hit {
  from: number;
  to: number;
}

/** How many steps may lie between two parts. */
const GAP: Record<Reach, number> = { next: 0, clause: 8, sentence: 24 };
const WIDER: readonly Reach[] = ['next', 'clause', 'sentence'];
const wider = (a: Reach, b: Reach) => (WIDER.indexOf(a) > WIDER.indexOf(b) ? a : b);

/**
 * The hits of a phrase, in order, around a place where one of its segments stands; null where the rest doesn't fit.
 * What has been tried in vain is not tried again, and nothing is looked for beyond the gaps: the time for one place has
 * a bound that a text cannot raise.
 */
export function around(ready: Ready, folded: Folded, segment: number, hit: Hit): Hit[] | null {
  // Most places fail at the segment next to them: that is seen before anything is made for the search.
  if (!mayGoOn(ready, folded, segment, hit)) return null;
  FAILED.clear();
  const before = backward(ready, folded, segment - 1, hit.from, reachOf(ready, segment));
  const behind = before && forward(ready, folded, segment + 1, hit.to, reachOf(ready, segment + 1));
  return behind && [...before, hit, ...behind];
}

/** False where a neighbour must stand right beside the hit and doesn't. */
function mayGoOn({ phrase, words }: Ready, { text }: Folded, segment: number, { from, to }: Hit): boolean {
  const next = phrase.segments[segment + 1];
  if (next?.reach === 'next' && !next.isOptional && !next.orEnd && text[to] !== ' ') {
    if ((words[segment + 1] as Words).ends(text, to).length === 0) return false;
  }
  const last = phrase.segments[segment - 1];
  if (last && !last.isOptional && phrase.segments[segment]?.reach === 'next' && text[from - 1] !== ' ') {
    if ((words[segment - 1] as Words).starts(text, from).length === 0) return false;
  }
  return true;
}

/** What `around` has tried in vain so far; one for all, since making one for each place took most of the time. */
const FAILED = new Set<number>();

const reachOf = ({ phrase }: Ready, segment: number): Reach => phrase.segments[segment]?.reach ?? 'next';

function forward(ready: Ready, folded: Folded, segment: number, to: number, reach: Reach): Hit[] | null {
  const each = ready.phrase.segments[segment];
  if (!each) return ready.phrase.atEnd && !endsClause(folded, to) ? null : [];
  const state = stateOf(segment, to, reach);
  if (FAILED.size > 0 && FAILED.has(state)) return null;
  const { text } = folded;
  for (let from = to; from < text.length && isWithin(folded, to, from, reach); from++) {
    for (const end of (ready.words[segment] as Words).ends(text, from)) {
      const rest = forward(ready, folded, segment + 1, end, reachOf(ready, segment + 1));
      if (rest) return [{ from, to: end }, ...rest];
    }
  }
  if (each.isOptional || (each.orEnd && endsClause(folded, to))) {
    const next = wider(reach, reachOf(ready, segment + 1));
    const rest = forward(ready, folded, segment + 1, to, next);
    if (rest) return rest;
  }
  FAILED.add(state);
  return null;
}

/** @param reach of the segment behind: how far the one that is looked for may lie before it */
function backward(ready: Ready, folded: Folded, segment: number, from: number, reach: Reach): Hit[] | null {
  const each = ready.phrase.segments[segment];
  if (!each) return ready.phrase.atStart && !startsClause(folded, from) ? null : [];
  const state = stateOf(segment, from, reach);
  if (FAILED.size > 0 && FAILED.has(state)) return null;
  for (let to = from; to > 0 && isWithin(folded, to, from, reach); to--) {
    for (const start of (ready.words[segment] as Words).starts(folded.text, to)) {
      const rest = backward(ready, folded, segment - 1, start, each.reach);
      if (rest) return [...rest, { from: start, to }];
    }
  }
  if (each.isOptional) {
    const rest = backward(ready, folded, segment - 1, from, wider(reach, each.reach));
    if (rest) return rest;
  }
  FAILED.add(state);
  return null;
}

const stateOf = (segment: number, at: number, reach: Reach) =>
  (segment * WIDER.length + WIDER.indexOf(reach)) * 0x10000 + at;

/** Whether what begins at `from` lies within reach of what ends at `to`; one space is no distance. */
function isWithin(folded: Folded, to: number, from: number, reach: Reach): boolean {
  if (from === to) return true;
  if (reach === 'next') return from === to + 1 && folded.text[to] === ' ';
  const counted = folded[reach];
  if (counted[to - 1] !== counted[from]) return false;
  return (folded.steps[from] as number) - (folded.steps[to - 1] as number) - 1 <= GAP[reach];
}

/** The hits in the text as it was written; those that stand side by side are one. */
export function rangesOf(hits: readonly Hit[], folded: Folded): Range[] {
  const ranges: Range[] = [];
  let end = -1;
  for (const { from, to } of hits) {
    const last = ranges.at(-1);
    const until = folded.to[to - 1] as number;
    const isNext = from === end || (from === end + 1 && folded.text[end] === ' ');
    if (last && isNext) last.to = until;
    else ranges.push({ from: folded.from[from] as number, to: until });
    end = to;
  }
  return ranges;
}
