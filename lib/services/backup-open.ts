import { fromBase64, sizeOfBase64 } from '../bytes/base64';
import { BACKUP_END, type BackupContent } from '../exchange/backup-format';
import { type OpenedBackup, openBackup } from '../exchange/backup-open';
import { fail, type Result } from '../messaging/result';
import { DEFAULT_SETTINGS } from '../messaging/settings';
import { digest } from '../platform/digest';
import type { BackupShelf } from '../store/backup-shelf';
import { checkPlace, checks } from './checks';

export function textDigest(text: string): Promise<string> {
  return digest(new TextEncoder().encode(text).buffer as ArrayBuffer);
}

/** What a backup on the shelf holds. It was sound when it came there; a disk may have had its way since. */
export async function openKept(shelf: BackupShelf, id: string): Promise<Result<OpenedBackup>> {
  const text = await shelf.text(id);
  if (!text.ok) return text;
  return openBackup(text.value + BACKUP_END, textDigest);
}

/** Checks the text of a whole file, and lays the bytes of its files on the shelf. */
export async function takeIn(shelf: BackupShelf, text: string): Promise<Result<OpenedBackup>> {
  const opened = await openBackup(text, textDigest);
  if (!opened.ok) return opened;
  const path = misfit(opened.value.content);
  if (path !== null) return fail('bad-request', { path });
  for (const [id, base64] of Object.entries(opened.value.bytes)) {
    const isBase64 = typeof base64 === 'string' && sizeOfBase64(base64) !== null;
    const bytes = isBase64 ? fromBase64(base64).buffer : null;
    if (!bytes || (await digest(bytes)) !== id) return fail('bad-request', { path: `bytes.${id}` });
    const put = await shelf.putBytes({ id, bytes });
    if (!put.ok) return put;
  }
  return opened;
}

/** The path of the first setting or place that nobody could have chosen here; settings of other versions stay. */
function misfit({ settings, places }: BackupContent): string | null {
  const setting = settings.findIndex(
    ({ key, value }) =>
      Object.hasOwn(DEFAULT_SETTINGS, key) && !checks['settings.change']({ [key]: value }).ok,
  );
  if (setting >= 0) return `content.settings[${setting}].value`;
  const place = places.findIndex(({ console: _, ...words }) => !checkPlace(words).ok);
  return place >= 0 ? `content.places[${place}]` : null;
}
