import { byKind, entryOf, isText, keyOf, namedBy, type Published, textOf } from './entry';
import type { Change, Entry, EntryKey } from './types';

export const changed = (change: Change): Pick<Entry, 'kind' | 'id'> =>
  'put' in change ? change.put : change.drop;

/** The last word on each entry. */
export function lastWords(changes: Iterable<Change>): Map<EntryKey, Change> {
  return new Map(Array.from(changes, (change) => [keyOf(changed(change)), change]));
}

/** What would have to be published for the space to hold exactly what stands here. */
export function draftChanges(published: Published, here: Iterable<Entry>): Change[] {
  const changes: Change[] = [];
  const gone = new Set(published.keys());
  for (const entry of here) {
    const key = keyOf(entry);
    gone.delete(key);
    if (!isText(entry, published.get(key))) changes.push({ put: entry });
  }
  for (const key of gone) changes.push({ drop: namedBy(key) });
  return inOrder(changes);
}

/** Keys of the sets and categories that these lie in, as far as they are not published. */
export function placesOf(
  here: readonly Entry[],
  keys: readonly EntryKey[],
  published: Published,
): EntryKey[] {
  const all = new Map(here.map((entry) => [keyOf(entry), entry]));
  const places = new Set<EntryKey>();
  const add = (kind: 'set' | 'category', id: string | undefined) => {
    const key = id === undefined ? '' : keyOf({ kind, id });
    if (key === '' || published.has(key) || places.has(key)) return;
    places.add(key);
    around(all.get(key));
  };
  const around = (entry: Entry | undefined) => {
    if (entry?.kind !== 'reply' && entry?.kind !== 'category') return;
    add('set', entry.value.setId);
    add('category', entry.kind === 'reply' ? entry.value.categoryId : entry.value.parentId);
  };
  for (const key of keys) around(all.get(key));
  return [...places];
}

/**
 * Of a draft what is to be published, made whole: what lies in a set or category that would not be there stays a draft
 * as well, and what lies in one that goes, goes with it.
 * @param all of the draft
 * @param wished what somebody has chosen of it
 */
export function withPlaces(
  published: Published,
  all: readonly Change[],
  wished: readonly Change[],
): Change[] {
  const isContainer = (key: EntryKey) => key.startsWith('set ') || key.startsWith('category ');
  const places = new Set([...published.keys()].filter(isContainer));
  for (const change of wished) {
    const key = keyOf(changed(change));
    if (!isContainer(key)) continue;
    if ('put' in change) places.add(key);
    else places.delete(key);
  }
  const isPlaced = (entry: Entry): boolean => {
    if (entry.kind === 'reply')
      return places.has(`set ${entry.value.setId}`) && places.has(`category ${entry.value.categoryId}`);
    if (entry.kind !== 'category') return true;
    const { setId, parentId } = entry.value;
    return places.has(`set ${setId}`) && (parentId === undefined || places.has(`category ${parentId}`));
  };
  const chosen = new Set(wished);
  return all.filter((change) => {
    if ('put' in change) return chosen.has(change) && isPlaced(change.put);
    if (chosen.has(change)) return true;
    const key = keyOf(change.drop);
    const text = published.get(key);
    return text !== undefined && !isPlaced(entryOf(key, text));
  });
}

/** What is published then. */
export function apply(published: Published, changes: Iterable<Change>): Map<EntryKey, string> {
  const then = new Map(published);
  for (const change of changes) {
    const key = keyOf(changed(change));
    if ('put' in change) then.set(key, textOf(change.put));
    else then.delete(key);
  }
  return then;
}

/** What takes these back. @param published as it was before them */
export function invert(changes: Iterable<Change>, published: Published): Change[] {
  const keys = new Set(Array.from(changes, (change) => keyOf(changed(change))));
  const back = [...keys].flatMap((key): Change[] => {
    const before = published.get(key);
    return [before === undefined ? { drop: namedBy(key) } : { put: entryOf(key, before) }];
  });
  return inOrder(back);
}

export interface Merged {
  /** What is written here. */
  take: Change[];
  /** Changed here as well, and otherwise: they stay as they are here. */
  clashes: EntryKey[];
}

/**
 * What others have published, where something may have been changed here that is not published yet. Of an entry that
 * only they have changed theirs is taken; a set or category that they have dropped stays where something in it is a
 * draft here, which would go with it.
 * @param base as it was published before; whole where sets or categories are dropped
 * @param here texts of what stands here now; likewise
 * @param isBeside they did not know of what was published before: what is here and not theirs may be what they never
 *   had, so all of it stays, to be looked at
 */
export function merge(base: Published, here: Published, theirs: readonly Change[], isBeside = false): Merged {
  const merged: Merged = { take: [], clashes: [] };
  const needed = theirs.some(dropsContainer) ? containersOfDrafts(base, here) : NONE;
  for (const change of theirs) {
    const key = keyOf(changed(change));
    const mine = here.get(key);
    const text = 'put' in change ? textOf(change.put) : undefined;
    if (mine === text) continue;
    const isNeeded = 'drop' in change && needed.has(key);
    const isKept = isNeeded || (isBeside && mine !== undefined);
    if (mine === base.get(key) && !isKept) merged.take.push(change);
    else merged.clashes.push(key);
  }
  return merged;
}

const NONE: ReadonlySet<EntryKey> = new Set();

/** With it goes all that is in it. */
export const dropsContainer = (change: Change): boolean =>
  'drop' in change && (change.drop.kind === 'set' || change.drop.kind === 'category');

/** Keys of the sets and categories in which something is a draft here, with those that they lie in. */
function containersOfDrafts(base: Published, here: Published): Set<EntryKey> {
  const needed = new Set<EntryKey>();
  const need = (kind: 'set' | 'category', id: string) => {
    const key = keyOf({ kind, id });
    if (needed.has(key)) return;
    needed.add(key);
    const text = here.get(key);
    const entry = text === undefined ? null : entryOf(key, text);
    if (entry?.kind === 'category') needAround(entry.value);
  };
  const needAround = ({ setId, parentId }: { setId: string; parentId?: string }) => {
    need('set', setId);
    if (parentId !== undefined) need('category', parentId);
  };
  for (const [key, text] of here) {
    if (text === base.get(key)) continue;
    const entry = entryOf(key, text);
    if (entry.kind === 'category') needAround(entry.value);
    if (entry.kind === 'reply') needAround({ setId: entry.value.setId, parentId: entry.value.categoryId });
  }
  return needed;
}

const inOrder = (changes: Change[]): Change[] => changes.sort((a, b) => byKind(changed(a), changed(b)));
