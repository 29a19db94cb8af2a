import { PERSONAL_SET, UNSORTED_CATEGORY } from '../replies/types';
import { entryOf, keyOf, type Published, textOf } from '../team/entry';
import type { Change, Entry, EntryKey } from '../team/types';

/** What stands on a machine other than the team has published it, where that machine has no say in it. */

export function textsOf(entries: readonly Entry[]): Map<EntryKey, string> {
  return new Map(entries.map((entry) => [keyOf(entry), textOf(entry)]));
}

export const dropOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): Change => ({ drop: { kind, id } });

interface Standing {
  published: Published;
  /** What is published for this machine. */
  ours: Published;
  here: readonly Entry[];
  /** What was published once and no longer is, in any of its words. */
  once: ReadonlyMap<EntryKey, ReadonlySet<string>>;
}

/**
 * What is other than it was published, what is published for others alone, what lies in the team's sets without having
 * been published, and what the team has taken back: a restored backup has all of these.
 */
export function strayed({ published, ours, here, once }: Standing): Change[] {
  const texts = textsOf(here);
  const missing = [...ours].filter(([key, text]) => texts.get(key) !== text);
  const surplus = here.filter((entry) => {
    const key = keyOf(entry);
    if (published.has(key)) return !ours.has(key);
    if (once.get(key)?.has(texts.get(key) ?? '')) return true;
    return (entry.kind === 'category' || entry.kind === 'reply') && published.has(`set ${entry.value.setId}`);
  });
  return [...missing.map(([key, text]): Change => ({ put: entryOf(key, text) })), ...surplus.map(dropOf)];
}

/**
 * What goes of somebody's draft becomes their own, where it is a reply that was never published: its words are theirs.
 * What a published one said in the draft is among its earlier words.
 */
export function asOwn(
  changes: readonly Change[],
  { published, here, once }: Omit<Standing, 'ours'>,
): Change[] {
  const rows = new Map(here.map((entry) => [keyOf(entry), entry]));
  return changes.map((change) => {
    if ('put' in change) return change;
    const key = keyOf(change.drop);
    const row = rows.get(key);
    if (row?.kind !== 'reply' || published.has(key) || once.has(key)) return change;
    const value = { ...row.value, setId: PERSONAL_SET, categoryId: UNSORTED_CATEGORY };
    return { put: { kind: 'reply', id: row.id, value } };
  });
}
