import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import released from './manifest.released.json';
import { grantedCopy, type Manifest, readManifest } from './tools/granted';

/**
 * Everything by which the extension asks for power, or is known to browsers and stores. `manifest.released.json`
 * holds what is released: an update that asks for more hosts or permissions is disabled in every browser that
 * has it until a person accepts, and a changed id loses what people stored. Edit that file only on purpose.
 */
const FROZEN = [
  'manifest_version',
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'content_security_policy',
  'commands',
  'incognito',
  'key',
  'minimum_chrome_version',
  'browser_specific_settings',
] as const;

const TARGETS = ['chrome', 'firefox'] as const;
const builtIn = (target: string): string => join('.output', `${target}-mv3`);

const frozenPart = (manifest: Manifest): Record<string, unknown> =>
  Object.fromEntries(FROZEN.filter((key) => key in manifest).map((key) => [key, manifest[key]]));

describe.each(TARGETS)('the manifest for %s', (target) => {
  const dir = builtIn(target);

  it('asks for what is released and nothing else', () => {
    expect(frozenPart(readManifest(dir))).toStrictEqual(released[target]);
  });

  it('refers only to files that were built', () => {
    const files = new Set(list(dir));
    const named = JSON.stringify(readManifest(dir)).matchAll(/"([\w/.-]+\.(?:js|html|png|svg|css))"/g);
    const paths = [...named].map((match) => match[1]?.replace(/^\//, ''));
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) expect(files).toContain(path);
  });
});

describe('the copy that tests run', () => {
  const dir = builtIn('chrome');
  const copy = grantedCopy(dir, ['https://seller.example.com/chat?x=1', 'https://mms.pinduoduo.com/other']);
  afterAll(() => rmSync(copy, { recursive: true }));

  it('has the same files with the same content', () => {
    expect(list(copy)).toStrictEqual(list(dir));
    for (const file of list(dir)) {
      if (file === 'manifest.json') continue;
      expect(readFileSync(join(copy, file)).equals(readFileSync(join(dir, file))), file).toBe(true);
    }
  });

  it('adds the named host to the page script and to the frame, and changes nothing else', () => {
    const granted = 'https://seller.example.com/*';
    const manifest = readManifest(copy);
    for (const entry of [...manifest.content_scripts, ...manifest.web_accessible_resources]) {
      expect(entry.matches.filter((match) => match === granted)).toHaveLength(1);
      entry.matches = entry.matches.filter((match) => match !== granted);
    }
    expect(manifest).toStrictEqual(readManifest(dir));
  });
});

function list(dir: string): string[] {
  return (readdirSync(dir, { recursive: true }) as string[])
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
