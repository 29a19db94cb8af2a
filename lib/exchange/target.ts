import { type Category, PERSONAL_SET, type ReplySet } from '../replies/types';
import type { PlanLibrary, Target } from './plan-types';

/** The set that is meant, as far as it is there. */
export function targetSet({ sets }: PlanLibrary, target: Target): ReplySet | null {
  const id = 'id' in target ? target.id : target.fresh.kind === 'personal' ? PERSONAL_SET : null;
  return sets.find((set) => set.id === id) ?? null;
}

/** Its categories, in its order. */
export function categoriesOf(library: PlanLibrary, target: Target): Category[] {
  const set = targetSet(library, target);
  const within = library.categories.filter(({ setId }) => setId === set?.id);
  return within.sort((a, b) => a.order - b.order);
}
