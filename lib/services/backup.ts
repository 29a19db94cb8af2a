import {
  BACKUP_END,
  type BackupContent,
  type BackupHead,
  bytesText,
  contentText,
  countsOf,
  headAndContent,
  withoutWords,
} from '../exchange/backup-format';
import { type BackupDifference, compared, type RestoreWay } from '../exchange/backup-plan';
import type { BackupCause, BackupInfo } from '../messaging/calls';
import { fail, ok, type Result } from '../messaging/result';
import type { NewId } from '../platform/ids';
import type { BackupRepository, Restored } from '../store/backup';
import type { BackupShelf, ShelfRow } from '../store/backup-shelf';
import { keptBackups } from './backup-keep';
import { openKept, takeIn, textDigest } from './backup-open';
import { toBase64 } from './base64';

/** A restore meets an agent who goes on working: each pick changes a count. */
const TRIES = 3;

interface Options {
  repository: BackupRepository;
  shelf: BackupShelf;
  now: () => number;
  newId: NewId;
  /** Version of the extension. */
  program: string;
  /** What a restore changed has to be told, and what is bundled brought up to date. */
  restored: (done: Restored) => void;
}

/**
 * Backups are made, brought, kept and restored here. Whatever is restored lies on the shelf first: a file is one more
 * backup that was brought there, and an undo is the restore of the one that was made before.
 */
export class Backups {
  /** One act after the other: what one keeps, another could take for left over. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly coming = new Set<string>();

  constructor(private readonly options: Options) {}

  make(cause: BackupCause, words: boolean): Promise<Result<BackupInfo>> {
    return this.inTurn(async () => {
      const read = await this.options.repository.read();
      if (!read.ok) return read;
      const kept = await this.keep(words ? read.value : withoutWords(read.value), cause, words);
      await this.tidy();
      return kept.ok ? ok(infoOf(kept.value)) : kept;
    });
  }

  /** A backup of the schedule; null where nothing has changed since the last one, which then is today's. */
  makeScheduled(): Promise<Result<BackupInfo | null>> {
    return this.inTurn(async () => {
      const { repository, shelf, now } = this.options;
      const [read, list] = [await repository.read(), await shelf.list()];
      if (!read.ok) return read;
      if (!list.ok) return list;
      const content = withoutWords(read.value);
      const last = list.value.find(({ cause }) => cause === 'schedule');
      const isSame = last?.sha256 === (await textDigest(contentText(content)));
      if (last && isSame) {
        const touched = await shelf.touch(last.id, now());
        return touched.ok ? ok(null) : touched;
      }
      const kept = await this.keep(content, 'schedule', false);
      await this.tidy();
      return kept.ok ? ok(infoOf(kept.value)) : kept;
    });
  }

  async list(): Promise<Result<BackupInfo[]>> {
    const list = await this.options.shelf.list();
    return list.ok ? ok(list.value.map(infoOf)) : list;
  }

  async piece(id: string, piece: number): Promise<Result<{ text: string }>> {
    const { shelf } = this.options;
    const found = await shelf.find(id);
    if (!found.ok) return found;
    const { parts, files } = found.value;
    if (piece < parts) {
      const part = await shelf.part(id, piece);
      return part.ok ? ok({ text: part.value }) : part;
    }
    const file = files[piece - parts];
    if (!file)
      return piece === parts + files.length ? ok({ text: BACKUP_END }) : fail('not-found', { path: 'piece' });
    const bytes = await shelf.bytes(file.id);
    if (!bytes.ok) return bytes;
    if (!bytes.value) return fail('not-found', { path: 'piece' });
    return ok({ text: bytesText(file.id, toBase64(bytes.value), piece === parts) });
  }

  bring(known: string | null, piece: number, text: string): Promise<Result<{ id: string }>> {
    return this.inTurn(async () => {
      const id = known ?? this.options.newId();
      this.coming.add(id);
      const put = await this.options.shelf.putPart(id, piece, text);
      return put.ok ? ok({ id }) : put;
    });
  }

  check(id: string): Promise<Result<{ backup: BackupInfo; difference: BackupDifference }>> {
    return this.inTurn(async () => {
      const { shelf, repository } = this.options;
      const there = await shelf.find(id);
      const row = there.ok ? there : await this.take(id);
      if (!row.ok) return row;
      const [opened, here] = [await openKept(shelf, id), await repository.read()];
      if (!opened.ok) return opened;
      if (!here.ok) return here;
      return ok({ backup: infoOf(row.value), difference: compared(here.value, opened.value) });
    });
  }

  restore(id: string, way: RestoreWay): Promise<Result<{ rows: number; undoId: string }>> {
    return this.inTurn(async () => {
      const opened = await openKept(this.options.shelf, id);
      if (!opened.ok) return opened;
      const done = await this.restoreOver(opened.value, way);
      await this.tidy();
      return done;
    });
  }

  remove(id: string): Promise<Result<{ removed: boolean }>> {
    return this.inTurn(async () => {
      const list = await this.options.shelf.list();
      if (!list.ok) return list;
      this.coming.delete(id);
      const others = list.value.map((row) => row.id).filter((other) => other !== id);
      const done = await this.options.shelf.retain(new Set(others), this.coming);
      return done.ok ? ok({ removed: others.length < list.value.length }) : done;
    });
  }

  private async restoreOver(backup: BackupContent, way: RestoreWay) {
    const { repository, restored } = this.options;
    for (let tries = 1; ; tries++) {
      const before = await repository.read();
      if (!before.ok) return before;
      const undo = await this.keep(before.value, 'restore', true);
      if (!undo.ok) return undo;
      const known = new Set(before.value.files.map(({ id }) => id));
      const bytes = await this.bytesOf(backup.files.filter(({ id }) => !known.has(id)));
      if (!bytes.ok) return bytes;
      const done = await repository.restore(backup, way, before.value, bytes.value);
      if (done.ok) {
        restored(done.value);
        return ok({ rows: done.value.rows, undoId: undo.value.id });
      }
      if (done.error.code !== 'conflict' || tries === TRIES) return done;
    }
  }

  private async bytesOf(files: BackupContent['files']): Promise<Result<Map<string, ArrayBuffer>>> {
    const all = new Map<string, ArrayBuffer>();
    for (const { id } of files) {
      const bytes = await this.options.shelf.bytes(id);
      if (!bytes.ok) return bytes;
      if (bytes.value) all.set(id, bytes.value);
    }
    return ok(all);
  }

  /** A file that has been brought becomes a backup, once all of it is found to be sound. */
  private async take(id: string): Promise<Result<ShelfRow>> {
    const text = await this.options.shelf.text(id);
    if (!text.ok) return text;
    const taken = text.value
      ? await takeIn(this.options.shelf, text.value)
      : fail('not-found', { path: 'id' });
    if (!taken.ok) return taken;
    const { head, content } = taken.value;
    const row = await this.put(id, 'file', head, content);
    this.coming.delete(id);
    await this.tidy();
    return row;
  }

  private async keep(content: BackupContent, cause: BackupCause, words: boolean): Promise<Result<ShelfRow>> {
    const { now, newId, program } = this.options;
    for (const { id } of content.files) {
      const copied = await this.copyBytes(id);
      if (!copied.ok) return copied;
    }
    const sha256 = await textDigest(contentText(content));
    const head = { madeAt: new Date(now()).toISOString(), program, words, counts: countsOf(content), sha256 };
    return this.put(newId(), cause, head, content);
  }

  private async copyBytes(id: string): Promise<Result<unknown>> {
    const { shelf, repository } = this.options;
    const known = await shelf.hasBytes(id);
    if (!known.ok || known.value) return known;
    const bytes = await repository.bytes(id);
    if (!bytes.ok || !bytes.value) return bytes;
    return shelf.putBytes({ id, bytes: bytes.value });
  }

  private async put(
    id: string,
    cause: BackupCause,
    head: BackupHead,
    content: BackupContent,
  ): Promise<Result<ShelfRow>> {
    const { shelf, now } = this.options;
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

  private async tidy(): Promise<Result<null>> {
    const { shelf, now } = this.options;
    const list = await shelf.list();
    return list.ok ? shelf.retain(keptBackups(list.value, now()), this.coming) : list;
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.last.then(act);
    this.last = next.catch(() => undefined);
    return next;
  }
}

function infoOf({ parts, files, ...row }: ShelfRow): BackupInfo {
  return { ...row, pieces: parts + files.length + 1 };
}
