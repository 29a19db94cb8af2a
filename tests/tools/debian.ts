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

/** Packages whose programs have no common way to be asked for: what dpkg has not got is installed. */
export function ensurePackages(...names: string[]): void {
  const missing = names.filter((name) => {
    const { stdout } = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
    return !/^Status: install ok installed$/m.test(stdout ?? '');
  });
  if (missing.length === 0) return;
  if (!isRootOnDebian()) throw new Stop(`Not found: ${missing.join(', ')}. Install them.`);
  aptInstall(missing);
}

const VERSION = { openssl: 'version', unzip: '-v' } as const;

export function isRootOnDebian(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * One at a time: test files run side by side, and apt does not wait for another. Some packages start a server as they
 * are installed, on a port that a test, or the user, has: what `policy-rc.d` says keeps them from it.
 */
const INSTALL = `
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  printf '#!/bin/sh\\nexit 101\\n' > $policy
  chmod 755 $policy
  trap 'rm -f $policy' EXIT
fi
apt-get update -q && apt-get install -y -q --no-install-recommends "$@"
`;

export function aptInstall(packages: string[]): void {
  note(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const locked = ['/run/lock/sellerside-apt', 'sh', '-c', INSTALL, 'sh', ...packages];
  // A bare machine has no package lists; standard output belongs to the command, so apt writes to error.
  const { status } = spawnSync('flock', locked, { stdio: ['ignore', 2, 2], env });
  if (status !== 0) throw new Stop(`apt-get failed; install ${packages.join(' and ')} by hand.`);
}
