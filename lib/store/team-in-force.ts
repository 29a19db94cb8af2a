import { isFor, type Member } from '../team/audience';
import { changed } from '../team/change';
import { entryOf, keyOf, type Published } from '../team/entry';
import type { Change, Entry, EntryKey } from '../team/types';

/**
 * What of what is published is written here. Out of force is what is for others, with all that is in it; and what lies
 * in a set or a category that this version of the extension could not read: the library would refuse it, and the whole
 * version with it.
 */

/** Keys of the sets and categories that are in force. */
type Containers = ReadonlySet<EntryKey>;

/**
 * What a version changes here. What did not change comes or goes as well where its set does.
 * @param base as it was published before
 * @param then as it is published now
 */
export function inForce(changes: readonly Change[], base: Published, then: Published, who: Member): Change[] {
  const before = containers(base, who);
  const now = containers(then, who);
  const kept = changes.flatMap((change): Change[] => {
    const { kind, id } = changed(change);
    if ('put' in change && isIn(change.put, now, who)) return [change];
    const text = base.get(keyOf({ kind, id }));
    const was = text !== undefined && isIn(entryOf(keyOf({ kind, id }), text), before, who);
    return was ? [{ drop: { kind, id } }] : [];
  });
  const isMoved = before.size !== now.size || [...now].some((key) => !before.has(key));
  return isMoved ? [...kept, ...moved()] : kept;

  function moved(): Change[] {
    const touched = new Set(changes.map((change) => keyOf(changed(change))));
    const moves: Change[] = [];
    for (const [key, text] of then) {
      if (touched.has(key) || base.get(key) !== text) continue;
      const entry = entryOf(key, text);
      const [was, is] = [isIn(entry, before, who), isIn(entry, now, who)];
      if (is && !was) moves.push({ put: entry });
      if (was && !is) moves.push({ drop: { kind: entry.kind, id: entry.id } });
    }
    return moves;
  }
}

/** What is published for a machine like this one. */
export function publishedFor(published: Published, who: Member): Map<EntryKey, string> {
  const inIt = containers(published, who);
  return new Map([...published].filter(([key, text]) => isIn(entryOf(key, text), inIt, who)));
}

/** All that is published for others alone. */
export function publishedElse(published: Published, who: Member): Entry[] {
  const inIt = containers(published, who);
  const all = Array.from(published, ([key, text]) => entryOf(key, text));
  return all.filter((entry) => !isIn(entry, inIt, who));
}

function containers(published: Published, who: Member): Containers {
  const keys = new Set<EntryKey>();
  const found: Extract<Entry, { kind: 'category' }>[] = [];
  for (const [key, text] of published) {
    if (!key.startsWith('set ') && !key.startsWith('category ')) continue;
    const entry = entryOf(key, text);
    if (entry.kind === 'set' && isFor(entry.value, who)) keys.add(key);
    if (entry.kind === 'category') found.push(entry);
  }
  const inSets = found.filter(({ value }) => keys.has(`set ${value.setId}`));
  const first = new Set(inSets.flatMap((each) => (each.value.parentId === undefined ? [keyOf(each)] : [])));
  for (const each of inSets) {
    const { parentId } = each.value;
    if (parentId === undefined || first.has(`category ${parentId}`)) keys.add(keyOf(each));
  }
  return keys;
}

function isIn(entry: Entry, inIt: Containers, who: Member): boolean {
  switch (entry.kind) {
    case 'set':
    case 'category':
      return inIt.has(keyOf(entry));
    case 'reply':
      return inIt.has(`set ${entry.value.setId}`) && inIt.has(`category ${entry.value.categoryId}`);
    case 'playbook':
    case 'campaign':
    case 'notice':
      return isFor(entry.value, who);
    default:
      return true;
  }
}
