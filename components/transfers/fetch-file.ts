import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { ok, type Result } from '../../lib/messaging/result';
import type { Transfer } from '../../lib/team/back/types';

/** A file that has come whole, out of the database; in a message it would not fit. */
export type FileOf = (transferId: string) => Promise<Result<File>>;

/**
 * What a letter names, out of the space; it waits as long as that takes. Null: it stopped, and its line says why. What
 * is kept of it in the browser goes when the caller is done with the file, see `transfers.steer`.
 */
export async function fetchFile(
  letter: string,
  link: PanelLink,
  fileOf: FileOf,
): Promise<Result<{ id: string; file: File } | null>> {
  const begun = await call('transfers.fetch', { letter });
  if (!begun.ok) return begun;
  const transfer = await settled(begun.value, link);
  if (transfer?.state !== 'done') return ok(null);
  const file = await fileOf(transfer.id);
  return file.ok ? ok({ id: transfer.id, file: file.value }) : file;
}

/** As soon as it runs no longer; null: it was dropped. */
function settled(transfer: Transfer, link: PanelLink): Promise<Transfer | null> {
  return new Promise((resolve) => {
    const look = async () => {
      const list = await call('transfers.list', {});
      if (!list.ok) return;
      const now = list.value.find(({ id }) => id === transfer.id) ?? null;
      if (now?.state === 'running') return;
      stop();
      resolve(now);
    };
    const stop = link.listen((message) => {
      // After the background was gone nobody would tell what happened meanwhile.
      const isUp = message.type === 'link' && message.up;
      if (isUp || (message.type === 'kept' && message.kept.of === 'back')) void look();
    });
    void look();
  });
}
