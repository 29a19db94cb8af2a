import type { Language } from '../replies/types';
import { changed } from './change';
import { byKind, entryOf, keyOf, type Published } from './entry';
import { reachOf } from './reach';
import type { NewsRow } from './state';
import type { Change, Entry } from './types';
import { entryName, entryWords, pairsOf, type Telling } from './words';

/** More would be read by nobody. */
const MOST = 200;

/**
 * What changes do to what is published, a row each; `more` are not listed.
 * @param published as it was before them
 */
export function newsOf(
  changes: readonly Change[],
  published: Published,
  language: Language,
): { rows: NewsRow[]; more: number } {
  const sorted = [...changes].sort((a, b) => byKind(changed(a), changed(b)));
  const put = new Map(sorted.flatMap((change) => ('put' in change ? [[keyOf(change.put), change.put]] : [])));
  const nameOf: Telling['nameOf'] = (kind, id) => {
    const key = keyOf({ kind, id });
    const entry = put.get(key) ?? entryAt(published, key);
    return entry ? entryName(entry) : id;
  };
  const setOf = (id: string) => {
    const set = put.get(`set ${id}`) ?? entryAt(published, `set ${id}`);
    return set?.kind === 'set' ? set.value : null;
  };
  const rows = sorted.slice(0, MOST).map((change) => {
    const was = entryAt(published, keyOf(changed(change)));
    const entry = 'put' in change ? change.put : was;
    const reach = entry && reachOf(entry, setOf);
    return { ...rowOf(change, was, { language, nameOf }), ...(reach && { reach }) };
  });
  return { rows, more: sorted.length - rows.length };
}

function entryAt(published: Published, key: string): Entry | null {
  const text = published.get(key);
  return text === undefined ? null : entryOf(key, text);
}

function rowOf(change: Change, was: Entry | null, telling: Telling): NewsRow {
  const { kind, id } = changed(change);
  const is = 'put' in change ? change.put : null;
  const before = was && entryWords(was, telling);
  const after = is && entryWords(is, telling);
  const row = { key: keyOf({ kind, id }), kind, id, name: telling.nameOf(kind, id) };
  // Such as its place in a list: nothing that is put in words.
  if (was && is && before === after) return { ...row, before: less(was, is), after: less(is, was) };
  return { ...row, before, after };
}

/** The fields in which one entry differs from another. */
function less({ value }: Entry, other: Entry): string {
  const others = new Set(pairsOf(other.value));
  return pairsOf(value)
    .filter((pair) => !others.has(pair))
    .join('\n');
}
