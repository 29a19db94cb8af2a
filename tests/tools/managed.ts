import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's Chromium looks for what whoever looks after the machine has decided. */
const POLICIES = '/etc/chromium/policies/managed';

/**
 * The browser's own managed policy for one copy of the extension. A policy is for everything of one id, and other tests
 * run beside this one: without the manifest's key the id is the folder's.
 * @param dir of the copy, which is changed
 */
export function givePolicy(
  dir: string,
  policy: Record<string, unknown>,
): { id: string; withdraw: () => void } {
  const path = join(dir, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify(manifest));
  const id = idOf(dir);
  const file = join(POLICIES, `sellerside-${id}.json`);
  mkdirSync(POLICIES, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  return { id, withdraw: () => rmSync(file, { force: true }) };
}

/** Chromium's: half of the SHA-256 of the folder's path, its digits written as letters from a to p. */
const idOf = (dir: string): string =>
  createHash('sha256')
    .update(dir)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));

/** A home folder in which Firefox finds the same for its extension. Removed by whoever has it made. */
export function homeWithPolicy(id: string, data: Record<string, unknown>): string {
  const home = mkdtempSync(join(tmpdir(), 'sellerside-home-'));
  const dir = join(home, '.mozilla', 'managed-storage');
  mkdirSync(dir, { recursive: true });
  const manifest = { name: id, description: 'of a test', type: 'storage', data };
  writeFileSync(join(dir, `${id}.json`), JSON.stringify(manifest));
  return home;
}
