import { backupName } from '../../lib/exchange/backup-format';
import { call } from '../../lib/messaging/call';
import type { BackupInfo } from '../../lib/messaging/calls';
import { fail, ok, type Result } from '../../lib/messaging/result';
import { saveFile } from '../ui/save-file';

/** Bytes: beyond it the background could not hold the text and what it says at once. */
const LARGEST = 256 * 1024 * 1024;
/** Characters of one message. */
const PIECE = 4_000_000;

/** How far it is, in whatever it counts; and whether somebody has called it off. */
export interface Job {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** Hands a backup's file to the browser's downloads; its name, or null where it was called off. */
export async function downloadBackup(
  { id, pieces, madeAt }: BackupInfo,
  { signal, onProgress }: Job,
): Promise<Result<string | null>> {
  const texts: string[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    if (signal.aborted) return ok(null);
    const read = await call('backups.piece', { id, piece });
    if (!read.ok) return read;
    texts.push(read.value.text);
    onProgress(piece + 1, pieces);
  }
  const name = backupName(Date.parse(madeAt));
  saveFile(name, new Blob(texts, { type: 'application/json' }));
  return ok(name);
}

/** Brings a file to the background; the id that it has there, or null where it was called off. */
export async function bringFile(file: File, { signal, onProgress }: Job): Promise<Result<string | null>> {
  if (file.size > LARGEST) {
    return fail('too-large', { detail: { limit: LARGEST / 1024 / 1024 } });
  }
  let id: string | null = null;
  let piece = 0;
  let done = 0;
  try {
    for await (const text of textsOf(file)) {
      if (signal.aborted) return ok(null);
      const brought: Result<{ id: string }> = await call('backups.bring', { id, piece, text });
      if (!brought.ok) return brought;
      id = brought.value.id;
      piece += 1;
      done += text.length;
      onProgress(Math.min(done, file.size), file.size);
    }
  } catch (error) {
    // The decoder's way to say that these bytes are no text.
    if (error instanceof TypeError) return fail('bad-type', { detail: { is: 'not-json' } });
    throw error;
  }
  return id ? ok(id) : fail('bad-type', { detail: { is: 'not-json' } });
}

async function* textsOf(file: File): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < file.size; start += PIECE) {
    const bytes = await file.slice(start, start + PIECE).arrayBuffer();
    yield decoder.decode(bytes, { stream: start + PIECE < file.size });
  }
}
