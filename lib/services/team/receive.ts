import { ok, type Result } from '../../messaging/result';
import { digest } from '../../platform/digest';
import type { FileRef } from '../../replies/types';
import type { FileRow } from '../../store/files';
import { draftChanges, lastWords } from '../../team/change';
import { keyOf, type Published } from '../../team/entry';
import { deltasFrom, type Known, type OpenedHead, openHead } from '../../team/head';
import { MOST, openChanges } from '../../team/object';
import type { Verify } from '../../team/sign';
import { openSnapshot } from '../../team/snapshot';
import type { TeamFault } from '../../team/state';
import type { Change, Head, ObjectRef } from '../../team/types';
import type { Space } from './spaces/space';

/** Of `head.json`, bytes; `openHead` says more exactly why one that is larger is none. */
const HEAD = 300_000;
/** Of a reply's file. */
const FILE = 10_500_000;
/** Objects that are fetched at once. */
const TOGETHER = 4;
/** How often what seems torn is read anew within one look: a store may give out half of what is being written. */
const TRIES = 3;

export interface Reading {
  space: Space;
  verify: Verify;
  now: () => number;
  /** Between two tries. */
  pause: () => Promise<void>;
}

export type Found<T> = ({ ok: true } & T) | { ok: false; fault: TeamFault; detail: string };

export const unfound = (fault: TeamFault, detail = ''): Found<never> => ({ ok: false, fault, detail });

/** The head as it stands in the space; `same`: it is the one that is in force here. */
export async function readHead(
  { space, verify, now, pause }: Reading,
  known: Known,
  tag: string | null,
): Promise<Found<{ same: true; tag: string | null } | ({ same: false; tag: string | null } & OpenedHead)>> {
  for (let tries = 1; ; tries++) {
    // What was torn once is read whole: its tag may be that of the half.
    const read = await space.read('head.json', HEAD, tries === 1 ? tag : null);
    if (!read.ok) return unfound(read.fault, 'head.json');
    // "Not modified" since nothing that was asked about is no answer.
    if (read.same && (tag === null || tries > 1)) return unfound('strange', 'head.json');
    if (read.same) return { ok: true, same: true, tag };
    const opened = await openHead(read.bytes, known, now(), verify);
    if (opened.ok) {
      const same = opened.value.hash === known.hash;
      return same
        ? { ok: true, same, tag: read.tag }
        : { ok: true, same: false, tag: read.tag, ...opened.value };
    }
    const mayBeTorn = opened.fault === 'unreadable' || opened.fault === 'tampered';
    if (!mayBeTorn || tries === TRIES) return unfound(opened.fault, opened.detail);
    await pause();
  }
}

/**
 * What leads from what is here to a head; `isNext`: it is one version, and no more.
 * @param published looked at where no deltas lead there, and only then
 */
export async function readChanges(
  reading: Reading,
  head: Head,
  known: Known,
  published: Published,
): Promise<Found<{ changes: Change[]; skipped: number; isNext: boolean }>> {
  const deltas = deltasFrom(head, known);
  if (deltas) {
    const read = await readDeltas(reading, deltas);
    return read.ok ? { ...read, isNext: deltas.length === 1 } : read;
  }
  const files = await readObjects(reading, head.snapshot.files);
  if (!files.ok) return files;
  const snapshot = await openSnapshot(files.objects);
  if (!snapshot.ok) return unfound(snapshot.fault, snapshot.detail);
  const later = await readDeltas(reading, head.deltas);
  if (!later.ok) return later;
  const entries = new Map(snapshot.value.rows.map((entry) => [keyOf(entry), entry]));
  for (const change of later.changes) {
    if ('put' in change) entries.set(keyOf(change.put), change.put);
    else entries.delete(keyOf(change.drop));
  }
  const changes = draftChanges(published, entries.values());
  const skipped = snapshot.value.skipped + later.skipped;
  return { ok: true, changes, skipped, isNext: known.seq + 1 === head.seq };
}

/** A reply that was put twice is written once. */
async function readDeltas(
  reading: Reading,
  deltas: readonly ObjectRef[],
): Promise<Found<{ changes: Change[]; skipped: number }>> {
  const files = await readObjects(reading, deltas);
  if (!files.ok) return files;
  const all: Change[] = [];
  let skipped = 0;
  for (const { ref, bytes } of files.objects) {
    const opened = await openChanges(ref, bytes);
    if (!opened.ok) return unfound(opened.fault, opened.detail);
    skipped += opened.value.skipped;
    all.push(...opened.value.rows);
  }
  return { ok: true, changes: [...lastWords(all).values()], skipped };
}

type Objects = { objects: { ref: ObjectRef; bytes: Uint8Array<ArrayBuffer> }[] };

async function readObjects({ space, pause }: Reading, refs: readonly ObjectRef[]): Promise<Found<Objects>> {
  const objects: Objects['objects'] = [];
  for (let start = 0; start < refs.length; start += TOGETHER) {
    const some = refs.slice(start, start + TOGETHER);
    const read = await Promise.all(some.map((ref) => readOne(space, ref, pause)));
    for (const each of read) {
      if (!each.ok) return each;
      objects.push(each);
    }
  }
  return { ok: true, objects };
}

/** Read anew where it is not what its name says: it may have been read while it was written. */
async function readOne(
  space: Space,
  ref: ObjectRef,
  pause: () => Promise<void>,
): Promise<Found<Objects['objects'][number]>> {
  const path = `objects/${ref.sha256}`;
  for (let tries = 1; ; tries++) {
    const read = await space.read(path, MOST.packed);
    if (!read.ok) return unfound(read.fault, path);
    if (read.same) return unfound('strange', path);
    if ((await digest(read.bytes.buffer)) === ref.sha256) return { ok: true, ref, bytes: read.bytes };
    if (tries === TRIES) return unfound('tampered', path);
    await pause();
  }
}

/**
 * Files of replies in these changes that are not here yet. Each is kept as it comes: where the storage has had enough
 * after some of them, the next look goes on with the others.
 */
export async function readFiles(
  { space }: Reading,
  changes: readonly Change[],
  {
    here,
    keep,
  }: { here: ReadonlySet<string>; keep: (file: Omit<FileRow, 'at'>) => Promise<Result<unknown>> },
): Promise<Result<Found<object>>> {
  const wanted = new Map<string, FileRef>();
  for (const change of changes) {
    if (!('put' in change) || change.put.kind !== 'reply') continue;
    for (const file of change.put.value.files ?? []) if (!here.has(file.id)) wanted.set(file.id, file);
  }
  for (const file of wanted.values()) {
    const path = `files/${file.id}`;
    const read = await space.read(path, FILE);
    if (!read.ok) return ok(unfound(read.fault, path));
    if (read.same || (await digest(read.bytes.buffer)) !== file.id) return ok(unfound('tampered', path));
    const kept = await keep({ ...file, bytes: read.bytes.buffer });
    if (!kept.ok) return kept;
  }
  return ok({ ok: true });
}
