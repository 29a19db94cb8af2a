import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Runs the body while no other process holds the lock, a file with its owner's process id. */
export async function withLock(lock: string, body: () => Promise<void>): Promise<void> {
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    await body();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A link appears at once and with its content, so a lock is never seen without its owner. */
function take(lock: string): boolean {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch {
    if (ownerIsGone(lock)) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function ownerIsGone(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    // Released meanwhile (ENOENT) or another user's (EPERM) is not gone.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
