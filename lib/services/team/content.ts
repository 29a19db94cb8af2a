import { apply, changed, lastWords } from '../../team/change';
import { entryOf, keyOf, namedBy, type Published } from '../../team/entry';
import type { Known } from '../../team/head';
import { type PackedObject, packChanges } from '../../team/object';
import { packSnapshot } from '../../team/snapshot';
import type { Change, DeltaRef, Entry, EntryKey, Head } from '../../team/types';
import { type Found, unfound } from './receive';

/**
 * Versions that a head leads through by deltas, and how much all of them may weigh beside the snapshot: whoever joins
 * fetches both. Half of each stays before a new snapshot, so that whoever was away for some versions fetches little.
 */
const MOST_DELTAS = 40;
const MOST_WEIGHT = 1 / 4;
/** Bytes of deltas that always stay: of a small team a snapshot is light, and still many more requests. */
const LEAST_WEIGHT = 32_000;
/** Changes beyond which a version is a snapshot and no delta: an import, a first version. */
const BULK = 2000;

/** What a version is made of. */
export interface Standing {
  /** What is in force here; the version that is published follows it. */
  known: Known;
  /** The head of that; null: there is none yet. */
  head: Head | null;
  published: Published;
  /** The entries as they were at an earlier version; null: not known here any more. */
  stateAt: (seq: number) => Promise<Published | null>;
  /** Bytes of a reply's file. */
  file: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The files that have to be there before the head names them. */
export interface Content extends Pick<Head, 'snapshot' | 'deltas'> {
  files: { path: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** @param isEmpty the space has nothing of what it had */
export async function contentOf(
  standing: Standing,
  changes: readonly Change[],
  isEmpty: boolean,
): Promise<Found<Content>> {
  const { head, known, published, stateAt } = standing;
  const seq = known.seq + 1;
  const files = await replyFiles(standing, changes);
  if (!files.ok) return files;
  if (head !== null && !isEmpty && changes.length <= BULK) {
    const packed = await packChanges(changes);
    if (!packed.ok) return unfound(packed.fault, packed.detail);
    const deltas: DeltaRef[] = [...head.deltas, { seq, ...packed.value.ref, after: known.hash }];
    const all = [...files.files, fileOf(packed.value)];
    const most = Math.max(weightOf(head.snapshot.files) * MOST_WEIGHT, LEAST_WEIGHT);
    if (deltas.length <= MOST_DELTAS && weightOf(deltas) <= most) {
      return { ok: true, snapshot: head.snapshot, deltas, files: all };
    }
    const kept = newest(deltas, most / 2);
    const from = seq - kept.length;
    const earlier = kept.length === 1 ? published : kept.length > 1 ? await stateAt(from) : null;
    if (earlier) {
      const place = { seq: from, deltas: kept, isEmpty };
      return withSnapshot(standing, place, { state: earlier, files: all, isChecked: () => true });
    }
  }
  const state = apply(published, changes);
  const replies = isEmpty ? await filesOf(standing, filesIn(state)) : files;
  if (!replies.ok) return replies;
  const news = lastWords(changes);
  return withSnapshot(
    standing,
    { seq, deltas: [], isEmpty },
    {
      state,
      files: replies.files,
      isChecked: (key) => !news.has(key),
    },
  );
}

const weightOf = (files: readonly { bytes: number }[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The last of them that weigh no more together. */
function newest(deltas: readonly DeltaRef[], most: number): DeltaRef[] {
  const last = deltas.slice(-MOST_DELTAS / 2);
  while (weightOf(last) > most) last.shift();
  return last;
}

interface Whole {
  state: Published;
  files: Content['files'];
  /** See `packEntries`. */
  isChecked: (key: EntryKey) => boolean;
}

async function withSnapshot(
  { head }: Standing,
  { seq, deltas, isEmpty }: { seq: number; deltas: DeltaRef[]; isEmpty: boolean },
  { state, files, isChecked }: Whole,
): Promise<Found<Content>> {
  const packed = await packSnapshot(state, isChecked);
  if (!packed.ok) return unfound(packed.fault, packed.detail);
  const there = new Set(isEmpty ? [] : head?.snapshot.files.map(({ sha256 }) => sha256));
  const fresh = packed.value.filter(({ ref }) => !there.has(ref.sha256)).map(fileOf);
  return {
    ok: true,
    snapshot: { seq, files: packed.value.map(({ ref }) => ref) },
    deltas,
    files: [...files, ...fresh],
  };
}

/** Pictures and files of replies that no published reply had. */
async function replyFiles(
  standing: Standing,
  changes: readonly Change[],
): Promise<Found<Pick<Content, 'files'>>> {
  const { published } = standing;
  const before = new Map(
    changes.flatMap((change) => {
      const key = keyOf(changed(change));
      const text = published.get(key);
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
  const known = filesIn(before);
  const ids = changes.flatMap((change) => ('put' in change ? fileIds(change.put) : []));
  return filesOf(standing, new Set(ids.filter((id) => !known.has(id))));
}

const fileIds = (entry: Entry): string[] =>
  entry.kind === 'reply' ? (entry.value.files ?? []).map(({ id }) => id) : [];

/** Ids of the files that these replies have. */
function filesIn(published: Published): Set<string> {
  const ids = new Set<string>();
  for (const [key, text] of published) {
    if (namedBy(key).kind !== 'reply') continue;
    for (const id of fileIds(entryOf(key, text))) ids.add(id);
  }
  return ids;
}

/** One that is not here is missing: no agent could take a version that names it, nor any later one. */
async function filesOf({ file }: Standing, ids: ReadonlySet<string>): Promise<Found<Pick<Content, 'files'>>> {
  const files: Content['files'] = [];
  for (const id of ids) {
    const bytes = await file(id);
    if (!bytes) return unfound('no-file', `files/${id}`);
    files.push({ path: `files/${id}`, bytes });
  }
  return { ok: true, files };
}

const fileOf = ({ ref, bytes }: PackedObject) => ({ path: `objects/${ref.sha256}`, bytes });
