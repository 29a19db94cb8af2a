import { downloadBackup } from '../../components/settings/backup-file';
import { call } from '../../lib/messaging/call';

/** Milliseconds: by then the browser has taken the bytes. */
const TAKEN = 60_000;

/** An unseen page that the background opens to write one backup into a file; its id stands in the address. */
async function write(id: string): Promise<void> {
  const list = await call('backups.list', {});
  const backup = list.ok ? list.value.find((each) => each.id === id) : undefined;
  if (backup) await downloadBackup(backup, { signal: new AbortController().signal, onProgress: () => {} });
  setTimeout(() => window.close(), TAKEN);
}

void write(location.hash.slice(1));
