import { ARCHIVE_FORMAT, FORMER_NAMES, SEAL_FILES, TAG_FILES } from '../archive/format';
import { bytesOf, textOf } from './bytes';
import type { Report } from './report';
import type { BagFile, CheckId } from './types';

/** Files by their path below the folder of the case. */
export interface Bag {
  folder: string;
  files: Map<string, BagFile>;
}

const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const TAG_MANIFEST = 'tagmanifest-sha256.txt';
const LINE = /^([0-9a-f]{64}) {2}([!-~]+)$/;

/** The text of a small file; what stands in its way is told to `check`. */
export async function readText(
  bag: Bag,
  path: string,
  check: CheckId,
  report: Report,
): Promise<string | null> {
  const bytes = await readBytes(bag, path, check, report);
  const text = bytes && textOf(bytes);
  if (bytes && text === null) report.fail(check, 'line-malformed', path);
  return text;
}

export async function readBytes(bag: Bag, path: string, check: CheckId, report: Report) {
  const file = bag.files.get(path);
  if (!file) {
    report.fail(check, 'file-absent', path);
    return null;
  }
  const bytes = await bytesOf(file);
  if (!bytes) report.fail(check, 'text-too-large', path);
  return bytes;
}

export interface Manifests {
  /** SHA-256 by path. */
  payload: Map<string, string>;
  tags: Map<string, string>;
}

export async function readManifests(bag: Bag, report: Report): Promise<Manifests> {
  report.reach('manifests');
  return {
    payload: await readManifest(bag, 'manifest-sha256.txt', report),
    tags: await readManifest(bag, TAG_MANIFEST, report),
  };
}

/** sha256sum takes a repeated line as two promises and Windows' line ends as part of a name: here both are faults. */
async function readManifest(bag: Bag, name: string, report: Report): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  const text = await readText(bag, name, 'manifests', report);
  if (text === null) return lines;
  if (!text.endsWith('\n')) report.fail('manifests', 'line-malformed', name);
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const [, hash, path] = LINE.exec(line) ?? [];
    const place = { line: index + 1 };
    if (hash === undefined || path === undefined) report.fail('manifests', 'line-malformed', name, place);
    else if (lines.has(path)) report.fail('manifests', 'line-twice', path, place);
    else lines.set(path, hash);
    const belongs = name === TAG_MANIFEST ? isTag(path) : path?.startsWith('data/');
    if (path !== undefined && !belongs) report.fail('manifests', 'line-unexpected', path, place);
  }
  return lines;
}

const isTag = (path: string | undefined): boolean =>
  TAG_FILES.some((each) => each === path || (path !== undefined && FORMER_NAMES[each] === path));

/** Every file has the hash that its manifest says. */
export function checkHashes({ payload, tags }: Manifests, hashes: Map<string, string>, report: Report): void {
  report.reach('tag-files', 'payload');
  for (const [check, lines] of [
    ['tag-files', tags],
    ['payload', payload],
  ] as const) {
    for (const [path, hash] of lines) {
      const found = hashes.get(path);
      if (found !== undefined && found !== hash) report.fail(check, 'hash-differs', path);
    }
  }
  for (const path of TAG_FILES) {
    if (!tags.has(path) && !tags.has(FORMER_NAMES[path] ?? ''))
      report.fail('tag-files', 'line-missing', path);
  }
}

/** Neither less nor more than the manifests say: what is planted has no line, and no hash would tell. */
export function checkComplete({ payload, tags }: Manifests, bag: Bag, report: Report): void {
  report.reach('complete');
  for (const path of [...payload.keys(), ...tags.keys()]) {
    if (!bag.files.has(path)) report.fail('complete', 'file-absent', path);
  }
  const beside: readonly string[] = [...SEAL_FILES, TAG_MANIFEST];
  for (const path of bag.files.keys()) {
    const isTold = isTag(path) ? tags.has(path) : beside.includes(path);
    if (path.startsWith('data/') ? !payload.has(path) : !isTold) {
      report.fail('complete', 'file-extra', path);
    }
  }
}

/** `bag-info.txt` by its labels; the first of a repeated one. */
export async function checkBagInfo(bag: Bag, report: Report): Promise<Map<string, string>> {
  report.reach('bag');
  const version = await readText(bag, 'bagit.txt', 'bag', report);
  if (version !== null && version !== BAGIT) report.fail('bag', 'bag-version', 'bagit.txt');
  const info = new Map<string, string>();
  const text = await readText(bag, 'bag-info.txt', 'bag', report);
  for (const [index, line] of (text ?? '').replace(/\n$/, '').split('\n').entries()) {
    const [, label, value] = /^([A-Za-z][A-Za-z0-9-]*): (.*[^\r])$/.exec(line) ?? [];
    if (label === undefined || value === undefined) {
      if (text !== null) report.fail('bag', 'line-malformed', 'bag-info.txt', { line: index + 1 });
    } else if (info.has(label)) report.fail('bag', 'line-twice', 'bag-info.txt', { line: index + 1 });
    else info.set(label, value);
  }
  if (text === null) return info;
  if (info.get('X-Format') !== ARCHIVE_FORMAT) report.fail('bag', 'format-unknown', 'bag-info.txt');
  if (info.get('External-Identifier') !== bag.folder) report.fail('bag', 'bag-folder', 'bag-info.txt');
  const payload = [...bag.files.values()].filter(({ path }) => path.startsWith('data/'));
  const oxum = `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`;
  if (info.get('Payload-Oxum') !== oxum) report.fail('bag', 'bag-oxum', 'bag-info.txt', { found: oxum });
  return info;
}
