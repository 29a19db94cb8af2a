import type { MineFile } from '../team/mine/file';
import type { Database } from './database';
import type { MineHere } from './mine-read';
import { cardId, mineKey } from './mine-values';

/**
 * A buyer who was erased stays erased, also against notes that another browser wrote without knowing of it and told
 * later: there the erasing wins, and here what they say of that buyer is not heard.
 * @param here is changed: what was noted without knowing of it is older than the erasing
 */
export function erasedStay(here: MineHere, others: readonly MineFile[]): MineFile[] {
  return others.map((file) => ({
    ...file,
    items: file.items.filter((item) => {
      if (item.kind !== 'card') return true;
      const key = mineKey(item);
      const own = here.items.get(key);
      if (item.value !== null) return own?.value !== null;
      const knownAt = here.known.get(key)?.at ?? -1;
      if (own && item.at > knownAt && own.at >= item.at) here.items.set(key, { ...own, at: knownAt });
      return true;
    }),
  }));
}

/** Where one's own things follow: without a name, that this buyer is to go elsewhere as well, and not to come back. */
export async function buryCard({ mine }: Database, key: string, now: number): Promise<void> {
  if ((await mine.count()) === 0) return;
  const name = mineKey({ kind: 'card', id: cardId(key) });
  const at = Math.max(now, ((await mine.get(name))?.at ?? 0) + 1);
  await mine.put({ key: name, hash: null, at });
}
