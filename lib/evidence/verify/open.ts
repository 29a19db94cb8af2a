import { toBase64 } from '../../bytes/base64';
import { type ArchiveCase, sealBase } from '../archive/format';
import { checkChain } from '../chain';
import type { CaseWhole, EvidenceCase, EvidenceItem, LogLine, Seal } from '../types';
import type { Source } from './types';
import { readDirectory, viewOf, type ZipEntry } from './zip-directory';

const LOCAL_BYTES = 30;

export interface Opened {
  whole: CaseWhole;
  /** Where an item's bytes lie in the file: nothing in it is packed. `end` is not included. */
  places: { item: EvidenceItem; start: number; end: number }[];
}

/**
 * The case that an archive holds, to be kept in another machine's room. For archives that `verifyArchive` found nothing
 * wrong with: this one checks no hash. Null for a masked one, which is not the whole case, and for what cannot be read.
 */
export async function openArchive(source: Source): Promise<Opened | null> {
  const directory = await readDirectory(source);
  if (!directory.ok) return null;
  const files = new Map(directory.entries.map((entry) => [entry.name.replace(/^[^/]*\//, ''), entry]));
  const bytesOf = async (path: string) => {
    const entry = files.get(path);
    if (!entry) throw new Error(`no ${path}`);
    const start = await startOf(source, entry);
    return source.read(start, start + entry.size);
  };
  try {
    const archive = JSON.parse(textOf(await bytesOf('data/case.json'))) as ArchiveCase;
    if (archive.masked) return null;
    const texts = textOf(await bytesOf('data/custody.jsonl'))
      .split('\n')
      .slice(0, -1);
    const log = checkChain(archive.caseId, texts);
    if (!log.ok) return null;
    const seals: Seal[] = [];
    for (const seal of archive.seals) seals.push(await sealOf(archive.caseId, seal, bytesOf, files));
    const places: Opened['places'] = [];
    for (const each of archive.items) {
      const entry = files.get(each.path);
      if (!entry) return null;
      const start = await startOf(source, entry);
      places.push({ item: itemOf(archive.caseId, each, entry.crc), start, end: start + entry.size });
    }
    const items = places.map(({ item }) => item);
    const whole = {
      case: caseOf(archive, log.lines),
      items,
      captures: archive.captures,
      log: log.lines,
      seals,
    };
    return { whole, places };
  } catch {
    // Whatever is not as it should be in there: the background checks all of it once more, by its schema.
    return null;
  }
}

/** Where the data begins, behind the file's own header. */
async function startOf(source: Source, { offset }: ZipEntry): Promise<number> {
  const view = viewOf(await source.read(offset, offset + LOCAL_BYTES));
  return offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

const textOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function caseOf(archive: ArchiveCase, log: readonly LogLine[]): EvidenceCase {
  const { schema, caseId, items, removed, captures, seals, tool, masked, exportedAt, exportedBy, ...rest } =
    archive;
  const given = log.findLast(({ act }) => act === 'hand-over');
  return {
    ...rest,
    id: caseId,
    revision: 1,
    reminded: [],
    createdAt: Date.parse(archive.createdAt),
    updatedAt: Date.parse(exportedAt),
    closedAt: archive.closedAt === null ? null : Date.parse(archive.closedAt),
    handedTo: typeof given?.detail?.to === 'string' ? given.detail.to : null,
    handedAt: given ? Date.parse(given.at) : null,
    receivedAt: null,
  };
}

function itemOf(
  caseId: string,
  { path, capturedAt, ...rest }: ArchiveCase['items'][number],
  crc: number,
): EvidenceItem {
  return { ...rest, caseId, path: path.replace(/^data\//, ''), crc32: crc };
}

async function sealOf(
  caseId: string,
  { n, signedAt, stampedAt, fingerprint, authority }: ArchiveCase['seals'][number],
  bytesOf: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  files: ReadonlyMap<string, ZipEntry>,
): Promise<Seal> {
  const base = sealBase(n);
  const token = files.has(`${base}.tsr`) ? toBase64(await bytesOf(`${base}.tsr`)) : null;
  return {
    caseId,
    n,
    head: textOf(await bytesOf(`${base}.head`)),
    signature: toBase64(await bytesOf(`${base}.sig`)),
    publicKey: textOf(await bytesOf(`${base}.pem`)).replace(/-----[^-]*-----|\s/g, ''),
    fingerprint,
    signedAt: Date.parse(signedAt),
    token,
    stampedAt: stampedAt === null ? null : Date.parse(stampedAt),
    authority,
    tries: 0,
    nextTryAt: null,
    failure: null,
  };
}
