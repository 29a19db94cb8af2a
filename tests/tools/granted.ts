import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The parts of a built manifest that the tests read or change. */
export interface Manifest extends Record<string, unknown> {
  content_scripts: { matches: string[]; [key: string]: unknown }[];
  web_accessible_resources: { matches: string[]; [key: string]: unknown }[];
  host_permissions: string[];
}

export const readManifest = (dir: string): Manifest =>
  JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;

/**
 * A copy of a built extension, in a folder of its own, with more rights: a browser without a head can't be asked for
 * a permission. At `grant` addresses it runs from the start, as on the released hosts; at `permit` ones it may run,
 * as after the agent has said yes, and has to get there by itself. `tests/manifest.test.ts` proves that nothing else
 * differs.
 */
export function grantedCopy(dir: string, grant: readonly string[], permit: readonly string[] = []): string {
  const copy = mkdtempSync(join(tmpdir(), 'sellerside-granted-'));
  cpSync(dir, copy, { recursive: true });
  const manifest = readManifest(dir);
  for (const entry of manifest.content_scripts) entry.matches = withHosts(entry.matches, grant);
  // Any https page may load the frame as it is.
  const plain = grant.filter((url) => url.startsWith('http:'));
  for (const entry of manifest.web_accessible_resources) entry.matches = withHosts(entry.matches, plain);
  manifest.host_permissions = withHosts(manifest.host_permissions, [...grant, ...permit]);
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}

/** A match pattern has no port; a permission is for a host, whatever the path. */
function withHosts(patterns: readonly string[], urls: readonly string[]): string[] {
  const hosts = urls.map((url) => `${new URL(url).protocol}//${new URL(url).hostname}/*`);
  return [...new Set([...patterns, ...hosts])];
}
