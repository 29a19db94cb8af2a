import type { BackupInfo } from '../messaging/calls';
import { ok, type Result } from '../messaging/result';
import type { Settings } from '../messaging/settings';
import type { Clock } from '../platform/clock';
import { report } from '../platform/log';
import type { Backups } from './backup';

const DAY = 24 * 60 * 60 * 1000;
const EVERY: Record<Settings['backupEvery'], number> = {
  off: Number.POSITIVE_INFINITY,
  day: DAY,
  week: 7 * DAY,
};

/** Milliseconds: behind the day's sweep, and behind what a panel waits for. */
const PAUSE = 15_000;
/** A console that stays open keeps the worker awake for a whole shift. */
const AGAIN = 60 * 60 * 1000;

interface InTime {
  backups: Backups;
  clock: Clock;
  settings: () => Promise<Settings>;
  /** Makes a file of it where that is allowed. */
  write: (backup: BackupInfo) => Promise<void>;
}

/**
 * Makes the backups that are due. It looks soon after each start of the worker, and each hour while that is awake:
 * nobody changes anything while it sleeps, so no permission for alarms is asked.
 */
export function backUpInTime({ backups, clock, settings, write }: InTime): void {
  const look = async () => {
    clock.after(AGAIN, () => void look());
    const done = await backUpIfDue(backups, clock.now(), (await settings()).backupEvery);
    if (!done.ok) report('backup', done.error);
    else if (done.value) await write(done.value);
  };
  clock.after(PAUSE, () => void look());
}

async function backUpIfDue(
  backups: Backups,
  now: number,
  every: Settings['backupEvery'],
): Promise<Result<BackupInfo | null>> {
  const list = await backups.list();
  if (!list.ok) return list;
  const last = list.value.find(({ cause }) => cause === 'schedule')?.at ?? 0;
  return now - last < EVERY[every] ? ok(null) : backups.makeScheduled();
}
