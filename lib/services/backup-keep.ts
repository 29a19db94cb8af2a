import type { BackupCause } from '../messaging/calls';

const DAY = 24 * 60 * 60 * 1000;

/** How many are kept of what, and for how long (milliseconds). What a person asked for tells when that last was. */
const KEPT: Record<BackupCause, { count: number; for: number }> = {
  asked: { count: 1, for: Number.POSITIVE_INFINITY },
  schedule: { count: 7, for: Number.POSITIVE_INFINITY },
  // These have the words of buyers, and are an undo.
  restore: { count: 3, for: 30 * DAY },
  // May have such words, too, and lies in a file anyway.
  file: { count: 1, for: DAY },
};

/** Ids of the backups that stay. @param rows newest first */
export function keptBackups(
  rows: readonly { id: string; cause: BackupCause; at: number }[],
  now: number,
): Set<string> {
  const counts = new Map<BackupCause, number>();
  const stays = rows.filter(({ cause, at }) => {
    const count = (counts.get(cause) ?? 0) + 1;
    counts.set(cause, count);
    return count <= KEPT[cause].count && now - at < KEPT[cause].for;
  });
  return new Set(stays.map(({ id }) => id));
}
