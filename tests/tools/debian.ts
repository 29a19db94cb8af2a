import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { note, Stop } from './say';

/** What a bare Debian machine lacks is installed there by root; anywhere else a person is told. */

/** Programs that stand where the package of their name is installed: openssl for time stamps, unzip for archives. */
export function ensurePrograms(...names: ('openssl' | 'unzip')[]): void {
  const missing = () =>
    names.filter((name) => spawnSync(name, [VERSION[name]], { stdio: 'ignore' }).error !== undefined);
  const wanted = missing();
  if (wanted.length === 0) return;
  if (isRootOnDebian()) aptInstall(wanted);
  if (missing().length > 0) throw new Stop(`Not found: ${missing().join(', ')}. Install it.`);
}

const VERSION = { openssl: 'version', unzip: '-v' } as const;

export function isRootOnDebian(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

export function aptInstall(packages: string[]): void {
  note(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A bare machine has no package lists; standard output belongs to the command, so apt writes to error.
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
    if (status !== 0) throw new Stop(`apt-get ${args[0]} failed; install ${packages.join(' and ')} by hand.`);
  }
}
