import { crc32 } from '../crc32';
import { hashOf } from '../sha256';
import { ARCHIVE_FORMAT, ARCHIVE_PATH, SEAL_FILES, TAG_FILES } from './format';
import type { ZipPart } from './zip';

/** A file of the bag, by its path below the folder of the case. */
export interface BagFile extends ZipPart {
  /** Hexadecimal. */
  sha256: string;
}

/** A file that is made here, of a text or of a few bytes. */
export function madeFile(path: string, content: string | Uint8Array): BagFile {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  const facts = { bytes: body.length, crc32: crc32(body), sha256: hashOf(body) };
  return { path, body: body as Uint8Array<ArrayBuffer>, ...facts };
}

/** A line a file, sorted by bytes as `LC_ALL=C sort` does; line feeds, so that `sha256sum -c` reads it. */
export function manifestOf(files: readonly BagFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, sha256: hash }) => `${hash}  ${path}\n`).join('');
}

interface BagInfo {
  caseId: string;
  /** `2026-11-23`, where it was exported: the case's own times are told in those hours, too. */
  day: string;
  version: string;
  payload: readonly BagFile[];
  /** SHA-256 of the newest line of the log. */
  head: string;
  fingerprint: string;
}

export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export function bagInfo({ caseId, day, version, payload, head, fingerprint }: BagInfo): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `Bag-Software-Agent: Sellerside ${version}`,
    `Bagging-Date: ${day}`,
    `External-Identifier: ${caseId}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    `X-Custody-Head: ${head}`,
    `X-Format: ${ARCHIVE_FORMAT}`,
    `X-Seal-Key: ${fingerprint}`,
    '',
  ].join('\n');
}

/**
 * Throws on a path that some unpacker would put elsewhere, write over another file, or not write at all, and on a tag
 * file that no manifest would name. All paths are ours, so what is refused here is a fault of the program or a database
 * that was tampered with.
 */
export function checkPaths(files: readonly BagFile[]): void {
  const seen = new Set<string>();
  const loose: readonly string[] = [...TAG_FILES, ...SEAL_FILES, 'tagmanifest-sha256.txt'];
  for (const { path } of files) {
    const isPlaced = path.startsWith('data/') || loose.includes(path);
    if (!ARCHIVE_PATH.test(path) || !isPlaced)
      throw new Error(`${JSON.stringify(path)} may not be in an archive`);
    // Windows and macOS take Item.png and item.png for one file.
    const folded = path.toLowerCase();
    if (seen.has(folded)) throw new Error(`${path} would be in the archive twice`);
    seen.add(folded);
  }
}
