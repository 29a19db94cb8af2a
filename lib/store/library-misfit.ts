import type { LibraryWrite } from '../messaging/calls';
import type { Category, Reply, ReplySet } from '../replies/types';
import { Refused } from './failure';
import { byId, type Found } from './library-found';

/** Refuses a write after which the library would not hang together, with the path of the first fault. */
export function refuseMisfits(write: LibraryWrite, found: Found): void {
  const after = afterwards(write, found);
  refuseTwice(write);
  write.sets.forEach((set, s) => {
    const before = found.sets.get(set.id);
    if (before && before.kind !== set.kind) misfit(`sets[${s}].kind`);
  });
  write.categories.forEach((category, c) => {
    const before = found.categories.get(category.id);
    if (isStarter(found, before?.setId)) misfit(`categories[${c}].id`);
    if (!after.sets.has(category.setId) || isStarter(found, category.setId)) misfit(`categories[${c}].setId`);
    // Its rows would lie in a category of another set.
    if (found.within.some((row) => row.categoryId === category.id && row.setId === before?.setId))
      misfit(`categories[${c}].setId`);
  });
  refuseDepth(write, after);
  write.replies.forEach((reply, r) => {
    const before = found.sets.get(found.named.get(reply.id)?.setId ?? '');
    if (before?.kind === 'starter') misfit(`replies[${r}].id`);
    const set = after.sets.get(reply.setId);
    // A shared one cannot become an agent's own: what agents have over it would lie there for good.
    const isTaken = before && before.kind !== 'personal' && set?.kind === 'personal';
    if (!set || set.kind === 'starter' || isTaken) misfit(`replies[${r}].setId`);
    const category = after.categories.get(reply.categoryId);
    // An agent's own reply may lie in a category of the team's.
    const isElsewhere = category?.setId !== reply.setId && set?.kind !== 'personal';
    if (!category || isElsewhere) misfit(`replies[${r}].categoryId`);
  });
  write.remove.sets.forEach((id, s) => {
    if (isStarter(found, id)) misfit(`remove.sets[${s}]`);
  });
  write.remove.categories.forEach((id, c) => {
    if (isStarter(found, found.categories.get(id)?.setId)) misfit(`remove.categories[${c}]`);
  });
  write.remove.replies.forEach((id, r) => {
    if (isStarter(found, found.named.get(id)?.setId)) misfit(`remove.replies[${r}]`);
  });
}

interface After {
  sets: ReadonlyMap<string, ReplySet>;
  categories: ReadonlyMap<string, Category>;
}

function afterwards(write: LibraryWrite, found: Found): After {
  const removed = new Set(write.remove.sets);
  const sets = [...found.sets.values()].filter(({ id }) => !removed.has(id));
  const categories = [...found.categories.values()].filter(({ id }) => !found.going.has(id));
  return { sets: byId([...sets, ...write.sets]), categories: byId([...categories, ...write.categories]) };
}

/** A row is put once, or removed. */
function refuseTwice(write: LibraryWrite): void {
  for (const kind of ['sets', 'categories', 'replies'] as const) {
    const seen = new Set<string>();
    (write[kind] as readonly Pick<Reply, 'id'>[]).forEach(({ id }, index) => {
      if (seen.has(id)) misfit(`${kind}[${index}].id`);
      seen.add(id);
    });
    write.remove[kind].forEach((id, index) => {
      if (seen.has(id)) misfit(`remove.${kind}[${index}]`);
    });
  }
}

/** A parent is of the same set and has none itself: looked at from both ends, since either may be put. */
function refuseDepth({ categories }: LibraryWrite, after: After): void {
  const place = new Map(categories.map(({ id }, index) => [id, index]));
  for (const { id, setId, parentId } of after.categories.values()) {
    if (parentId === undefined) continue;
    const parent = after.categories.get(parentId);
    if (parent && parent.setId === setId && parent.parentId === undefined) continue;
    const index = place.get(id) ?? place.get(parentId);
    if (index !== undefined) misfit(`categories[${index}].parentId`);
  }
}

function isStarter({ sets }: Found, setId: string | undefined): boolean {
  return setId !== undefined && sets.get(setId)?.kind === 'starter';
}

function misfit(path: string): never {
  throw new Refused('bad-request', { path });
}
