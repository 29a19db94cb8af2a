import { toBase64 } from '../bytes/base64';
import {
  BACKUP_END,
  type BackupContent,
  type BackupHead,
  bytesText,
  contentText,
  countsOf,
  headAndContent,
} from '../exchange/backup-format';
import type { BackupCause } from '../messaging/calls';
import { fail, ok, type Result } from '../messaging/result';
import type { NewId } from '../platform/ids';
import type { BackupRepository } from '../store/backup';
import type { BackupShelf, ShelfRow } from '../store/backup-shelf';
import { textDigest } from './backup-open';

/** What it takes to lay a backup on the shelf. */
export interface LayOptions {
  repository: BackupRepository;
  shelf: BackupShelf;
  now: () => number;
  newId: NewId;
  /** Version of the extension. */
  program: string;
}

/** Lays down what was read of the database just now, and the bytes of its files. */
export async function layContent(
  options: LayOptions,
  content: BackupContent,
  cause: BackupCause,
  words: boolean,
): Promise<Result<ShelfRow>> {
  const { now, newId, program } = options;
  for (const { id } of content.files) {
    const copied = await copyBytes(options, id);
    if (!copied.ok) return copied;
  }
  const sha256 = await textDigest(contentText(content));
  const head = { madeAt: new Date(now()).toISOString(), program, words, counts: countsOf(content), sha256 };
  return layBackup(options, { id: newId(), cause, head, content });
}

/** A file of a reply may have gone since the rows were read: then it is missing in the backup, too. */
async function copyBytes({ shelf, repository }: LayOptions, id: string): Promise<Result<unknown>> {
  const known = await shelf.hasBytes(id);
  if (!known.ok || known.value) return known;
  const bytes = await repository.bytes(id);
  return bytes.ok && bytes.value ? shelf.putBytes({ id, bytes: bytes.value }) : bytes;
}

interface Laid {
  id: string;
  cause: BackupCause;
  head: BackupHead;
  content: BackupContent;
}

/** The bytes of its files lie there already, as far as there are any. */
export async function layBackup(
  { shelf, now }: Pick<LayOptions, 'shelf' | 'now'>,
  { id, cause, head, content }: Laid,
): Promise<Result<ShelfRow>> {
  const files: BackupContent['files'] = [];
  for (const file of content.files) {
    const known = await shelf.hasBytes(file.id);
    if (!known.ok) return known;
    if (known.value) files.push(file);
  }
  const texts = [...headAndContent(head, content)];
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const size = files.reduce((sum, file) => sum + Math.ceil(file.size / 3) * 4, chars);
  const row: ShelfRow = { ...head, id, cause, at: now(), parts: texts.length, files, size };
  const kept = await shelf.keep(row, texts);
  return kept.ok ? ok(row) : kept;
}

/** How many pieces the file of a backup has: its parts, a piece for each of its files, and the end. */
export function piecesOf({ parts, files }: Pick<ShelfRow, 'parts' | 'files'>): number {
  return parts + files.length + 1;
}

export async function pieceText(shelf: BackupShelf, id: string, piece: number): Promise<Result<string>> {
  const found = await shelf.find(id);
  if (!found.ok) return found;
  const { parts, files } = found.value;
  if (piece < parts) return shelf.part(id, piece);
  if (piece === parts + files.length) return ok(BACKUP_END);
  const file = files[piece - parts];
  const bytes = file ? await shelf.bytes(file.id) : ok(null);
  if (!bytes.ok) return bytes;
  if (!file || !bytes.value) return fail('not-found', { path: 'piece' });
  return ok(bytesText(file.id, toBase64(new Uint8Array(bytes.value)), piece === parts));
}
