import { type Change, moveSibling, NO_CHANGE } from '../../../lib/replies/edits';
import { type Node, siblings } from '../../../lib/replies/tree';
import type { Shelf } from '../shelf';

/** A set or a category one place up or down among its neighbours; null where it stays. */
export function moveNode({ set, category }: Node, by: -1 | 1, shelf: Shelf): Change | null {
  if (set) {
    const own = [...shelf.sets.values()].filter(({ kind }) => kind !== 'starter');
    const sets = moveSibling(
      set,
      own.sort((a, b) => a.order - b.order),
      by,
    );
    return sets && { ...NO_CHANGE, sets };
  }
  if (!category || shelf.sets.get(category.setId)?.kind === 'starter') return null;
  const categories = moveSibling(category, siblings(shelf.categories.values(), category), by);
  return categories && { ...NO_CHANGE, categories };
}
