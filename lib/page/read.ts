import { plainOf } from '../conversation/plain';
import type { FactState } from '../conversation/types';
import { cut } from '../profile/pattern';
import type { Read } from '../profile/types';
import { fits, isVisible, type Locate } from './find';
import { ownTextOf, textOf } from './text';

/** A value and how sure it is: several places that disagree are ambiguous, and then there is no value. */
export interface Reading {
  state: FactState;
  value: string | null;
}

const MISSING: Reading = { state: 'missing', value: null };

/** The texts inside an element, without what is cut out of them. */
export type TextsIn = (element: Element, isCut: (inner: Element) => boolean) => string[];

const wholeText: TextsIn = (element, isCut) => [textOf(element, isCut)];

/** Every value one read yields, without repeats and with something to be seen. `textsIn`: which texts of an element count, where not all of it does. */
export function valuesOf(locate: Locate, read: Read, textsIn = wholeText): string[] {
  const values = locate(read.from)
    .flatMap((element) => rawsOf(element, read, textsIn))
    .map(plainOf)
    // What a pattern leaves may again be nothing that is seen.
    .map((text) => (read.pattern && text ? plainOf(cut(read.pattern, text) ?? '') : text));
  return [...new Set(values.filter(Boolean))];
}

function rawsOf(element: Element, { from, take, without }: Read, textsIn: TextsIn): string[] {
  if (typeof take === 'object') return [attributeOf(element, take) ?? ''];
  if (take === 'own-text') return [ownTextOf(element)];
  return textsIn(
    element,
    (inner) => without?.some((css) => fits(inner, css)) || (from?.visible && !isVisible(inner)) || false,
  );
}

function attributeOf(element: Element, take: Exclude<Read['take'], string>): string | null {
  if ('attr' in take) return element.getAttribute(take.attr);
  const { searchParams, pathname } = new URL(element.ownerDocument.URL);
  return 'query' in take ? searchParams.get(take.query) : pathname;
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
