import { hashOf } from '../evidence/sha256';
import { PERSONAL_SET } from '../replies/types';
import type { MineItem } from '../team/mine/types';
import type { Database, MineRow } from './database';
import { isTold } from './mine-cards';
import {
  briefValue,
  cardId,
  cardValue,
  categoryValue,
  hasNotes,
  isFollowed,
  MINE_SETTINGS,
  mineKey,
  overlayValue,
  replyValue,
  textOf,
} from './mine-values';

/** `own`: when it was last changed, where its row tells; epoch milliseconds. */
type Standing = MineItem & { own: number };

/** What stands here now, and since the last exchange has been changed here. */
export interface MineHere {
  /** By key; what is gone has no value. */
  items: Map<string, MineItem>;
  changed: Set<string>;
  /** By key, what was known after the last exchange. */
  known: ReadonlyMap<string, MineRow>;
}

/**
 * Nothing is noted when it is saved: what differs from what was known after the last exchange was changed since. Its
 * time is that of noticing, and newer than what it changes, but for what stood here before the first exchange: that is as old as its row.
 */
export async function readMine(database: Database, now: number): Promise<MineHere> {
  const known = new Map((await database.mine.toArray()).map((row) => [row.key, row]));
  const isFirst = known.size === 0;
  const items = new Map<string, MineItem>();
  const changed = new Set<string>();
  for (const { own, ...item } of await standing(database, (key) => isTold(known.get(key)))) {
    const key = mineKey(item);
    const row = known.get(key);
    const isSame = row !== undefined && item.value !== null && row.hash === hashOf(item.value);
    if (!isSame) changed.add(key);
    items.set(key, { ...item, at: isSame ? row.at : isFirst ? own : Math.max(now, (row?.at ?? 0) + 1) });
  }
  for (const { key, hash, at } of known.values()) {
    if (items.has(key)) continue;
    const end = key.indexOf(' ');
    const kind = key.slice(0, end) as MineItem['kind'];
    // A card that was not erased has had its time: that is no word against the same buyer's card elsewhere.
    if (kind === 'card' && hash !== null) continue;
    if (hash !== null) changed.add(key);
    items.set(key, {
      kind,
      id: key.slice(end + 1),
      value: null,
      at: hash === null ? at : Math.max(now, at + 1),
    });
  }
  return { items, changed, known };
}

/** @param isKnown whether a card's notes were told before: then that they are empty is told, too */
async function standing(database: Database, isKnown: (key: string) => boolean): Promise<Standing[]> {
  const { categories, replies, overlays, buyers, briefs, settings } = database;
  const all: Standing[] = [];
  const say = (kind: MineItem['kind'], id: string, value: object, own: number) =>
    all.push({ kind, id, value: textOf(value), at: own, own });
  const followed = (await categories.where({ setId: PERSONAL_SET }).toArray()).filter(isFollowed);
  for (const row of followed) say('category', row.id, categoryValue(row), 0);
  const ids = new Set(followed.map(({ id }) => id));
  for (const row of await replies.where({ setId: PERSONAL_SET }).toArray()) {
    say('reply', row.id, replyValue(row, ids), row.editedAt);
  }
  for (const row of await overlays.toArray()) {
    const value = overlayValue(row);
    if (value) say('overlay', row.replyId, value, row.at);
  }
  for (const card of await buyers.toArray()) {
    const value = cardValue(card);
    const id = cardId(card.key);
    if (hasNotes(value) || isKnown(mineKey({ kind: 'card', id }))) say('card', id, value, card.lastSeen);
  }
  for (const row of await briefs.toArray()) {
    say('follow-up', row.id, briefValue(row), row.answer?.at ?? row.at);
  }
  for (const name of MINE_SETTINGS) {
    const row = await settings.get(name);
    if (row) say('setting', name, { value: row.value }, 0);
  }
  return all;
}
