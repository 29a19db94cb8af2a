import { rowId } from '../replies/schema';
import {
  type Category,
  type CategoryColour,
  PERSONAL_SET,
  type Reply,
  type ReplySet,
} from '../replies/types';
import { pathKey } from './categories';
import type { PlanLibrary, PlanNames, Planned, Put, Target } from './plan-types';
import { targetSet } from './target';

/** What is written in one transaction; the shape of the background's `library.write`. */
export interface ImportWrite {
  cause: 'import';
  sets: ReplySet[];
  categories: Category[];
  replies: Reply[];
  remove: { sets: string[]; categories: string[]; replies: string[] };
  seen: Record<string, number>;
}

export interface WriteContext {
  library: PlanLibrary;
  target: Target;
  names: PlanNames;
  newId: () => string;
  /** What the file says of categories besides their names. */
  categories: readonly { path: string[]; colour: CategoryColour | null }[];
}

/** The rows that carry out a plan; ids are made in the order of the file. Nothing is removed. */
export function writeOf({ puts }: Planned, context: WriteContext): ImportWrite {
  const known = targetSet(context.library, context.target);
  const set = known ?? freshSet(context);
  const made = newCategories(puts, set.id, context);
  const place = places(set.id, context);
  return {
    cause: 'import',
    sets: known ? [] : [set],
    categories: made.categories,
    // All words are replaced: what a changed row has no longer, it must not keep.
    replies: puts.map(({ before, words, home, row }) => {
      const categoryId = 'id' in home ? home.id : made.idOf(home.under, home.names);
      const { id, order, editedAt, revision } = before ?? place(row.own.id, row.own.order);
      return { ...words, id, setId: set.id, categoryId, order, editedAt, revision };
    }),
    remove: { sets: [], categories: [], replies: [] },
    seen: Object.fromEntries(puts.flatMap(({ before }) => (before ? [[before.id, before.revision]] : []))),
  };
}

/** Behind all others. The agent's own goes under the id that the store would give it. */
function freshSet({ library, target, names, newId }: WriteContext): ReplySet {
  const order = Math.max(-1, ...library.sets.map((set) => set.order)) + 1;
  const personal = { kind: 'personal' as const, name: names.personal, language: names.language };
  const fresh = 'fresh' in target ? target.fresh : personal;
  return { ...fresh, id: fresh.kind === 'personal' ? PERSONAL_SET : newId(), version: 0, order };
}

/** A row of a new reply: an exported one keeps its id, where nobody has that, and its place in a set that is empty. */
function places(setId: string, { library, newId }: WriteContext) {
  // In any set: an id is one in the whole library.
  const taken = new Set(library.replies.map(({ id }) => id));
  const within = library.replies.filter((reply) => reply.setId === setId);
  const first = within.reduce((last, { order }) => Math.max(last, order), -1) + 1;
  let count = 0;
  return (ownId: string | undefined, ownOrder: number | undefined) => {
    const isFree = ownId !== undefined && rowId.safeParse(ownId).success && !taken.has(ownId);
    const id = isFree ? ownId : newId();
    taken.add(id);
    const order = within.length === 0 && ownOrder !== undefined ? ownOrder : first + count;
    count += 1;
    return { id, order, editedAt: 0, revision: 0 };
  };
}

/** The categories that rows need and nobody has: those that the file lists first, in its order. */
function newCategories(puts: readonly Put[], setId: string, { library, newId, categories }: WriteContext) {
  const made = new Map<string, Category>();
  let order = library.categories
    .filter((category) => category.setId === setId)
    .reduce((last, category) => Math.max(last, category.order), -1);
  const colours = new Map(categories.map(({ path, colour }) => [pathKey(path), colour]));
  const listed = new Map(categories.map(({ path }, at) => [pathKey(path), at]));
  const keyOf = (under: string | null, names: readonly string[]) => `${under ?? ''}\u001e${pathKey(names)}`;

  const make = (under: string | null, names: readonly string[]): string => {
    const key = keyOf(under, names);
    const known = made.get(key);
    if (known) return known.id;
    const parentId = names.length > 1 ? make(under, names.slice(0, -1)) : under;
    order += 1;
    const colour = colours.get(pathKey(names));
    const category: Category = {
      id: newId(),
      setId,
      name: names.at(-1) ?? '',
      order,
      ...(parentId !== null && { parentId }),
      ...(colour && { colour }),
    };
    made.set(key, category);
    return category.id;
  };
  // Sorted as the file lists them; a stable sort leaves the others as they come.
  const needed = puts.flatMap(({ home }) => ('names' in home ? [home] : []));
  const placeOf = ({ names }: { names: string[] }) => listed.get(pathKey(names)) ?? categories.length;
  for (const { under, names } of [...needed].sort((a, b) => placeOf(a) - placeOf(b))) make(under, names);
  return {
    categories: [...made.values()],
    idOf: (under: string | null, names: readonly string[]) => make(under, names),
  };
}
