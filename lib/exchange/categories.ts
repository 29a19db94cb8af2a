import type { Category } from '../replies/types';
import { areSynonyms, plainName, soundAlike } from './synonyms';
import type { SourceRow } from './types';

/** How sure it is that two drawers are one: `same` name, said to be the `synonym`, said alike, or part of the other. */
export type Likeness = 'same' | 'synonym' | 'sound' | 'part';

/** A category of the file, and the one of the set that it may be. An empty path stands for rows without any. */
export interface CategoryMatch {
  key: string;
  path: string[];
  /** Rows in it, not counting those in categories below. */
  count: number;
  match: { id: string; likeness: Likeness } | null;
}

/** Id of a category that is there, or null for a new one; by key. What is not in it is as proposed. */
export type CategoryChoices = Record<string, string | null>;

/** Parts a key no name can hold. */
const PART = '\u001f';
export const pathKey = (path: readonly string[]): string => path.join(PART);

/** The categories of a file, first levels before what is in them, in the file's order. */
export function matchCategories(
  rows: readonly SourceRow[],
  categories: readonly Category[],
): CategoryMatch[] {
  const counts = new Map<string, { path: string[]; count: number }>();
  const count = (path: string[], rows: number) => {
    const known = counts.get(pathKey(path));
    if (known) known.count += rows;
    else counts.set(pathKey(path), { path, count: rows });
  };
  for (const { path } of rows) {
    const [first, second] = path ?? [];
    if (first !== undefined && second !== undefined) count([first], 0);
    count(path ?? [], 1);
  }
  const tops = categories.filter(({ parentId }) => parentId === undefined);
  const matches = new Map<string, CategoryMatch['match']>();
  return [...counts].map(([key, { path, count }]) => {
    const [first = '', second] = path;
    // A first level stands before what is in it, so it is known by now.
    const parent = matches.get(pathKey([first]));
    // Without its first level being there, a second one has nobody to be.
    const among =
      second === undefined ? tops : categories.filter(({ parentId }) => parent && parentId === parent.id);
    const name = second ?? first;
    const found = nearest(name, among) ?? (second === undefined ? onlyNamesake(name, categories) : null);
    const match = path.length === 0 ? null : found;
    matches.set(key, match);
    return { key, path, count, match };
  });
}

const ORDER: readonly [Likeness, (one: string, other: string) => boolean][] = [
  ['same', (one, other) => one === other],
  ['synonym', areSynonyms],
  ['sound', soundAlike],
  ['part', (one, other) => shorter(one, other) >= 2 && (one.includes(other) || other.includes(one))],
];
const shorter = (one: string, other: string): number => Math.min(one.length, other.length);

/** The likest one; none where two are equally like. */
function nearest(name: string, among: readonly Category[]): CategoryMatch['match'] {
  const exact = among.filter((each) => each.name === name);
  if (exact.length > 0) return { id: exact[0]?.id ?? '', likeness: 'same' };
  // From the surest kind of likeness to the weakest; the first that finds anybody decides.
  const plain = plainName(name);
  for (const [likeness, isLike] of ORDER) {
    const found = among.filter((each) => isLike(plain, plainName(each.name)));
    if (found.length === 1 && found[0]) return { id: found[0].id, likeness };
    if (found.length > 1) return null;
  }
  return null;
}

/** A file of one level may name what stands in a second one here. */
function onlyNamesake(name: string, categories: readonly Category[]): CategoryMatch['match'] {
  const found = categories.filter((each) => each.parentId !== undefined && each.name === name);
  return found.length === 1 && found[0] ? { id: found[0].id, likeness: 'same' } : null;
}

/** What holds where nobody has chosen: only what is surely meant. */
export const proposedId = ({ match }: CategoryMatch): string | null =>
  match && (match.likeness === 'same' || match.likeness === 'synonym') ? match.id : null;

/** Where rows of a path go: into a category that is there, or into a new one by its names. */
export type Home = { id: string } | { under: string | null; names: string[] };

/**
 * @param unsorted the name of the category for rows without one
 * @returns by path key
 */
export function homesOf(
  matches: readonly CategoryMatch[],
  choices: CategoryChoices,
  categories: readonly Category[],
  unsorted: string,
): Map<string, Home> {
  const ids = new Set(categories.map(({ id }) => id));
  const nested = new Set(categories.flatMap(({ id, parentId }) => (parentId === undefined ? [] : [id])));
  const homes = new Map<string, Home>();
  for (const match of matches) {
    const { key, path } = match;
    const chosen = Object.hasOwn(choices, key) ? (choices[key] ?? null) : proposedId(match);
    const [first, second] = path;
    if (chosen !== null && ids.has(chosen)) homes.set(key, { id: chosen });
    else if (first === undefined) homes.set(key, { under: null, names: [unsorted] });
    else if (second === undefined) homes.set(key, { under: null, names: [first] });
    else {
      const parent = homes.get(pathKey([first]));
      if (parent && 'id' in parent) {
        // Two levels and no third: below a second one there is no room for another.
        homes.set(key, nested.has(parent.id) ? parent : { under: parent.id, names: [second] });
      } else homes.set(key, { under: null, names: [first, second] });
    }
  }
  return homes;
}
