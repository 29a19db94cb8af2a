import { readOwnJson } from '../platform/own-json';

/** A pack that comes with the extension: its id and version are known here, the rest lies in a file. */
export interface BundledPack {
  id: string;
  version: number;
  read: () => Promise<unknown>;
}

const bundled = (id: string, version: number, file: string): BundledPack => ({
  id,
  version,
  read: () => readOwnJson(`/packs/${file}.json`),
});

/**
 * In the order of their sets; 0 is the agent's own. Files, and no part of the script: the worker starts many times a
 * day and needs them once a version.
 */
export const BUNDLED_PACKS: readonly BundledPack[] = [
  bundled('starter-zh-cn', 3, 'starter.zh-CN'),
  bundled('starter-en', 3, 'starter.en'),
  bundled('playbooks-zh-cn', 2, 'playbooks.zh-CN'),
  bundled('playbooks-en', 2, 'playbooks.en'),
];
