import { type BuyerCard, cardKey, newCard } from '../buyer/card';
import { type Category, type Overlay, PERSONAL_SET, type Reply, UNSORTED_CATEGORY } from '../replies/types';
import type { MineItem } from '../team/mine/types';
import { eraseBuyer } from './buyer-erase';
import type { Database } from './database';
import { changed, type LibraryChange } from './library-change';
import { carryOut, type Plan } from './library-plan';
import {
  cardId,
  isFollowed,
  type MineBrief,
  type MineCard,
  type MineCategory,
  type MineOverlay,
  type MineReply,
} from './mine-values';
import { type PersonalNames, personalSet, unsortedCategory } from './personal';

export interface Writing {
  at: number;
  names: PersonalNames;
}

const split = (items: readonly MineItem[], kind: MineItem['kind']) => {
  const own = items.filter((item) => item.kind === kind);
  return {
    put: own.flatMap(({ id, value, at }) =>
      value === null ? [] : [{ id, at, value: JSON.parse(value) as unknown }],
    ),
    gone: own.flatMap(({ id, value }) => (value === null ? [id] : [])),
  };
};

/** Puts what was said in another browser. Its values are of the shapes that `readMine` gives them. */
export async function writeMine(
  database: Database,
  items: readonly MineItem[],
  extra: readonly Reply[],
  writing: Writing,
): Promise<LibraryChange> {
  await writeBuyers(database, split(items, 'card'));
  const briefs = split(items, 'follow-up');
  await database.briefs.bulkPut(briefs.put.map(({ id, value }) => ({ ...(value as MineBrief), id })));
  await database.briefs.bulkDelete(briefs.gone);
  const settings = split(items, 'setting');
  await database.settings.bulkPut(
    settings.put.map(({ id, value }) => ({ ...(value as { value: unknown }), key: id })),
  );
  await database.settings.bulkDelete(settings.gone);
  const overlaid = await writeOverlays(database, split(items, 'overlay'));
  const plan = await planOf(database, items, extra, writing);
  const change = await carryOut(database, plan, 'undo');
  const rows = (await database.replies.bulkGet(overlaid.map(({ replyId }) => replyId))).filter(
    (row) => !!row,
  );
  return changed({
    ...change,
    replies: [...change.replies, ...rows],
    overlays: [...change.overlays, ...overlaid],
  });
}

type Split = ReturnType<typeof split>;

async function writeOverlays({ overlays }: Database, { put, gone }: Split): Promise<Overlay[]> {
  const wanted = [...put, ...gone.map((id) => ({ id, at: 0, value: {} }))];
  const rows: Overlay[] = [];
  for (const { id, at, value } of wanted) {
    const before = await overlays.get(id);
    rows.push({ ...(value as MineOverlay), replyId: id, at, revision: (before?.revision ?? 0) + 1 });
  }
  await overlays.bulkPut(rows);
  return rows;
}

async function writeBuyers(database: Database, { put, gone }: Split): Promise<void> {
  const { buyers } = database;
  for (const { value, at } of put) {
    const { notes, ...where } = value as MineCard;
    const known = await buyers.get(cardKey(where));
    const { ticks: _, ...card }: BuyerCard = known ?? newCard({ ...where, name: null, uid: null }, at);
    await buyers.put({ ...card, ...notes, revision: card.revision + 1 });
  }
  if (gone.length === 0) return;
  const erased = new Set(gone);
  for (const key of await buyers.toCollection().primaryKeys()) {
    if (erased.has(cardId(key))) await eraseBuyer(database, key);
  }
}

async function planOf(
  database: Database,
  items: readonly MineItem[],
  extra: readonly Reply[],
  { at, names }: Writing,
): Promise<Plan> {
  const categories = split(items, 'category');
  const replies = split(items, 'reply');
  const here = await database.categories.where({ setId: PERSONAL_SET }).toArray();
  const goneCategories = new Set(categories.gone);
  const put: Category[] = categories.put.map(({ id, value }) => ({
    ...(value as MineCategory),
    ...{ id, setId: PERSONAL_SET },
  }));
  const followed = new Set([...here.filter(isFollowed), ...put].map(({ id }) => id));
  for (const id of goneCategories) followed.delete(id);
  const before = await database.replies.where({ setId: PERSONAL_SET }).toArray();
  const byId = new Map(before.map((row) => [row.id, row]));
  const isGone = new Set(replies.gone);
  const rows = replies.put.map(({ id, value, at: editedAt }): Reply => {
    const { categoryId, ...words } = value as MineReply;
    const old = byId.get(id);
    const kept =
      old && !isFollowed({ id: old.categoryId, setId: PERSONAL_SET } as Category) ? old.categoryId : null;
    return {
      ...words,
      ...(old?.files && { files: old.files }),
      ...{ id, setId: PERSONAL_SET, editedAt, revision: (old?.revision ?? 0) + 1 },
      categoryId: categoryId && followed.has(categoryId) ? categoryId : (kept ?? UNSORTED_CATEGORY),
    };
  });
  const isPut = new Set(rows.map(({ id }) => id));
  // What was written here into a category that was taken away elsewhere outlives it.
  const left = before.filter(
    (row) => goneCategories.has(row.categoryId) && !isGone.has(row.id) && !isPut.has(row.id),
  );
  const all = [
    ...rows,
    ...extra,
    ...left.map((row) => ({
      ...row,
      categoryId: UNSORTED_CATEGORY,
      editedAt: at,
      revision: row.revision + 1,
    })),
  ];
  const set = all.length + put.length > 0 ? await personalSet(database, names) : null;
  const unsorted = all.some(({ categoryId }) => categoryId === UNSORTED_CATEGORY)
    ? await unsortedCategory(database, names)
    : null;
  const named = new Set([...isPut, ...isGone, ...left.map(({ id }) => id)]);
  return {
    put: {
      sets: set?.made ? [set.set] : [],
      categories: unsorted?.made ? [...put, unsorted.category] : put,
      replies: all,
    },
    remove: {
      sets: [],
      categories: [...goneCategories].filter((id) => here.some((row) => row.id === id)),
      replies: [...isGone].filter((id) => byId.has(id)),
    },
    before: { sets: [], categories: here, replies: before.filter(({ id }) => named.has(id)) },
  };
}
