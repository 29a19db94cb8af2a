import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The parts of a built manifest that the tests read or change. */
export interface Manifest extends Record<string, unknown> {
  content_scripts: { matches: string[]; [key: string]: unknown }[];
  web_accessible_resources: { matches: string[]; [key: string]: unknown }[];
}

export const readManifest = (dir: string): Manifest =>
  JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;

/**
 * A copy of a built extension, in a folder of its own, that also runs on these addresses: a browser without
 * a head can't be asked for a permission. `tests/manifest.test.ts` proves that nothing else differs.
 */
export function grantedCopy(dir: string, urls: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'sellerside-granted-'));
  cpSync(dir, copy, { recursive: true });
  const manifest = readManifest(dir);
  // A match pattern has no port; a frame may be loaded by a host, whatever the path.
  const hosts = urls.map((url) => `${new URL(url).protocol}//${new URL(url).hostname}/*`);
  for (const entry of [...manifest.content_scripts, ...manifest.web_accessible_resources]) {
    entry.matches = [...new Set([...entry.matches, ...hosts])];
  }
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}
