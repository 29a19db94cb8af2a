import type { FactState } from '../conversation/types';
import { cut } from '../profile/pattern';
import type { Read } from '../profile/types';
import type { Locate } from './find';
import { ownTextOf, textOf } from './text';

/** A value and how sure it is: several places that disagree are ambiguous, and then there is no value. */
export interface Reading {
  state: FactState;
  value: string | null;
}

const MISSING: Reading = { state: 'missing', value: null };

/** Every value one read yields, without repeats. */
export function valuesOf(locate: Locate, read: Read): string[] {
  const values = locate(read.from).map((element) => {
    const raw = rawOf(element, read.take);
    return read.pattern && raw ? cut(read.pattern, raw) : raw;
  });
  return [...new Set(values.filter((value): value is string => !!value))];
}

function rawOf(element: Element, take: Read['take']): string {
  if (take === 'text') return textOf(element);
  return take === 'own-text' ? ownTextOf(element) : (element.getAttribute(take.attr)?.trim() ?? '');
}

function one(values: string[]): Reading {
  if (values.length === 0) return MISSING;
  return values.length === 1
    ? { state: 'found', value: values[0] ?? null }
    : { state: 'ambiguous', value: null };
}

/** The first read that yields anything. */
export function firstOf(locate: Locate, reads: Read[] | undefined): Reading {
  for (const read of reads ?? []) {
    const values = valuesOf(locate, read);
    if (values.length > 0) return one(values);
  }
  return MISSING;
}

/** All reads that yield must agree, and with `others`, which were read elsewhere. */
export function agreed(locate: Locate, reads: Read[] | undefined, others: Iterable<string> = []): Reading {
  return one([...new Set([...(reads ?? []).flatMap((read) => valuesOf(locate, read)), ...others])]);
}
