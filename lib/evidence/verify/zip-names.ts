import { ARCHIVE_PATH } from '../archive/format';
import type { Report } from './report';
import type { ZipEntry } from './zip-directory';

/** Characters shown of a name that may hold anything. */
const SHOWN = 80;

/**
 * Names by what is allowed, never by what is forbidden: `..`, drive letters, NUL and letters with two spellings are all
 * outside of it. The folder of the case, or null where there are several.
 */
export function checkNames(entries: ZipEntry[], report: Report): string | null {
  report.reach('zip-names');
  const folders = new Set<string>();
  const seen = new Map<string, string>();
  for (const entry of entries) {
    const name = entry.kind === 'folder' ? entry.name.replace(/\/$/, '') : entry.name;
    const slash = name.indexOf('/');
    const isOuter = entry.kind === 'folder' && slash < 0;
    const [folder, path] =
      slash < 0 ? [isOuter ? name : '', name] : [name.slice(0, slash), name.slice(slash + 1)];
    const isFine = ARCHIVE_PATH.test(path) && (isOuter || /^[a-z0-9][a-z0-9-]{0,99}$/.test(folder));
    if (!isFine) report.fail('zip-names', 'name-unsafe', shown(name));
    else folders.add(folder);
    if (entry.kind === 'other') report.fail('zip-names', 'not-a-file', shown(name));
    // On many machines these would be one file, and the last one unpacked would win.
    const same = seen.get(name.toLowerCase());
    if (same !== undefined) report.fail('zip-names', same === name ? 'name-twice' : 'name-case', shown(name));
    seen.set(name.toLowerCase(), name);
  }
  const [folder] = folders;
  if (folders.size === 1 && folder) return folder;
  report.fail('zip-names', 'name-folder');
  return null;
}

/** Anything but plain characters would be drawn as what it is not. */
const shown = (name: string): string =>
  name
    .slice(0, SHOWN)
    .replace(/[^\x21-\x7e]/g, (sign) => `\\x${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);
