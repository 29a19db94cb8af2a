import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../lib/messaging/keys';
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

  it('has no key that an act of the panel has, too: the browser takes its own first', () => {
    const { commands } = readManifest(dir) as { commands?: Record<string, { suggested_key?: object }> };
    const taken = Object.values(commands ?? {}).flatMap(({ suggested_key: keys }) =>
      Object.values(keys ?? {}),
    );
    expect(taken.length).toBeGreaterThan(2);
    expect(Object.values(DEFAULT_KEYS).filter((key) => taken.includes(key))).toEqual([]);
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
  const copy = grantedCopy(
    dir,
    ['https://seller.example.com/chat?x=1', 'https://mms.pinduoduo.com/other', 'http://localhost:8080/chat'],
    ['https://desk.example.com:8080/im'],
  );
  afterAll(() => rmSync(copy, { recursive: true }));

  it('has the same files with the same content', () => {
    expect(list(copy)).toStrictEqual(list(dir));
    for (const file of list(dir)) {
      if (file === 'manifest.json') continue;
      expect(readFileSync(join(copy, file)).equals(readFileSync(join(dir, file))), file).toBe(true);
    }
  });

  it('adds the named hosts to the page script, the frame and the permissions, and changes nothing else', () => {
    const granted = ['https://seller.example.com/*', 'http://localhost/*'];
    const manifest = readManifest(copy);
    for (const { matches } of manifest.content_scripts) expect(matches.splice(-2)).toEqual(granted);
    for (const { matches } of manifest.web_accessible_resources) {
      expect(matches.splice(-1)).toEqual(['http://localhost/*']);
    }
    expect(manifest.host_permissions.splice(-3)).toEqual([...granted, 'https://desk.example.com/*']);
    expect(manifest).toStrictEqual(readManifest(dir));
  });
});

function list(dir: string): string[] {
  return (readdirSync(dir, { recursive: true }) as string[])
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
