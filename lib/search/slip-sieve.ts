import { LATIN, type Side } from './features';
import { isLetter } from './fold';
import { type Form, isIdeograph } from './form';
import { KIND } from './kind';
import { letterBit, SYLLABLES } from './pinyin';
import {
  asItStands,
  initialsAt,
  type Piece,
  pairNeeds,
  readingsOf,
  type Sieve,
  syllablePieces,
} from './sieve';
import type { Slips } from './slip';

/** A stretch of a form that was typed with the slip; what is before it and what is behind stands as typed. */
export interface Gap {
  from: number;
  next: number;
  /** What it may have been meant for: lists of features, one of which the text must have whole. */
  meant: readonly (readonly number[])[];
}

/** The form without a slip. Initials don't count beside one: too much would be one slip away from them. */
export function straightSieveOf(form: Form, { pinyin }: Slips, side: Side): Sieve {
  return Array.from(form.units, (unit, from): Piece[] => {
    const itself = asItStands(form, from, side);
    if (!isLetter(unit)) return [itself];
    const spelled = pinyin ? syllablePieces(form, from, side, form.lone !== KIND.none) : [];
    return [{ ...itself, needs: [LATIN] }, ...spelled];
  });
}

/** Where the slip may be, and what for. */
export function gapsOf(form: Form, slips: Slips, straight: Sieve): Gap[] {
  return Array.from(form.units, (unit, from) => [
    ...syllableGaps(form, slips, from, straight),
    ...(isIdeograph(unit) ? [characterGap(slips, unit, from)] : []),
    ...(slips.letters && isLetter(unit) ? letterGaps(form, from) : []),
  ]).flat();
}

function syllableGaps(form: Form, { near, swapped }: Slips, from: number, straight: Sieve): Gap[] {
  const byNext = new Map<number, number[][]>();
  // What may stand before it begins with one of these.
  const neighbours = straight.flatMap((pieces, at) =>
    pieces.some(({ next }) => next === from) ? [initialsAt(form, at)] : [],
  );
  const add = (length: number, ids: number[]) => {
    const next = from + length;
    // A single ideograph for all of it.
    if (from === 0 && next === form.units.length && ids.length === 1 && form.lone === KIND.none) return;
    const [first, last] = [initialOf(ids[0]), initialOf(ids.at(-1))];
    const needs = [...ids, ...pairNeeds(last, initialsAt(form, next))];
    const meant = byNext.get(next) ?? [];
    byNext.set(next, meant);
    if (from === 0) meant.push(needs);
    else for (const neighbour of neighbours) meant.push([...needs, ...pairNeeds(neighbour, first)]);
  };
  near[from]?.forEach((lengths, id) => {
    for (let length = 2; lengths >> length; length++) if ((lengths >> length) & 1) add(length, [id]);
  });
  for (const { first, second, length } of swapped[from] ?? []) add(length, [first, second]);
  return [...byNext].map(([next, meant]) => ({ from, next, meant }));
}

const initialOf = (syllable = 0): number => letterBit((SYLLABLES[syllable] as string).charCodeAt(0));

function characterGap({ anyCharacter }: Slips, unit: number, from: number): Gap {
  const meant = anyCharacter ? [[]] : readingsOf(unit).map((id) => [id]);
  return { from, next: from + 1, meant };
}

/** In a Latin word: a letter wrong or too many, two swapped, one missing before this one. */
function letterGaps(form: Form, from: number): Gap[] {
  const swapped = pairNeeds(initialsAt(form, from + 1), initialsAt(form, from));
  const gaps = [{ from, next: from + 1, meant: [[LATIN]] }];
  if (from + 2 <= form.units.length) gaps.push({ from, next: from + 2, meant: [[LATIN, ...swapped]] });
  if (from > 0 && isLetter(form.units[from - 1] as number)) gaps.push({ from, next: from, meant: [[LATIN]] });
  return gaps;
}
