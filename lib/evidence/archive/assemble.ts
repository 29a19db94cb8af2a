import { fromBase64 } from '../../bytes/base64';
import { canonical } from '../canonical';
import type { Transcript } from '../capture';
import { readTranscript } from '../said';
import type { CaseWhole, EvidenceItem } from '../types';
import { BAGIT, type BagFile, bagInfo, checkPaths, madeFile, manifestOf } from './bag';
import { archiveCase, type ExportFacts, payloadPath } from './case-json';
import { sealBase } from './format';
import { isWithheld, maskerOf } from './mask';
import { methodText } from './method';
import { pemOf } from './pem';
import { type ReportLists, reportPage } from './report';
import { offsetOf, timeText } from './report-time';
import { VERIFY_GUIDE } from './verify-guide';
import { VERIFY_SCRIPT } from './verify-script';
import { zipOf } from './zip';

/**
 * So much of a case is read and hashed here, item by item as far as it reaches. What has been read stays in memory until
 * the browser collects it, which may be after the last item: this bounds it, whatever the size of the case.
 */
const HASHED = 192 * 2 ** 20;
/** Items that are read ahead of the one that is hashed. */
const AHEAD = 2;
const FIRST = '0'.repeat(64);

export type Signed = {
  /** DER, base64. */
  signature: string;
  /** SubjectPublicKeyInfo, base64. */
  publicKey: string;
  /** TimeStampResp, base64; null: no authority was reached. */
  token: string | null;
};

export interface ArchiveOptions extends ExportFacts {
  /** The key that is going to sign; its fingerprint stands among what is signed. */
  key: { publicKey: string; fingerprint: string };
  lists: ReportLists;
  /** SHA-256 in hexadecimal. */
  digest: (bytes: ArrayBuffer) => Promise<string>;
  signal?: AbortSignal;
  /** So many of all bytes of items have been read and found right. */
  onProgress?: (bytes: number, all: number) => void;
}

export interface Archive {
  zip: Blob;
  /** Whether the archive's own seal has its time stamp. */
  isStamped: boolean;
  /** Paths of items of which the length was compared and the hash was not. */
  unhashed: string[];
}

/**
 * What keeps an archive from being made. `missing`: the database has no bytes for it. `damaged`: they are not the ones
 * that were kept. `key-changed`: another key signed than the one that the archive names.
 */
export class ArchiveFault extends Error {
  constructor(
    readonly code: 'missing' | 'damaged' | 'key-changed',
    /** Of the item, below `data/`. */
    readonly path: string | null = null,
  ) {
    super(path === null ? code : `${code}: ${path}`);
  }
}

/**
 * The whole case as one zip. Items are compared with what was kept: by hash as far as `HASHED` reaches, else by length.
 * The zip then refers to them where they lie, with the CRC-32 kept since capture.
 *
 * @param bytesOf null: there are none
 * @throws ArchiveFault; the signal's reason; what `sign` and `bytesOf` throw
 */
export async function assembleArchive(
  whole: CaseWhole,
  bytesOf: (item: EvidenceItem) => Promise<Blob | null>,
  sign: (tagManifest: string) => Promise<Signed>,
  options: ArchiveOptions,
): Promise<Archive> {
  const items = whole.items.filter((item) => !options.masked || !isWithheld(item));
  const hashed = hashedOf(items);
  const blobs = await checkedBlobs(items, hashed, bytesOf, options);
  const archive = archiveCase(whole, options);
  const report = reportPage({
    archive,
    whole,
    transcripts: await transcriptsOf(whole.items, bytesOf),
    lists: options.lists,
    cover: options.masked ? maskerOf(whole) : (text) => text,
  });
  const payload: BagFile[] = [
    madeFile('data/case.json', canonical(archive).text),
    madeFile('data/custody.jsonl', whole.log.map(({ text }) => `${text}\n`).join('')),
    madeFile('data/METHOD.txt', methodText()),
    madeFile('data/report.html', report),
    ...whole.seals.flatMap(sealFiles),
    ...items.map(({ id, path, bytes, crc32, sha256 }) => {
      const body = blobs.get(id);
      if (!body) throw new ArchiveFault('missing', path);
      return { path: payloadPath(path), body, bytes, crc32, sha256 };
    }),
  ];
  const { key, at, version } = options;
  const day = timeText(at, offsetOf(archive)).slice(0, 10);
  const info = { caseId: whole.case.id, day, version, payload, fingerprint: key.fingerprint };
  const tags = [
    madeFile('bagit.txt', BAGIT),
    madeFile('bag-info.txt', bagInfo({ ...info, head: whole.log.at(-1)?.hash ?? FIRST })),
    madeFile('manifest-sha256.txt', manifestOf(payload)),
    madeFile('seal-key/pub.pem', pemOf(key.publicKey)),
    madeFile('VERIFY.txt', VERIFY_GUIDE),
    { ...madeFile('verify.sh', VERIFY_SCRIPT), isProgram: true },
  ];
  const tagManifest = manifestOf(tags);
  options.signal?.throwIfAborted();
  const signed = await sign(tagManifest);
  if (signed.publicKey !== key.publicKey) throw new ArchiveFault('key-changed');
  const files = [
    ...tags,
    madeFile('tagmanifest-sha256.txt', tagManifest),
    madeFile('seal/tagmanifest.sig', fromBase64(signed.signature)),
    ...(signed.token ? [madeFile('seal/tagmanifest.sig.tsr', fromBase64(signed.token))] : []),
    ...payload,
  ];
  checkPaths(files);
  const placed = files.map((file) => ({ ...file, path: `${whole.case.id}/${file.path}` }));
  return {
    zip: zipOf(placed, at),
    isStamped: signed.token !== null,
    unhashed: items.filter(({ id }) => !hashed.has(id)).map(({ path }) => path),
  };
}

function sealFiles({ n, head, signature, publicKey, token }: CaseWhole['seals'][number]): BagFile[] {
  const base = sealBase(n);
  return [
    madeFile(`${base}.head`, head),
    madeFile(`${base}.sig`, fromBase64(signature)),
    madeFile(`${base}.pem`, pemOf(publicKey)),
    ...(token ? [madeFile(`${base}.tsr`, fromBase64(token))] : []),
  ];
}

/** By id of the item: those whose bytes are the ones that were kept. */
async function checkedBlobs(
  items: readonly EvidenceItem[],
  hashed: ReadonlySet<string>,
  bytesOf: (item: EvidenceItem) => Promise<Blob | null>,
  { digest, signal, onProgress }: ArchiveOptions,
): Promise<Map<string, Blob>> {
  const blobs = new Map<string, Blob>();
  const all = items.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const queue = items.values();
  const work = async () => {
    for (const item of queue) {
      signal?.throwIfAborted();
      const blob = await bytesOf(item);
      if (!blob) throw new ArchiveFault('missing', item.path);
      if (blob.size !== item.bytes) throw new ArchiveFault('damaged', item.path);
      if (hashed.has(item.id) && (await digest(await blob.arrayBuffer())) !== item.sha256)
        throw new ArchiveFault('damaged', item.path);
      blobs.set(item.id, blob);
      done += item.bytes;
      onProgress?.(done, all);
    }
  };
  await Promise.all(Array.from({ length: AHEAD }, work));
  return blobs;
}

/** Ids of the items whose hashes are compared; of the others only the length is. */
function hashedOf(items: readonly EvidenceItem[]): Set<string> {
  let left = HASHED;
  const hashed = new Set<string>();
  for (const { id, bytes } of items) {
    if (bytes > left) continue;
    left -= bytes;
    hashed.add(id);
  }
  return hashed;
}

/** By id of the item. They go into the report also where the archive leaves their files out. */
async function transcriptsOf(
  items: readonly EvidenceItem[],
  bytesOf: (item: EvidenceItem) => Promise<Blob | null>,
): Promise<Map<string, Transcript>> {
  const read = new Map<string, Transcript>();
  for (const item of items.filter(({ kind }) => kind === 'transcript')) {
    const text = await (await bytesOf(item))?.text();
    const transcript = text === undefined ? null : readTranscript(text);
    if (transcript) read.set(item.id, transcript);
  }
  return read;
}
