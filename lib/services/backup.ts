import { type BackupContent, contentText, withoutWords } from '../exchange/backup-format';
import type { OpenedBackup } from '../exchange/backup-open';
import {
  type BackupDifference,
  compared,
  lookedAt,
  type RestoreWay,
  withLacked,
} from '../exchange/backup-plan';
import type { BackupCause, BackupInfo } from '../messaging/calls';
import { fail, ok, type Result } from '../messaging/result';
import type { Restored } from '../store/backup';
import type { ShelfRow } from '../store/backup-shelf';
import { forgetBuyer } from './backup-forget';
import { keptBackups } from './backup-keep';
import { type LayOptions, layBackup, layContent, piecesOf, pieceText } from './backup-lay';
import { openKept, takeIn, textDigest } from './backup-open';

/** A restore meets an agent who goes on working: each pick changes a count. */
const TRIES = 3;

interface Options extends LayOptions {
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
      const kept = await layContent(
        this.options,
        words ? read.value : withoutWords(read.value),
        cause,
        words,
      );
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
      const kept = await layContent(this.options, content, 'schedule', false);
      await this.tidy();
      return kept.ok ? ok(infoOf(kept.value)) : kept;
    });
  }

  async list(): Promise<Result<BackupInfo[]>> {
    const list = await this.options.shelf.list();
    return list.ok ? ok(list.value.map(infoOf)) : list;
  }

  async piece(id: string, piece: number): Promise<Result<{ text: string }>> {
    const text = await pieceText(this.options.shelf, id, piece);
    return text.ok ? ok({ text: text.value }) : text;
  }

  bring(known: string | null, piece: number, text: string): Promise<Result<{ id: string }>> {
    return this.inTurn(async () => {
      const id = known ?? this.options.newId();
      this.coming.add(id);
      const put = await this.options.shelf.putPart(id, piece, text);
      return put.ok ? ok({ id }) : put;
    });
  }

  check(id: string): Promise<Result<{ backup: BackupInfo; difference: BackupDifference; seen: string }>> {
    return this.inTurn(async () => {
      const { shelf, repository } = this.options;
      const there = await shelf.find(id);
      const row = there.ok ? there : await this.take(id);
      if (!row.ok) return row;
      const [opened, here] = [await openKept(shelf, id), await repository.read()];
      if (!opened.ok) return opened;
      if (!here.ok) return here;
      const { content, lacks } = opened.value;
      const whole = withLacked(content, lacks, here.value);
      const seen = await seenOf(here.value);
      return ok({ backup: infoOf(row.value), difference: compared(here.value, whole), seen });
    });
  }

  /** @param seen of the check that somebody has looked at; without it, whatever is here */
  restore(id: string, way: RestoreWay, seen?: string): Promise<Result<{ rows: number; undoId: string }>> {
    return this.inTurn(async () => {
      const opened = await openKept(this.options.shelf, id);
      if (!opened.ok) return opened;
      const done = await this.restoreOver(opened.value, way, seen);
      await this.tidy();
      return done;
    });
  }

  /** Takes a buyer out of all that is kept here; how many backups had something of them. */
  forget(buyer: string): Promise<Result<{ backups: number }>> {
    return this.inTurn(() => forgetBuyer(this.options, buyer));
  }

  remove(id: string): Promise<Result<{ removed: boolean }>> {
    return this.inTurn(() => this.drop(id));
  }

  private async drop(id: string): Promise<Result<{ removed: boolean }>> {
    const list = await this.options.shelf.list();
    if (!list.ok) return list;
    this.coming.delete(id);
    const others = list.value.map((row) => row.id).filter((other) => other !== id);
    const done = await this.options.shelf.retain(new Set(others), this.coming);
    return done.ok ? ok({ removed: others.length < list.value.length }) : done;
  }

  private async restoreOver({ content, lacks }: OpenedBackup, way: RestoreWay, seen: string | undefined) {
    const { repository, restored } = this.options;
    for (let tries = 1; ; tries++) {
      const before = await repository.read();
      if (!before.ok) return before;
      if (seen !== undefined && seen !== (await seenOf(before.value)))
        return fail('conflict', { path: 'seen' });
      const undo = await layContent(this.options, before.value, 'restore', true);
      if (!undo.ok) return undo;
      const backup = withLacked(content, lacks, before.value);
      const known = new Set(before.value.files.map(({ id }) => id));
      const bytes = await this.bytesOf(backup.files.filter(({ id }) => !known.has(id)));
      if (!bytes.ok) return bytes;
      const done = await repository.restore(backup, way, before.value, bytes.value);
      if (done.ok) {
        restored(done.value);
        return ok({ rows: done.value.rows, undoId: undo.value.id });
      }
      // There is nothing to undo, and its place belongs to a backup that undoes something.
      await this.drop(undo.value.id);
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
    const row = await layBackup(this.options, { id, cause: 'file', head, content });
    this.coming.delete(id);
    await this.tidy();
    return row;
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

const seenOf = (here: BackupContent): Promise<string> => textDigest(contentText(lookedAt(here)));

function infoOf(row: ShelfRow): BackupInfo {
  const { parts: _, files: __, ...info } = row;
  return { ...info, pieces: piecesOf(row) };
}
