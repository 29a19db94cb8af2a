import { backupName } from '../exchange/backup-format';
import type { BackupInfo } from '../messaging/calls';
import { browser } from '../platform/browser';
import { report } from '../platform/log';
import { mayWriteFiles } from '../platform/own-files';
import type { Backups } from './backup';

/** Milliseconds until the browser has certainly taken the bytes. */
const TAKEN = 60_000;

/** Writes a backup's file into the downloads folder, if the agent has allowed that. A fault costs the file only. */
export async function writeBackupFile(backups: Backups, backup: BackupInfo): Promise<void> {
  try {
    if (!(await mayWriteFiles())) return;
    if (import.meta.env.FIREFOX) await downloadHere(backups, backup);
    else await downloadUnseen(backup);
  } catch (error) {
    report('backup-file', error);
  }
}

/** A worker has no object addresses: an unseen page has them. */
async function downloadUnseen({ id }: BackupInfo): Promise<void> {
  await browser.offscreen.createDocument({
    url: `/offscreen.html#${id}`,
    reasons: ['BLOBS'],
    justification: 'Writes the automatic backup into a file',
  });
}

/** Firefox's background is a page. */
async function downloadHere(backups: Backups, { id, pieces, madeAt }: BackupInfo): Promise<void> {
  const texts: string[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const read = await backups.piece(id, piece);
    if (!read.ok) throw new Error(read.error.code);
    texts.push(read.value.text);
  }
  const url = URL.createObjectURL(new Blob(texts, { type: 'application/json' }));
  await browser.downloads.download({ url, filename: backupName(Date.parse(madeAt)) });
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
