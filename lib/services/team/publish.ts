import { sealHead } from '../../team/head';
import type { Signer } from '../../team/sign';
import type { Change, Head, KeyStatement } from '../../team/types';
import { type Content, contentOf, type Standing } from './content';
import { type Found, type Reading, readHead, unfound } from './receive';
import type { Space, WriteAnswer } from './spaces/space';

/** Milliseconds from the claim to the head: what is slower may no longer be alone. */
const HURRY = 30_000;
/** Files of a version that are written at once. */
const TOGETHER = 4;

export interface Publishing extends Reading, Standing {
  signer: Signer;
}

export interface NewVersion {
  name: string;
  keys: KeyStatement[];
  changes: Change[];
  reason: string;
  /** ISO 8601; null: for good. */
  validUntil: string | null;
}

/**
 * Publishes what follows the version that is in force here. `forked`: somebody else has published meanwhile, and theirs
 * is to be received first. All files are there before the head names them, and the head is read back: who is told that
 * a version is out can rely on it. A space that was emptied, or one that the team has moved to, gets all of it anew.
 */
export async function publish(
  publishing: Publishing,
  version: NewVersion,
): Promise<Found<{ head: Head; hash: string }>> {
  const { space, known, signer } = publishing;
  const base = await readBase(publishing);
  if (!base.ok) return base;
  const content = await contentOf(publishing, version.changes, base.isEmpty);
  if (!content.ok) return content;
  const written = await writeAll(space, content.files);
  if (!written.ok) return { ...written, detail: '' };

  const seq = known.seq + 1;
  const { bytes, head, hash } = await sealHead(
    {
      team: known.team,
      name: version.name,
      seq,
      at: new Date(publishing.now()).toISOString(),
      previous: known.hash,
      reason: version.reason,
      validFrom: null,
      validUntil: version.validUntil,
      keys: version.keys,
      snapshot: content.snapshot,
      deltas: content.deltas,
    },
    signer,
  );
  return putHead(publishing, { seq, bytes, head, hash, isEmpty: base.isEmpty });
}

/** That nobody has published meanwhile. `isEmpty`: no head is there. */
async function readBase(publishing: Publishing): Promise<Found<{ isEmpty: boolean }>> {
  const read = await readHead(publishing, publishing.known, null);
  if (!read.ok) return read.fault === 'missing' ? { ok: true, isEmpty: true } : read;
  return read.same ? { ok: true, isEmpty: false } : unfound('forked');
}

interface Sealed {
  seq: number;
  bytes: Uint8Array<ArrayBuffer>;
  head: Head;
  hash: string;
  /** No head was there when the files were written. */
  isEmpty: boolean;
}

/** Behind a claim, so that of two at once one sees the other's: whoever has it looks once more, then writes. */
async function putHead(
  publishing: Publishing,
  { seq, bytes, head, hash, isEmpty }: Sealed,
): Promise<Found<{ head: Head; hash: string }>> {
  const { space, now } = publishing;
  const since = now();
  const claim = await space.claim(`claims/${seq}`);
  if (!claim.ok) return unfound(claim.fault);
  const base = await readBase(publishing);
  // Emptied in between: the files that were not written anew are not there either.
  const isLost = base.ok && base.isEmpty && !isEmpty;
  if (!base.ok || isLost || now() - since > HURRY) {
    await claim.giveBack();
    if (!base.ok) return base;
    return unfound(isLost ? 'missing' : 'timeout');
  }
  const put = await space.write('head.json', bytes);
  // Also where no answer came: it may have arrived all the same, and then it is out.
  const back = await space.read('head.json', bytes.length * 2 + 1000);
  const isThere = back.ok && !back.same && sameBytes(back.bytes, bytes);
  if (isThere) return { ok: true, head, hash };
  if (!put.ok) return unfound(put.fault);
  return unfound(back.ok ? 'forked' : back.fault);
}

async function writeAll(space: Space, files: Content['files']): Promise<WriteAnswer> {
  for (let start = 0; start < files.length; start += TOGETHER) {
    const some = files.slice(start, start + TOGETHER);
    // The first alone: it makes the folders, and two that make one at once get in each other's way.
    const answers = start === 0 ? [await writeOne(space, some[0])] : [];
    answers.push(...(await Promise.all(some.slice(answers.length).map((file) => writeOne(space, file)))));
    const bad = answers.find(({ ok }) => !ok);
    if (bad) return bad;
  }
  return { ok: true };
}

async function writeOne(space: Space, file: Content['files'][number] | undefined): Promise<WriteAnswer> {
  return file ? space.write(file.path, file.bytes) : { ok: true };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
